import { updateCards } from '../journey/commands/update-card.ts'
import { recordOf } from '../journey/document.ts'
import { editNextName } from './edit-next-name.ts'
import type { Editor } from './editor.ts'
import type { EditEnd } from './editor-events.ts'
import { newCardIn } from './new-card.ts'
import { typedScore } from './typed-feeling.ts'

/**
 * Ends an edit. A fresh card that stayed empty vanishes without a trace; so does any edit that is cancelled. After
 * that the next card may follow: below, or in the neighbouring step. A feeling that was typed into an emotion lane is
 * scored by its words.
 */
export function endEditing(editor: Editor, how: EditEnd): void {
  const { editing, document } = editor.state()
  if (!editing) return
  const card = editing.kind === 'card' ? recordOf(document, editing.id) : undefined
  const empty = editing.kind === 'card' && editing.fresh && card?.text.trim() === '' && card.score === null
  editor.patch({ editing: null })
  if (how === 'cancel' || empty) editor.bail()
  else if (card) {
    const text = card.text.trimEnd()
    const score = typedScore(editor.state(), card)
    if (text !== card.text || score !== null)
      editor.preview(now => updateCards(now, [card.id], score === null ? { text } : { text, score }))
  }
  const fresh = editing.kind === 'card' && editing.fresh
  const added = editor.commit() && fresh
  if (added) editor.announce('cardAdded', { laneId: card?.laneId ?? '', stepId: card?.stepId ?? '' })
  if (editing.kind !== 'card' && (how === 'next-step' || how === 'previous-step'))
    return editNextName(editor, editing, how === 'next-step' ? 1 : -1)
  if (!card?.laneId || !card.stepId) return
  if (empty || (how === 'cancel' && fresh))
    editor.select({ kind: 'cell', laneId: card.laneId, stepId: card.stepId })
  if (how === 'next-below') return newCardIn(editor, card.laneId, card.stepId, empty ? null : card.id)
  if (how === 'next-step' || how === 'previous-step') {
    const { steps } = editor.state().document.index
    const at = steps.findIndex(step => step.id === card.stepId)
    const neighbour = steps[at + (how === 'next-step' ? card.span : -1)]
    if (neighbour) newCardIn(editor, card.laneId, neighbour.id)
  }
}
