import { paintMarks } from '../../paint/paint-mark.ts'
import { cellBox } from '../../scene/query.ts'
import type { PlacedCard } from '../../scene/scene.ts'
import { placeOfCard } from '../card-place.ts'
import { dot, type OverlayBrush, strokeAround } from './overlay-brush.ts'

/** Most cards that are drawn hanging on the pointer; of more, only so many. */
const mostLifted = 60

/** Cards being dragged: where they would land, the outline they leave behind, and the cards themselves, lifted. */
export function paintDrag(brush: OverlayBrush): void {
  const { ctx, theme, state, pixel } = brush
  if (state.tool.state !== 'draggingCards') return
  const { drag } = state.tool
  paintDropPlace(brush)
  const lifted = [drag.lead, ...drag.ids.filter(id => id !== drag.lead)].slice(0, mostLifted)
  if (!drag.copy) {
    ctx.strokeStyle = theme['line-3']
    ctx.setLineDash([4 * pixel, 4 * pixel])
    for (const id of lifted) {
      const found = placeOfCard(state, id)
      if (!found) continue
      const { placed, row } = found
      strokeAround(
        brush,
        { x: placed.x, y: row.y + placed.y, width: placed.face.width, height: placed.face.height },
        placed.face.radius,
        -0.75,
        1.5,
      )
    }
    ctx.setLineDash([])
  }
  // The card under the pointer comes last, on top of the others.
  for (const id of lifted.reverse()) {
    const found = placeOfCard(state, id)
    if (found)
      paintLifted(brush, found.placed, found.placed.x + drag.dx, found.row.y + found.placed.y + drag.dy)
  }
}

function paintLifted(brush: OverlayBrush, placed: PlacedCard, x: number, y: number): void {
  const { ctx, theme } = brush
  const { face } = placed
  if (face.style !== 'point') {
    ctx.save()
    // Shadows ignore the transform: device pixels.
    ctx.shadowColor = 'rgba(31,29,26,.18)'
    ctx.shadowBlur = 12 * brush.scale
    ctx.shadowOffsetY = 4 * brush.scale
    ctx.fillStyle = theme[face.colours.bg]
    ctx.beginPath()
    ctx.roundRect(x, y, face.width, face.height, face.radius)
    ctx.fill()
    ctx.restore()
  }
  paintMarks(brush, face.marks, x, y)
}

function paintDropPlace(brush: OverlayBrush): void {
  const { ctx, theme, state } = brush
  if (state.tool.state !== 'draggingCards') return
  const { drop, ids } = state.tool.drag
  if (!drop) return
  const box = cellBox(state.scene, drop.laneId, drop.stepId)
  if (!box) return
  const row = state.scene.rowOf.get(drop.laneId)
  const column = state.scene.columnOf.get(drop.stepId)
  // In a cell that holds other cards the line says it all; tinting them would hide what they say.
  const taken = column && row?.content.cards[column.index]?.some(placed => !ids.includes(placed.card.id))
  if (!taken) {
    ctx.fillStyle = theme['accent-soft']
    ctx.fillRect(box.x, box.y, box.width, box.height)
  }
  ctx.strokeStyle = theme.accent
  strokeAround(brush, box, 0, -1, 2)
  if (!drop.line) return
  const { x, y, width } = drop.line
  ctx.lineWidth = 2 * brush.pixel
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x + width, y)
  ctx.stroke()
  dot(brush, x, y, 4, true)
  dot(brush, x + width, y, 4, true)
}
