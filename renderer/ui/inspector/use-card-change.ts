import type { CardFields } from '../../journey/commands/add-cards.ts'
import { updateCards } from '../../journey/commands/update-card.ts'
import type { Card } from '../../journey/records/card.ts'
import { useEditor, useEditorState } from '../app-context.ts'

/** Changes fields of these cards as one entry of the history, and tells whether that is possible. */
export function useCardChange(cards: readonly Card[]): {
  change: (fields: CardFields) => void
  disabled: boolean
} {
  const editor = useEditor()
  const disabled = useEditorState(state => state.readOnly !== null)
  const ids = cards.map(card => card.id)
  return {
    change: fields => {
      editor.change({ key: 'updateCards', count: ids.length }, document => updateCards(document, ids, fields))
    },
    disabled,
  }
}
