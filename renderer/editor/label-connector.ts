import type { ConnectorId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'
import { revealSelection } from './reveal-selection.ts'
import { startEditing } from './start-editing.ts'

/** Selects an arrow and opens its words where they stand. */
export function labelConnector(editor: Editor, id: ConnectorId): void {
  startEditing(editor, { kind: 'connector', id })
  revealSelection(editor)
}
