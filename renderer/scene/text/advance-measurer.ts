import { type FontStyle, fonts } from '../fonts.ts'
import { advanceWidths, missing, unitsPerEm } from './advance-widths.ts'
import type { TextMeasurer } from './text-measurer.ts'

/** How wide a run of characters is that the bundled face lacks, in board pixels. */
export type FallbackWidth = (text: string, font: FontStyle) => number

/**
 * Measures by adding the bundled face's advance widths. Runs of characters that the face lacks go to
 * `fallbackWidth`: in the browser a canvas that measures them, elsewhere the default estimate.
 */
export function createAdvanceMeasurer(fallbackWidth: FallbackWidth = estimateWidth): TextMeasurer {
  return {
    width: (text, font, start = 0, end = text.length) =>
      widthOf(text, start, end, fonts[font], fallbackWidth),
  }
}

/** The font of a name is looked up once per text, since a map measures hundreds of thousands of characters. */
function widthOf(
  text: string,
  start: number,
  end: number,
  font: FontStyle,
  fallbackWidth: FallbackWidth,
): number {
  const { basic, further } = advanceWidths(font.weight)
  let units = 0
  let fallback = 0
  for (let i = start; i < end; ) {
    const advance = advanceAt(text, i, basic, further)
    if (advance !== missing) {
      units += advance
      i += lengthAt(text, i)
      continue
    }
    let last = i + lengthAt(text, i)
    while (last < end && runsOn(text, last, basic, further)) last += lengthAt(text, last)
    fallback += fallbackWidth(text.slice(i, last), font)
    i = last
  }
  return (units * font.size) / unitsPerEm + fallback
}

/** Joiners and marks (variation selectors among them) stay with the run before them, whatever the bundled face holds. */
const joins = /^(?:\u200c|\u200d|\p{M})/u

function runsOn(text: string, i: number, basic: Uint16Array, further: ReadonlyMap<number, number>): boolean {
  if (advanceAt(text, i, basic, further) === missing) return true
  return text.charCodeAt(i) >= 0x300 && joins.test(text.slice(i, i + 2))
}

function advanceAt(
  text: string,
  i: number,
  basic: Uint16Array,
  further: ReadonlyMap<number, number>,
): number {
  const unit = text.charCodeAt(i)
  if (unit < 0xd800 || unit > 0xdfff) return basic[unit] ?? missing
  return further.get(text.codePointAt(i) ?? 0) ?? missing
}

function lengthAt(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  return unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length && (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1
}

const nothingWide = /^(?:\p{M}|\p{Cf})$/u
const oneEm =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u
const picture = /^\p{Extended_Pictographic}$/u

/** A deterministic guess for places without a canvas: CJK 1 em, emoji 1.25 em, marks nothing, others 0.55 em. */
export function estimateWidth(text: string, font: FontStyle): number {
  let ems = 0
  let joined = false
  for (const character of text) {
    if (character === '\u200d') {
      joined = true
      continue
    }
    const modifies = character >= '\u{1f3fb}' && character <= '\u{1f3ff}'
    if (!joined && !modifies && !nothingWide.test(character))
      ems += oneEm.test(character) ? 1 : picture.test(character) ? 1.25 : 0.55
    joined = false
  }
  return ems * font.size
}
