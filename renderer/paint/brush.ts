import type { FontStyle } from '../scene/fonts.ts'
import { fontFamily } from '../scene/fonts.ts'
import type { Theme } from '../scene/theme.ts'
import { type Canvas2D, type ImageSource, noImages } from './canvas.ts'
import { type Detail, detailAt } from './detail.ts'

/** Everything that a mark needs to be drawn. The context's transform maps board pixels to the canvas. */
export interface Brush {
  readonly ctx: Canvas2D
  readonly theme: Theme
  readonly images: ImageSource
  /** Device pixels for each board pixel. */
  readonly scale: number
  readonly detail: Detail
}

/**
 * Sets a context up for drawing marks. Without kerning a line is exactly as wide as the layout's table of advances
 * says, and with geometric precision it stays so at every zoom.
 */
export function brushOf(ctx: Canvas2D, theme: Theme, scale: number, images: ImageSource = noImages): Brush {
  ctx.fontKerning = 'none'
  ctx.textRendering = 'geometricPrecision'
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  ctx.lineJoin = 'round'
  return { ctx, theme, images, scale, detail: detailAt(scale) }
}

/** The CSS font of a type style, in board pixels. Runs that the face lacks fall to the system's own. */
export function cssFont(font: FontStyle): string {
  return `${font.weight} ${font.size}px ${fontFamily}, system-ui, sans-serif`
}
