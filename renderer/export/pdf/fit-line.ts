import type { FontWeight } from '../../scene/fonts.ts'
import { advanceWidths, missing, unitsPerEm } from '../../scene/text/advance-widths.ts'
import { graphemes } from '../../scene/text/graphemes.ts'

/** A line of a page's own text, its end replaced by an ellipsis where it is wider than `room`, in the units of `size`. */
export function fitLine(text: string, size: number, weight: FontWeight, room: number): string {
  if (lineWidth(text, size, weight) <= room) return text
  let kept = ''
  let used = lineWidth('…', size, weight)
  for (const grapheme of graphemes(text)) {
    used += lineWidth(grapheme, size, weight)
    if (used > room) break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}

/** How wide a line is, in the units of `size`. A character that the bundled face lacks counts as wide as it is high. */
export function lineWidth(text: string, size: number, weight: FontWeight): number {
  const { basic, further } = advanceWidths(weight)
  let units = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const advance = (code < 0x10000 ? basic[code] : further.get(code)) ?? missing
    units += advance === missing ? unitsPerEm : advance
  }
  return (units / unitsPerEm) * size
}
