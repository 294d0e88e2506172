import { updateConnector } from '../journey/commands/connectors.ts'
import { recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'
import type { LooseEnd } from './tools.ts'

/** The card at the end of an arrow that stays, or null when the arrow is gone. */
export function fixedEnd(editor: Editor, { id, end }: LooseEnd): CardId | null {
  const connector = recordOf(editor.state().document, id)
  return connector ? (end === 'from' ? connector.toId : connector.fromId) : null
}

/** Attaches an arrow's end to a card as one undoable change. Two cards have one arrow at most: that is said. */
export function reattach(editor: Editor, { id, end }: LooseEnd, cardId: CardId): void {
  const before = recordOf(editor.state().document, id)
  if (!before || (end === 'from' ? before.fromId : before.toId) === cardId) return
  const changed = editor.change({ key: 'updateConnector' }, document =>
    updateConnector(document, id, end === 'from' ? { fromId: cardId } : { toId: cardId }),
  )
  editor.select({ kind: 'connector', id })
  editor.announce(changed ? 'connectorMoved' : 'connectorThere')
}
