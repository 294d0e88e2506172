import { cssFont } from '../paint/brush.ts'
import type { FontStyle } from '../scene/fonts.ts'

/** More runs than any map holds of foreign words; beyond it the oldest half is forgotten. */
const mostKept = 20_000

/**
 * Measures runs of characters that the bundled face lacks, by the canvas that will also draw them. Each run is
 * measured once for each font.
 */
export function createCanvasFallbackWidth(): (text: string, font: FontStyle) => number {
  const ctx = document.createElement('canvas').getContext('2d')
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
