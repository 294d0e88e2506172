import { isFixed } from '../../editor/is-fixed.ts'
import { addStripBox } from '../../editor/overlay-geometry.ts'
import { cardsInCell } from '../../journey/document.ts'
import { inflate } from '../../scene/geometry.ts'
import { cellBox } from '../../scene/query.ts'
import { middleOfPoint, placeOfCard } from '../card-place.ts'
import { paintHintStrip } from './hint-strip.ts'
import { type OverlayBrush, strokeAround } from './overlay-brush.ts'

/** What lies under the pointer inside the grid. Nothing moves or grows. */
export function paintHover(brush: OverlayBrush): void {
  const { state, ctx, theme } = brush
  const { hover, scene, document } = state
  if (!hover || state.tool.state !== 'idle') return
  switch (hover.kind) {
    case 'card': {
      const place = placeOfCard(state, hover.id)
      if (!place || state.tool.tool === 'hand') return
      if (state.editing?.kind === 'card' && state.editing.id === hover.id) return
      const { placed, box } = place
      ctx.strokeStyle = theme[placed.face.colours.solid]
      if (placed.face.style !== 'point') {
        ctx.lineWidth = 1
        ctx.beginPath()
        ctx.roundRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1, placed.face.radius - 0.5)
        ctx.stroke()
        return
      }
      const point = middleOfPoint(place)
      if (!point) return
      ctx.lineWidth = 1.5 * brush.pixel
      ctx.beginPath()
      ctx.arc(point.x, point.y, 14, 0, 2 * Math.PI)
      ctx.stroke()
      return
    }
    case 'cell': {
      if (isFixed(state) || state.tool.tool === 'hand' || state.tool.tool === 'connector') return
      if (scene.rowOf.get(hover.laneId)?.collapsed) return
      if (cardsInCell(document, hover.laneId, hover.stepId).length > 0) return
      const box = cellBox(scene, hover.laneId, hover.stepId)
      if (!box) return
      const inside = inflate(box, -scene.metrics.cellPaddingY)
      const height = Math.min(54, inside.height)
      if (height < 16) return
      const y = scene.metrics.centred ? box.y + (box.height - height) / 2 : inside.y
      const x = box.x + scene.metrics.cellPaddingX
      const width = box.width - 2 * scene.metrics.cellPaddingX
      paintHintStrip(brush, { x, y, width, height }, brush.labels.addCard, {
        line: 'line-2',
        ink: 'ink-2',
        fill: 'canvas',
      })
      return
    }
    case 'add-card': {
      const { selection } = state
      const strip = selection.kind === 'cards' ? addStripBox(scene, document, selection.lead) : null
      if (!strip) return
      ctx.strokeStyle = theme.accent
      strokeAround(brush, strip, 6, 0, 1.5)
      return
    }
    default:
  }
}
