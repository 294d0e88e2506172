import { paintMark } from '../../paint/paint-mark.ts'
import { placeOfCard } from '../card-place.ts'
import type { EditedText } from '../edited-text.ts'
import { type OverlayBrush, strokeAround } from './overlay-brush.ts'

/**
 * The white frame under the text field while something is edited. `extra` is how much taller than the drawn text the
 * field has become (board pixels). A card keeps its pictures and marks; only its letters are the field's.
 */
export function paintEditing(brush: OverlayBrush, edited: EditedText, extra: number): void {
  const { ctx, theme, state } = brush
  const frame = { ...edited.frame, height: edited.frame.height + extra }
  ctx.fillStyle = theme.surface
  ctx.beginPath()
  ctx.roundRect(frame.x, frame.y, frame.width, frame.height, edited.radius)
  ctx.fill()
  ctx.strokeStyle = theme.accent
  strokeAround(brush, frame, edited.radius, -1, 2)
  const placed = state.editing?.kind === 'card' ? placeOfCard(state, state.editing.id)?.placed : undefined
  if (!placed || placed.face.style === 'point') return
  const top = edited.frame.y
  const textEnd = placed.face.text.box.y + placed.face.text.box.height
  for (const mark of placed.face.marks.slice(1)) {
    if (mark.kind === 'text' && mark.lines === placed.face.text.lines) continue
    const below = mark.kind === 'text' ? (mark.lines[0]?.y ?? 0) > textEnd : 'y' in mark && mark.y >= textEnd
    paintMark(brush, mark, edited.frame.x, top + (below ? extra : 0))
  }
}
