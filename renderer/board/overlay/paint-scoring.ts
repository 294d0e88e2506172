import { cssFont } from '../../paint/brush.ts'
import { baselineOf, fonts } from '../../scene/fonts.ts'
import { middleOfPoint, placeOfCard } from '../card-place.ts'
import type { OverlayBrush } from './overlay-brush.ts'

const words = { [-2]: '−2', [-1]: '−1', 0: '0', 1: '+1', 2: '+2' } as const

/** A point of the curve being scored: its level as a line through the step, and the score as a number. */
export function paintScoring(brush: OverlayBrush): void {
  const { ctx, theme, state, pixel } = brush
  if (state.tool.state !== 'scoring') return
  const place = placeOfCard(state, state.tool.cardId)
  const point = place && middleOfPoint(place)
  const card = place?.placed.card
  const score = card?.score
  const column = card?.stepId ? state.scene.columnOf.get(card.stepId) : undefined
  if (!point || score === undefined || score === null || !column) return
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = pixel
  ctx.beginPath()
  for (const [from, to] of [
    [column.x + 4, point.x - 17],
    [point.x + 17, column.x + column.width - 4],
  ] as const) {
    ctx.moveTo(from, point.y)
    ctx.lineTo(Math.max(from, to), point.y)
  }
  ctx.stroke()
  const font = fonts.meta
  const width = 26
  const x = point.x + 22
  const y = point.y - 10
  ctx.fillStyle = theme.accent
  ctx.beginPath()
  ctx.roundRect(x, y, width, 20, 4)
  ctx.fill()
  ctx.fillStyle = theme.surface
  ctx.font = cssFont(font)
  ctx.direction = 'ltr'
  ctx.textAlign = 'center'
  ctx.fillText(words[score], x + width / 2, y + 2 + baselineOf(font))
  ctx.textAlign = 'left'
}
