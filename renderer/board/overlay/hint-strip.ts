import { cssFont } from '../../paint/brush.ts'
import { paintIcon } from '../../paint/paint-icon.ts'
import { baselineOf, fonts } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Colour } from '../../scene/theme.ts'
import type { OverlayBrush } from './overlay-brush.ts'

const iconSize = 14
const gap = 6
const widths = new Map<string, number>()

/** A dashed strip with a plus and a word or two in its middle: where a card can be added. */
export function paintHintStrip(
  brush: OverlayBrush,
  box: Box,
  text: string,
  look: { readonly line: Colour; readonly ink: Colour; readonly fill: Colour | null },
): void {
  const { ctx, theme } = brush
  ctx.beginPath()
  ctx.roundRect(box.x + 0.75, box.y + 0.75, box.width - 1.5, box.height - 1.5, 5.25)
  if (look.fill) {
    ctx.fillStyle = theme[look.fill]
    ctx.fill()
  }
  ctx.strokeStyle = theme[look.line]
  ctx.lineWidth = 1.5
  ctx.setLineDash([3.5, 2.5])
  ctx.stroke()
  ctx.setLineDash([])
  if (brush.detail !== 'full') return
  ctx.font = cssFont(fonts.step)
  let width = widths.get(text)
  if (width === undefined) {
    width = ctx.measureText(text).width
    widths.set(text, width)
  }
  const whole = iconSize + gap + width
  const fits = whole <= box.width - 16
  const left = box.x + (box.width - (fits ? whole : iconSize)) / 2
  const middle = box.y + box.height / 2
  paintIcon(
    brush,
    { kind: 'icon', name: 'plus', x: left, y: middle - iconSize / 2, size: iconSize, stroke: look.ink },
    0,
    0,
  )
  if (!fits) return
  ctx.fillStyle = theme[look.ink]
  ctx.direction = 'ltr'
  ctx.fillText(text, left + iconSize + gap, middle - fonts.step.lineHeight / 2 + baselineOf(fonts.step))
}
