import { type BrokenText, breakLines } from '../../scene/text/break-lines.ts'
import { directionOf } from '../../scene/text/direction.ts'
import { drawableText } from '../../scene/text/drawable-text.ts'
import { graphemes } from '../../scene/text/graphemes.ts'
import { unicodeBreaks } from '../../scene/text/unicode-breaks.ts'
import type { Colour } from '../../scene/theme.ts'
import type { SlideParagraph, SlideText } from './slide.ts'
import { lineHeightOf, type SlideWeight, slideMeasurer } from './slide-face.ts'

/** A paragraph as it is wanted: sizes in points. */
export interface WantedParagraph {
  readonly text: string
  readonly size: number
  readonly colour: Colour
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: SlideParagraph['align']
  /** Points above it. */
  readonly before?: number
}

/** Where a text has to fit. Inches. */
export interface TextRoom {
  readonly width: number
  readonly height: number
  readonly insetX?: number
  readonly insetTop?: number
  readonly insetBottom?: number
  readonly anchor?: SlideText['anchor']
  /** Smallest size of the first paragraph; the others shrink with it. */
  readonly least: number
}

/** Programs break lines a little differently, and faces are replaced: so much of the width is left free. */
const widthReserve = 0.09
const tools = { measure: slideMeasurer, findBreaks: unicodeBreaks }

/**
 * The text in the largest size, up to the wanted one, in which it fits its room without breaking a word. Where even the
 * least size is too large, the first paragraph is shortened and ends with an ellipsis.
 */
export function fitText(wanted: readonly WantedParagraph[], room: TextRoom): SlideText {
  const { insetX = 0, insetTop = 0, insetBottom = 0, anchor = 'top' } = room
  const insets = { insetX, insetTop, insetBottom }
  const width = (room.width - 2 * insetX) * 72
  const height = (room.height - insetTop - insetBottom) * 72
  const ready = wanted.map(paragraph => ({ ...paragraph, text: drawableText(paragraph.text).trim() }))
  const [main] = ready
  if (!main) return { paragraphs: [], anchor, ...insets }
  const least = Math.min(room.least, main.size)
  for (const size of sizesDown(main.size, least)) {
    const factor = size / main.size
    const set = ready.map(paragraph => setParagraph(paragraph, factor, width, height))
    const whole = set.every(({ broken, splits }) => !broken.clipped && (!splits || size === least))
    if (whole && heightOfSet(set) <= height + 0.01)
      return { paragraphs: set.map(finished), anchor, ...insets }
  }
  const others = ready.slice(1).map(paragraph => setParagraph(paragraph, least / main.size, width, height))
  const left = height - heightOfSet(others)
  const cut = shortened(main, least / main.size, width, Math.max(0, left))
  return { paragraphs: [cut, ...others].map(finished), anchor, ...insets }
}

/** Height in inches that paragraphs take in a width of so many inches at their wanted sizes; at most `most`. */
export function heightOfText(wanted: readonly WantedParagraph[], width: number, most: number): number {
  const set = wanted.map(paragraph =>
    setParagraph({ ...paragraph, text: drawableText(paragraph.text).trim() }, 1, width * 72, most * 72),
  )
  if (set.some(({ broken }) => broken.clipped)) return most
  return Math.min(most, heightOfSet(set) / 72)
}

interface SetParagraph {
  readonly wanted: WantedParagraph
  readonly size: number
  readonly broken: BrokenText
  readonly lineHeight: number
  /** Whether a word had to be split. */
  readonly splits: boolean
}

/** Whole and half points, tenths where letters are too small to be read anyway. */
function* sizesDown(from: number, least: number): Iterable<number> {
  let size = from
  while (size > least) {
    yield size
    size = size > 8 ? Math.ceil(size * 2 - 1) / 2 : Math.round(size * 9.4) / 10
  }
  yield least
}

function setParagraph(wanted: WantedParagraph, factor: number, width: number, height: number): SetParagraph {
  const size = rounded(wanted.size * factor)
  const lineHeight = lineHeightOf(wanted.text) * size
  const weight: SlideWeight = wanted.bold ? 'bold' : 'regular'
  const limit = Math.max(0.1, (width * (1 - widthReserve)) / size)
  const maxLines = Math.max(1, Math.floor((height + 0.01) / lineHeight))
  const broken = breakLines(wanted.text, { font: weight, width: limit, maxLines }, tools)
  const splits =
    broken.lines.length > 1 && slideMeasurer.width(longestWord(wanted.text), weight) > limit + 0.01
  return { wanted, size, broken, lineHeight, splits }
}

/** Sizes in files are hundredths of a point; the smallest is one point. */
function rounded(size: number): number {
  return Math.max(1, Math.round(size * 10) / 10)
}

/** The longest word of the beginning of a text: one that stands further down would not decide its size. */
function longestWord(text: string): string {
  let longest = ''
  for (const word of text.slice(0, 400).split(/[\s-]+/)) if (word.length > longest.length) longest = word
  return /[\u3000-\u9fff\uac00-\ud7af]/.test(longest) ? '' : longest
}

function heightOfSet(set: readonly SetParagraph[]): number {
  return set.reduce(
    (sum, { wanted, broken, lineHeight }) => sum + (wanted.before ?? 0) + broken.lines.length * lineHeight,
    0,
  )
}

function shortened(wanted: WantedParagraph, factor: number, width: number, height: number): SetParagraph {
  const set = setParagraph(wanted, factor, width, height)
  if (!set.broken.clipped) return set
  let end = 0
  for (const { text } of set.broken.lines) end = wanted.text.indexOf(text, end) + text.length
  const kept = [...graphemes(wanted.text.slice(Math.max(0, end - 40), end))].slice(0, -2).join('')
  const text = `${wanted.text.slice(0, Math.max(0, end - 40))}${kept}`.trimEnd()
  return setParagraph({ ...wanted, text: `${text}…` }, factor, width, height)
}

function finished({ wanted, size, broken }: SetParagraph): SlideParagraph {
  return {
    text: wanted.text,
    lines: broken.lines.map(line => line.text),
    size,
    bold: wanted.bold ?? false,
    italic: wanted.italic ?? false,
    colour: wanted.colour,
    align: wanted.align ?? 'left',
    direction: directionOf(wanted.text),
    before: wanted.before ?? 0,
  }
}
