import type { ImageMark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'
import { drawCover } from './draw-cover.ts'
import { paintIcon } from './paint-icon.ts'
import { paintText } from './paint-text.ts'

/**
 * Draws a picture so that it covers its box, cropped around its middle; a quiet frame while it is not at hand, and with
 * a word when it can't be had.
 */
export function paintImage(brush: Brush, mark: ImageMark, x: number, y: number): void {
  const { ctx } = brush
  const left = x + mark.x
  const top = y + mark.y
  const found = brush.detail === 'blocks' ? null : brush.images(mark.hash, mark.width * brush.scale)
  const image = found === 'lost' ? null : found
  ctx.save()
  ctx.beginPath()
  ctx.roundRect(left, top, mark.width, mark.height, mark.radius)
  if (image && image.width > 0 && image.height > 0) {
    ctx.clip()
    drawCover(ctx, image, { x: left, y: top, width: mark.width, height: mark.height })
  } else {
    ctx.fillStyle = brush.theme.sunken
    ctx.fill()
  }
  ctx.restore()
  if (image || brush.detail !== 'full') return
  const words = found === 'lost' && mark.lost !== null && mark.height >= 48 ? mark.lost : null
  const icon = Math.min(24, mark.width / 2, mark.height / 2)
  const middle = mark.y + mark.height / 2
  paintIcon(
    brush,
    {
      kind: 'icon',
      name: found === 'lost' ? 'image-off' : 'image',
      x: mark.x + (mark.width - icon) / 2,
      y: words ? middle - icon : middle - icon / 2,
      size: icon,
      stroke: 'ink-3',
    },
    x,
    y,
  )
  if (!words) return
  paintText(
    brush,
    { kind: 'text', lines: [words], font: 'meta', fill: 'ink-2', halo: null, direction: 'ltr' },
    x,
    y,
  )
}
