import { isFixed } from '../../editor/is-fixed.ts'
import { addStripBox, cornerPoints, portPoint, portSides } from '../../editor/overlay-geometry.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Box } from '../../scene/geometry.ts'
import { cellBox } from '../../scene/query.ts'
import { middleOfPoint, placeOfCard } from '../card-place.ts'
import { paintHintStrip } from './hint-strip.ts'
import { dot, type OverlayBrush, strokeAround } from './overlay-brush.ts'
import { paintSelectedConnector } from './paint-connectors.ts'

const cornerSize = 8
/** Below this many CSS pixels a card is too small to carry handles. */
const smallestWithHandles = 48
/** Radius of the ring around a selected point of the curve, in board pixels. */
const pointRing = 15

/** The selection inside the grid: outlines with handles, a cell's frame, an arrow's ends. */
export function paintSelection(brush: OverlayBrush): void {
  const { state } = brush
  const { selection, tool } = state
  switch (selection.kind) {
    case 'cards': {
      if (tool.state === 'draggingCards') return
      const alone = selection.ids.length === 1
      for (const id of selection.ids) paintSelectedCard(brush, id, alone)
      return
    }
    case 'cell': {
      const box = cellBox(state.scene, selection.laneId, selection.stepId)
      if (!box) return
      brush.ctx.strokeStyle = brush.theme.accent
      strokeAround(brush, box, 0, -1, 2)
      return
    }
    case 'connector':
      paintSelectedConnector(brush, selection.id)
      return
    default:
  }
}

function paintSelectedCard(brush: OverlayBrush, id: CardId, alone: boolean): void {
  const { ctx, theme, state, pixel } = brush
  const place = placeOfCard(state, id)
  if (!place) return
  const { placed, box } = place
  const editing = state.editing?.kind === 'card' && state.editing.id === id
  if (placed.face.style === 'point') {
    const point = middleOfPoint(place)
    if (!point) return
    ctx.strokeStyle = theme.accent
    ctx.lineWidth = 2 * pixel
    ctx.beginPath()
    ctx.arc(point.x, point.y, pointRing, 0, 2 * Math.PI)
    ctx.stroke()
    return
  }
  if (editing) return
  ctx.strokeStyle = theme.accent
  strokeAround(brush, box, placed.face.radius, 3, 2)
  if (!alone || isFixed(state) || state.tool.state === 'marquee') return
  if (box.width >= smallestWithHandles * pixel) paintHandles(brush, box)
  const strip = addStripBox(state.scene, state.document, id)
  if (strip && state.tool.state === 'idle')
    paintHintStrip(brush, strip, brush.labels.addCardHere, {
      line: 'accent',
      ink: 'accent-ink',
      fill: 'accent-soft',
    })
}

function paintHandles(brush: OverlayBrush, box: Box): void {
  const { ctx, theme, pixel } = brush
  const size = cornerSize * pixel
  ctx.lineWidth = 1.5 * pixel
  ctx.strokeStyle = theme.accent
  ctx.fillStyle = theme.surface
  for (const { x, y } of cornerPoints(box, pixel)) {
    ctx.beginPath()
    ctx.roundRect(
      x - size / 2 + 0.75 * pixel,
      y - size / 2 + 0.75 * pixel,
      size - 1.5 * pixel,
      size - 1.5 * pixel,
      1.5 * pixel,
    )
    ctx.fill()
    ctx.stroke()
  }
  for (const side of portSides) {
    const port = portPoint(box, side, pixel)
    dot(brush, port.x, port.y, 4, false)
  }
}
