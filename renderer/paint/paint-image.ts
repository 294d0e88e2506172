import type { ImageMark } from '../scene/marks.ts'
import type { Brush } from './brush.ts'
import { paintIcon } from './paint-icon.ts'

/** Draws a picture so that it covers its box, cropped around its middle; a quiet frame while it is not at hand. */
export function paintImage(brush: Brush, mark: ImageMark, x: number, y: number): void {
  const { ctx } = brush
  const left = x + mark.x
  const top = y + mark.y
  const image = brush.detail === 'blocks' ? null : brush.images(mark.hash)
  ctx.save()
  ctx.beginPath()
  ctx.roundRect(left, top, mark.width, mark.height, mark.radius)
  if (image && image.width > 0 && image.height > 0) {
    ctx.clip()
    const scale = Math.max(mark.width / image.width, mark.height / image.height)
    const width = mark.width / scale
    const height = mark.height / scale
    ctx.drawImage(
      image,
      (image.width - width) / 2,
      (image.height - height) / 2,
      width,
      height,
      left,
      top,
      mark.width,
      mark.height,
    )
  } else {
    ctx.fillStyle = brush.theme.sunken
    ctx.fill()
  }
  ctx.restore()
  if (image || brush.detail !== 'full') return
  const icon = Math.min(24, mark.width / 2, mark.height / 2)
  paintIcon(
    brush,
    {
      kind: 'icon',
      name: 'image',
      x: mark.x + (mark.width - icon) / 2,
      y: mark.y + (mark.height - icon) / 2,
      size: icon,
      stroke: 'ink-3',
    },
    x,
    y,
  )
}
