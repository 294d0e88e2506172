import type { FontStyle } from '../scene/fonts.ts'
import { cssFont } from './brush.ts'
import type { Canvas2D } from './canvas.ts'

/** More runs than any map holds of foreign words; beyond it the oldest half is forgotten. */
const mostKept = 20_000

/**
 * Measures runs of characters that the bundled face lacks, by a canvas as it will also draw them (null where there is
 * none: then by a guess). Each run is measured once for each font.
 */
export function createFallbackWidth(ctx: Canvas2D | null): (text: string, font: FontStyle) => number {
  const widths = new Map<string, number>()
  let current = ''
  return (text, font) => {
    const css = cssFont(font)
    const key = `${css}|${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (!ctx) return text.length * font.size * 0.6
    if (css !== current) {
      ctx.font = css
      ctx.fontKerning = 'none'
      ctx.textRendering = 'geometricPrecision'
      current = css
    }
    const { width } = ctx.measureText(text)
    if (widths.size >= mostKept) {
      let left = mostKept / 2
      for (const old of widths.keys()) {
        if (left-- <= 0) break
        widths.delete(old)
      }
    }
    widths.set(key, width)
    return width
  }
}
