import { isFixed } from '../../editor/is-fixed.ts'
import { arrowPlus } from '../../editor/overlay-geometry.ts'
import type { ConnectorId } from '../../journey/ids.ts'
import { paintIcon } from '../../paint/paint-icon.ts'
import { paintMark } from '../../paint/paint-mark.ts'
import type { Point } from '../../scene/geometry.ts'
import type { Mark } from '../../scene/marks.ts'
import type { ConnectorScene } from '../../scene/scene.ts'
import type { Colour } from '../../scene/theme.ts'
import { placeOfCard } from '../card-place.ts'
import { dot, type OverlayBrush, strokeAround } from './overlay-brush.ts'

function connectorOf({ state }: OverlayBrush, id: ConnectorId): ConnectorScene | undefined {
  return state.scene.connectors.find(connector => connector.connectorId === id)
}

/** An arrow's own marks in another colour, its line a little wider when `widen`. */
function paintIn(brush: OverlayBrush, connector: ConnectorScene, colour: Colour, widen: number): void {
  for (const mark of connector.marks) paintMark(brush, recoloured(mark, colour, widen), 0, 0)
}

function recoloured(mark: Mark, colour: Colour, widen: number): Mark {
  if (mark.kind !== 'path') return mark
  return {
    ...mark,
    stroke: mark.stroke === null ? null : colour,
    strokeWidth: mark.strokeWidth + widen,
    fill: mark.fill === null ? null : colour,
  }
}

/** An arrow under the pointer: darker, with a plus at its middle where words can be put on it. */
export function paintHoveredConnector(brush: OverlayBrush, id: ConnectorId, onPlus: boolean): void {
  const connector = connectorOf(brush, id)
  if (!connector) return
  const { selection } = brush.state
  const selected = selection.kind === 'connector' && selection.id === id
  if (!selected) paintIn(brush, connector, 'ink', 0.5)
  const middle = isFixed(brush.state) ? null : arrowPlus(brush.state, id)
  if (!middle) return
  const { ctx, theme, pixel } = brush
  ctx.beginPath()
  ctx.arc(middle.x, middle.y, 8 * pixel, 0, 2 * Math.PI)
  ctx.fillStyle = onPlus ? theme.hover : theme.surface
  ctx.fill()
  ctx.strokeStyle = theme['line-2']
  ctx.lineWidth = pixel
  ctx.stroke()
  const size = 11 * pixel
  paintIcon(
    brush,
    { kind: 'icon', name: 'plus', x: middle.x - size / 2, y: middle.y - size / 2, size, stroke: 'ink-2' },
    0,
    0,
  )
}

/** A selected arrow: in the accent colour, with a handle at each end. */
export function paintSelectedConnector(brush: OverlayBrush, id: ConnectorId): void {
  const connector = connectorOf(brush, id)
  if (!connector) return
  paintIn(brush, connector, 'accent', 0.5)
  const first = connector.points[0]
  const last = connector.points.at(-1)
  if (first) dot(brush, first.x, first.y, 4.5, true)
  if (last) dot(brush, last.x, last.y, 4.5, true)
}

/** An arrow that is being drawn: dashed, from the nearest side of its card to the pointer or the card under it. */
export function paintDrawnConnector(brush: OverlayBrush): void {
  const { ctx, theme, state, pixel } = brush
  if (state.tool.state !== 'connecting') return
  const { fromId, to, targetId } = state.tool
  const from = placeOfCard(state, fromId)?.box
  if (!from) return
  const target = targetId ? (placeOfCard(state, targetId)?.box ?? null) : null
  const centre = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  const end = target ? { x: target.x + target.width / 2, y: target.y + target.height / 2 } : to
  const start = edgePoint(from, end)
  const tip = target ? edgePoint(target, centre) : end
  const angle = Math.atan2(tip.y - start.y, tip.x - start.x)
  const head = 8 * pixel
  ctx.strokeStyle = theme.accent
  ctx.fillStyle = theme.accent
  ctx.lineWidth = 2 * pixel
  ctx.setLineDash([5 * pixel, 4 * pixel])
  ctx.beginPath()
  ctx.moveTo(start.x, start.y)
  ctx.lineTo(tip.x - Math.cos(angle) * head, tip.y - Math.sin(angle) * head)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.beginPath()
  ctx.moveTo(tip.x, tip.y)
  for (const turn of [Math.PI - 0.5, Math.PI + 0.5])
    ctx.lineTo(tip.x + Math.cos(angle + turn) * head * 1.15, tip.y + Math.sin(angle + turn) * head * 1.15)
  ctx.fill()
  if (target) strokeAround(brush, target, 6, 3, 2)
  else {
    ctx.setLineDash([4 * pixel, 4 * pixel])
    ctx.strokeStyle = theme['line-3']
    strokeAround(brush, { x: tip.x, y: tip.y, width: 0, height: 0 }, 6, 10, 1)
    ctx.setLineDash([])
  }
}

/** Where the line from a box's middle to a point leaves the box. */
function edgePoint(box: { x: number; y: number; width: number; height: number }, to: Point): Point {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const dx = to.x - x
  const dy = to.y - y
  const reach = Math.max(Math.abs(dx) / (box.width / 2), Math.abs(dy) / (box.height / 2))
  return reach <= 1 ? { x: to.x, y: to.y } : { x: x + dx / reach, y: y + dy / reach }
}
