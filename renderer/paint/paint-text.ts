import { fonts } from '../scene/fonts.ts'
import type { TextMark } from '../scene/marks.ts'
import { type Brush, cssFont } from './brush.ts'

const haloWidth = 4
const cssFonts = new Map<TextMark['font'], string>()

function fontOf(name: TextMark['font']): string {
  const known = cssFonts.get(name)
  if (known !== undefined) return known
  const css = cssFont(fonts[name])
  cssFonts.set(name, css)
  return css
}

/** Draws lines of text as layout has broken them; bars of the same length where letters would be too small. */
export function paintText(brush: Brush, mark: TextMark, x: number, y: number): void {
  const { ctx, theme, detail } = brush
  if (detail === 'blocks') return
  if (detail === 'bars') {
    paintBars(brush, mark, x, y)
    return
  }
  ctx.font = fontOf(mark.font)
  ctx.direction = mark.direction
  if (mark.halo !== null) {
    ctx.strokeStyle = theme[mark.halo]
    ctx.lineWidth = haloWidth
    ctx.lineJoin = 'round'
    for (const line of mark.lines) ctx.strokeText(line.text, x + line.x, y + line.y)
  }
  ctx.fillStyle = theme[mark.fill]
  for (const line of mark.lines) ctx.fillText(line.text, x + line.x, y + line.y)
}

/** The x-height of a line as one grey bar: about the ink that the letters would leave. */
function paintBars({ ctx, theme }: Brush, mark: TextMark, x: number, y: number): void {
  const font = fonts[mark.font]
  const height = font.size * 0.5
  const top = -font.size * 0.52
  const before = ctx.globalAlpha
  ctx.globalAlpha = before * 0.45
  ctx.fillStyle = theme[mark.fill]
  for (const line of mark.lines)
    if (line.width > 0) ctx.fillRect(x + line.x, y + line.y + top, line.width, height)
  ctx.globalAlpha = before
}
