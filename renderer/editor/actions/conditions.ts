import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Editor } from '../editor.ts'
import { isFixed } from '../is-fixed.ts'
import { selectedCards } from '../selection.ts'

/** Whether the map can be changed in this window just now. */
export function canEdit(editor: Editor): boolean {
  return !isFixed(editor.state())
}

/** Whether at least one card is selected. */
export function hasCards(editor: Editor): boolean {
  return selectedCards(editor.state().selection).length > 0
}

/** The selected cards that lie in emotion lanes. */
export function emotionCards(editor: Editor): Card[] {
  const { document, selection } = editor.state()
  return selectedCards(selection).flatMap(id => {
    const card = recordOf(document, id)
    const lane = card?.laneId ? recordOf(document, card.laneId) : undefined
    return card && lane?.laneType === 'emotions' ? [card] : []
  })
}
