import { estimateWidth } from '../../scene/text/advance-measurer.ts'
import type { TextMeasurer } from '../../scene/text/text-measurer.ts'

/** The face of all slides: every Office has it, and the free programs bring one with the same widths. */
export const slideFace = 'Arial'

/** Of a line, as a share of the size: Arial takes 1.15, and other scripts somewhat more. */
export const lineHeight = 1.2
const tallLineHeight = 1.45

export type SlideWeight = 'regular' | 'bold'

// Advance widths of U+0020 … U+007E in thousandths of the size.
const widths: Readonly<Record<SlideWeight, readonly number[]>> = {
  regular: table(
    `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
    584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
    278 556 500 722 500 500 500 334 260 334 584`,
  ),
  bold: table(
    `278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
    584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
    333 611 556 778 556 556 500 389 280 389 584`,
  ),
}

function table(numbers: string): readonly number[] {
  return numbers.split(/\s+/).map(Number)
}

/** Signs that are wider than the guess for what is in no table. */
const wide = /[\u2014\u2026\u2122\u2190-\u21ff\u00a9\u00ae\u00c6\u0152\u0416\u0428\u0429\u042e\u03a9]/u

/** The width of one character at a size of 1. Letters with accents are as wide as their base; others are guessed. */
function widthOf(character: string, weight: SlideWeight): number {
  const known = widths[weight][character.charCodeAt(0) - 0x20]
  if (known !== undefined) return known / 1_000
  if (wide.test(character)) return 1
  const base = widths[weight][character.normalize('NFD').charCodeAt(0) - 0x20]
  if (base !== undefined) return base / 1_000
  const guess = estimateWidth(character, { size: 1, weight: 400, lineHeight: 1 })
  // Office draws emoji wider than the board does.
  return guess > 1 ? 1.4 : guess * (weight === 'bold' ? 1.2 : 1.12)
}

/** Measures text at a size of 1 without kerning. */
export const slideMeasurer: TextMeasurer<SlideWeight> = {
  width(text, weight, start = 0, end = text.length) {
    let sum = 0
    for (let i = start; i < end; ) {
      const code = text.codePointAt(i) ?? 0
      const length = code > 0xffff ? 2 : 1
      sum += widthOf(text.slice(i, i + length), weight)
      i += length
    }
    return sum
  },
}

/** Height of a line of this text, as a share of its size. */
export function lineHeightOf(text: string): number {
  return /^[\n -\u04ff\u1e00-\u20cf\u2190-\u22ff]*$/.test(text) ? lineHeight : tallLineHeight
}
