import type { CircleMark, RectMark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'

const solid: readonly number[] = []

/** Draws a rectangle. The stroke runs inside its edge. */
export function paintRect({ ctx, theme, scale, detail }: Brush, mark: RectMark, x: number, y: number): void {
  const stroked = mark.stroke !== null && mark.strokeWidth > 0 && detail !== 'blocks'
  // Corners that round less than a pixel look the same square, at a tenth of the cost.
  const round = mark.radius * scale > 0.75
  if (mark.fill !== null) {
    ctx.fillStyle = theme[mark.fill]
    if (!round) ctx.fillRect(x + mark.x, y + mark.y, mark.width, mark.height)
    else {
      // Under a solid stroke the fill ends in the middle of the line, so that no pale edge shines through.
      const inset = stroked && mark.dash === null ? mark.strokeWidth / 2 : 0
      ctx.beginPath()
      ctx.roundRect(
        x + mark.x + inset,
        y + mark.y + inset,
        mark.width - 2 * inset,
        mark.height - 2 * inset,
        mark.radius - inset,
      )
      ctx.fill()
    }
  }
  if (!stroked || mark.stroke === null) return
  const half = mark.strokeWidth / 2
  ctx.strokeStyle = theme[mark.stroke]
  ctx.lineWidth = mark.strokeWidth
  if (mark.dash) ctx.setLineDash(mark.dash as number[])
  if (round) {
    ctx.beginPath()
    ctx.roundRect(
      x + mark.x + half,
      y + mark.y + half,
      mark.width - mark.strokeWidth,
      mark.height - mark.strokeWidth,
      Math.max(0, mark.radius - half),
    )
    ctx.stroke()
  } else {
    ctx.strokeRect(
      x + mark.x + half,
      y + mark.y + half,
      mark.width - mark.strokeWidth,
      mark.height - mark.strokeWidth,
    )
  }
  if (mark.dash) ctx.setLineDash(solid as number[])
}

/** Draws a circle. The stroke runs along its edge, half of it inside. */
export function paintCircle({ ctx, theme, detail }: Brush, mark: CircleMark, x: number, y: number): void {
  ctx.beginPath()
  ctx.arc(x + mark.x, y + mark.y, mark.radius, 0, 2 * Math.PI)
  if (mark.fill !== null) {
    ctx.fillStyle = theme[mark.fill]
    ctx.fill()
  }
  if (mark.stroke === null || mark.strokeWidth === 0 || detail === 'blocks') return
  ctx.strokeStyle = theme[mark.stroke]
  ctx.lineWidth = mark.strokeWidth
  if (mark.dash) ctx.setLineDash(mark.dash as number[])
  ctx.stroke()
  if (mark.dash) ctx.setLineDash(solid as number[])
}
