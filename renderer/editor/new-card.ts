import { addCards } from '../journey/commands/add-cards.ts'
import { updateLane } from '../journey/commands/lanes.ts'
import { cardsInCell, recordOf } from '../journey/document.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'
import { refusesChange } from './is-fixed.ts'
import { startEditing } from './start-editing.ts'

/**
 * Makes an empty card in a cell, after `after` or at its end, and opens it for typing. The card becomes an entry
 * of the history only when something has been typed.
 */
export function newCardIn(editor: Editor, laneId: LaneId, stepId: StepId, after: CardId | null = null): void {
  if (refusesChange(editor)) return
  // In a collapsed lane nobody would see what is typed.
  if (recordOf(editor.state().document, laneId)?.collapsed)
    editor.change({ key: 'updateLane' }, document => updateLane(document, laneId, { collapsed: false }))
  const siblings = cardsInCell(editor.state().document, laneId, stepId)
  const at = after ? siblings.findIndex(card => card.id === after) : -1
  const index = at < 0 ? siblings.length : at + 1
  editor.mark({ key: 'addCard' })
  let made: CardId | undefined
  editor.preview(document => {
    const { diff, ids } = addCards(document, { laneId, stepId, index }, [{}], editor.ids)
    made = ids[0]
    return diff
  })
  if (made) startEditing(editor, { kind: 'card', id: made, fresh: true })
}
