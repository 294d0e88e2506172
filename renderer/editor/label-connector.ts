import type { ConnectorId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'

/** Selects an arrow and asks the inspector for the field of its words. */
export function labelConnector(editor: Editor, id: ConnectorId): void {
  editor.select({ kind: 'connector', id })
  editor.patch({ inspectorOpen: true, inspectorFocus: 'connector-label' })
}
