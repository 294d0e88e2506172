import { baselineOf, type FontName, fonts } from '../fonts.ts'
import type { TextMark } from '../marks.ts'
import type { BrokenLine } from '../text/break-lines.ts'
import { directionOf } from '../text/direction.ts'
import type { Colour } from '../theme.ts'

/** One line of text whose line box starts at `x`, `top`. */
export function textMark(line: BrokenLine, x: number, top: number, font: FontName, fill: Colour): TextMark {
  return {
    kind: 'text',
    lines: [{ text: line.text, x, y: top + baselineOf(fonts[font]), width: line.width }],
    font,
    fill,
    halo: null,
    direction: directionOf(line.text),
  }
}
