import { baselineOf, type FontName, fonts } from '../fonts.ts'
import type { Box } from '../geometry.ts'
import type { TextLine } from '../marks.ts'
import type { TextBlock } from '../scene.ts'
import { type BrokenLine, type BrokenText, breakLines, type Setting, type TextTools } from './break-lines.ts'
import { directionOf } from './direction.ts'
import { drawableText } from './drawable-text.ts'
import { graphemes } from './graphemes.ts'
import { createTextCache } from './text-cache.ts'

/** Sets texts into boxes. Remembers what it has broken; `broken` counts what it had to break anew. */
export interface TextSetter {
  readonly broken: number
  width(text: string, font: FontName): number
  /** Broken lines of a text, from memory when they are known. */
  lines(text: string, setting: Setting): BrokenText
  /** A text on one line, its end replaced by an ellipsis when it is too wide for `width`. */
  oneLine(text: string, font: FontName, width: number): BrokenLine
}

/** A setter with an empty memory. */
export function createTextSetter(tools: TextTools): TextSetter {
  const cache = createTextCache<BrokenText>()
  let broken = 0
  const width = (text: string, font: FontName) => tools.measure.width(text, font)
  // Most cards of a map are set alike, one after the other.
  let last: Setting = { font: 'card', width: 0, maxLines: 0 }
  let lastKey = ''
  const keyOf = (setting: Setting) => {
    const { font, width, maxLines } = setting
    if (font !== last.font || width !== last.width || maxLines !== last.maxLines || lastKey === '') {
      last = setting
      lastKey = `${font} ${width} ${maxLines}`
    }
    return lastKey
  }
  return {
    get broken() {
      return broken
    },
    width,
    lines(text, setting) {
      const key = keyOf(setting)
      const known = cache.get(key, text)
      if (known) return known
      broken++
      const result = breakLines(text, setting, tools)
      cache.set(key, text, result)
      return result
    },
    oneLine(text, font, limit) {
      const line = drawableText(text).replace(/\s+/g, ' ').trim()
      const full = line.length > 400 ? Number.POSITIVE_INFINITY : width(line, font)
      return full <= limit + 0.01 ? { text: line, width: full } : shorten(line, font, limit, width)
    },
  }
}

/** As much of a line as fits in `limit` together with an ellipsis. */
export function shorten(
  line: string,
  font: FontName,
  limit: number,
  width: (text: string, font: FontName) => number,
): BrokenLine {
  const room = limit - width('…', font)
  let kept = ''
  let used = 0
  for (const grapheme of graphemes(line)) {
    const wide = width(grapheme, font)
    if (used + wide > room) break
    kept += grapheme
    used += wide
  }
  const text = `${kept.trimEnd()}…`
  return { text, width: width(text, font) }
}

/** Where the lines of a broken text stand in a box, counted from the box's top. */
export function placeLines(
  lines: readonly BrokenLine[],
  box: Box,
  font: FontName,
  align: TextBlock['align'],
  direction: TextBlock['direction'],
): readonly TextLine[] {
  const style = fonts[font]
  const baseline = baselineOf(style)
  return lines.map(({ text, width }, i) => ({
    text,
    x: box.x + indent(align, direction, box.width - width),
    y: box.y + i * style.lineHeight + baseline,
    width,
  }))
}

function indent(align: TextBlock['align'], direction: TextBlock['direction'], free: number): number {
  if (align === 'center') return free / 2
  return direction === 'rtl' ? free : 0
}

/** A block of one line of text at a place, for names in headers. */
export function lineBlock(line: BrokenLine, original: string, font: FontName, box: Box): TextBlock {
  const direction = directionOf(original)
  return {
    box,
    font,
    align: 'left',
    lines: placeLines([line], box, font, 'left', direction),
    clipped: line.text.endsWith('…') && !original.endsWith('…'),
    direction,
  }
}
