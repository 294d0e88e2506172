import { baselineOf, type FontName, fonts } from '../fonts.ts'
import type { Box } from '../geometry.ts'
import type { Mark } from '../marks.ts'
import type { TextBlock } from '../scene.ts'
import { directionOf } from '../text/direction.ts'
import { placeLines, shorten } from '../text/text-setter.ts'
import type { Colour } from '../theme.ts'
import type { FaceTools } from './face-tools.ts'

/** Lines that a card shows while it is not being edited. */
export const shownLines = 4

/**
 * Lines that a card grows to while it is edited; the field scrolls from there on. So a text of a hundred thousand
 * characters is never broken in full while somebody types in it.
 */
export const editedLines = 200

/** A card's text, broken, with the hint that there is more of it. Where it stands is decided afterwards. */
export interface CardText {
  readonly height: number
  /** The text with its box at this place. */
  block(x: number, y: number): TextBlock
  marks(block: TextBlock, ink: Colour, solid: Colour): readonly Mark[]
}

/** Breaks a card's text for a box of this width. A card that shows too little says so after its last line. */
export function cardText(
  text: string,
  font: FontName,
  width: number,
  maxLines: number,
  align: TextBlock['align'],
  tools: FaceTools,
): CardText {
  const { lines, clipped } = tools.text.lines(text, { font, width, maxLines })
  const direction = directionOf(text)
  const { lineHeight } = fonts[font]
  const moreWidth = clipped && align === 'left' ? tools.text.width(tools.more, moreFont) + moreGap : 0
  const last = lines.at(-1)
  // In a card too narrow for both, the ellipsis alone has to do.
  const hint = moreWidth > 0 && moreWidth < width / 2 && maxLines <= shownLines
  const shown =
    clipped && last
      ? [...lines.slice(0, -1), shorten(last.text, font, width - (hint ? moreWidth : 0), tools.text.width)]
      : lines
  const height = shown.length * lineHeight
  return {
    height,
    block(x, y) {
      const box: Box = { x, y, width, height }
      return { box, font, align, lines: placeLines(shown, box, font, align, direction), clipped, direction }
    },
    marks(block, ink, solid) {
      const body: Mark = { kind: 'text', lines: block.lines, font, fill: ink, halo: null, direction }
      if (!hint) return [body]
      const end = block.lines.at(-1)
      if (!end) return [body]
      const wide = moreWidth - moreGap
      const x = direction === 'rtl' ? end.x - moreGap - wide : end.x + end.width + moreGap
      const y =
        end.y -
        baselineOf(fonts[font]) +
        (lineHeight - fonts[moreFont].lineHeight) / 2 +
        baselineOf(fonts[moreFont])
      const line = { text: tools.more, x, y, width: wide }
      return [
        body,
        { kind: 'text', lines: [line], font: moreFont, fill: solid, halo: null, direction: 'ltr' },
      ]
    },
  }
}

const moreFont: FontName = 'meta'
const moreGap = 6
