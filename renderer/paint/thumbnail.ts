import type { Scene } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import { type Canvas2D, type ImageSource, noImages } from './canvas.ts'
import type { ThumbnailBrush } from './thumbnail-brush.ts'
import { thumbnailCards, thumbnailCurves } from './thumbnail-cards.ts'
import { thumbnailFrame, thumbnailLines } from './thumbnail-frame.ts'

/** Smaller than this no card can be told from its neighbour, so a very large map shows its beginning only. */
const smallestScale = 0.09
/** A map with few cards is not blown up. */
const largestScale = 0.3
/** Maps are wide: drawn up to this much taller than they are, they fill the picture and keep their rows apart. */
const mostStretch = 1.8
/** And down to this much flatter, they show all their rows. */
const mostSqueeze = 0.75

/**
 * Draws the map small enough for a list: cards as blocks with bars for text, the curve, headers and lines. It fills
 * `width` × `height` canvas pixels and begins at the map's top left. Draws only what lies inside.
 */
export function paintThumbnail(
  ctx: Canvas2D,
  scene: Scene,
  theme: Theme,
  size: { readonly width: number; readonly height: number; readonly pixelRatio: number },
  images: ImageSource = noImages,
): void {
  const { width, height, pixelRatio } = size
  const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
  const whole = width / pixelRatio / Math.max(1, scene.width)
  const scaleX = between(whole, smallestScale, largestScale) * pixelRatio
  const scaleY = between(height / Math.max(1, scene.height), scaleX * mostSqueeze, scaleX * mostStretch)
  const pixel = pixelRatio
  const brush: ThumbnailBrush = { ctx, theme, scene, scaleX, scaleY, pixel, width, height, images }
  ctx.save()
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.fillStyle = theme.canvas
  ctx.fillRect(0, 0, width, height)
  thumbnailLines(brush)
  thumbnailCurves(brush)
  thumbnailCards(brush)
  thumbnailFrame(brush)
  ctx.restore()
}
