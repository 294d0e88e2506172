import type { Canvas2D, Picture } from './canvas.ts'

/** Draws a picture so that it covers a box, cropped around its middle. Draws nothing of an empty one. */
export function drawCover(
  ctx: Canvas2D,
  image: Picture,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  if (image.width === 0 || image.height === 0) return
  const scale = Math.max(box.width / image.width, box.height / image.height)
  const width = box.width / scale
  const height = box.height / scale
  const left = (image.width - width) / 2
  const top = (image.height - height) / 2
  ctx.drawImage(image, left, top, width, height, box.x, box.y, box.width, box.height)
}
