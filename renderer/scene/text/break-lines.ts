import type { FontName } from '../fonts.ts'
import { drawableText } from './drawable-text.ts'
import { graphemes } from './graphemes.ts'
import { type BreakFinder, breakOpportunities } from './line-breaker.ts'
import type { TextMeasurer } from './text-measurer.ts'

/** How to set a text. */
export interface Setting {
  readonly font: FontName
  /** Width of the text box in board pixels. */
  readonly width: number
  /** Most lines wanted, or Infinity for all. */
  readonly maxLines: number
}

/** What breaking needs from outside. */
export interface TextTools {
  readonly measure: TextMeasurer
  readonly findBreaks: BreakFinder
}

export interface BrokenLine {
  /** The line as drawn, the spaces at its end left out. */
  readonly text: string
  readonly width: number
}

export interface BrokenText {
  /** At most `maxLines`; never empty: an empty text has one empty line. */
  readonly lines: readonly BrokenLine[]
  /** Whether there was more than fits in `maxLines`. */
  readonly clipped: boolean
}

/** Text that is set a window at a time while only a few lines are wanted, in UTF-16 units. */
const firstWindow = 512

/**
 * Breaks a text the way a `pre-wrap` text area with `overflow-wrap: anywhere` does: at the spaces and the break
 * opportunities, hanging the spaces at a line's end, splitting a word only when it is wider than a whole line. A
 * line fits when it is at most 0.01 px wider than the box. Stops soon after `maxLines`, however long the text.
 */
export function breakLines(text: string, setting: Setting, tools: TextTools): BrokenText {
  const lines: BrokenLine[] = []
  const enough = setting.maxLines + 1
  // A drawable text may differ in length, but never needs more than this prefix for so many lines.
  const source = drawableText(text)
  let start = 0
  while (lines.length < enough) {
    const end = source.indexOf('\n', start)
    const paragraph = end < 0 ? source.slice(start) : source.slice(start, end)
    breakParagraph(paragraph, setting, tools, enough, lines)
    if (end < 0) break
    start = end + 1
  }
  return lines.length > setting.maxLines
    ? { lines: lines.slice(0, setting.maxLines), clipped: true }
    : { lines, clipped: false }
}

function breakParagraph(
  paragraph: string,
  setting: Setting,
  tools: TextTools,
  enough: number,
  lines: BrokenLine[],
): void {
  if (enough === Number.POSITIVE_INFINITY) {
    breakWhole(paragraph, setting, tools, enough, lines)
    return
  }
  const before = lines.length
  for (let window = firstWindow; window < paragraph.length; window *= 4) {
    // Lines well inside the window come out the same as in the whole paragraph; the last ones may not.
    const found: BrokenLine[] = lines.slice(0, before)
    breakWhole(paragraph.slice(0, window), setting, tools, enough + 2, found)
    if (found.length >= enough + 2) {
      lines.push(...found.slice(before, enough))
      return
    }
  }
  breakWhole(paragraph, setting, tools, enough, lines)
}

function breakWhole(
  paragraph: string,
  setting: Setting,
  tools: TextTools,
  enough: number,
  lines: BrokenLine[],
): void {
  const limit = setting.width + 0.01
  const breaks = breakOpportunities(paragraph, tools.findBreaks)
  // The line so far: its text without the spaces at its end, and those spaces.
  let line = ''
  let lineWidth = 0
  let spaces = ''
  let from = 0
  const flush = () => {
    lines.push({ text: line, width: lineWidth })
    line = ''
    lineWidth = 0
    spaces = ''
  }
  const spaceWidth = tools.measure.width(' ', setting.font)
  for (let i = 0; i <= breaks.length; i++) {
    const to = breaks[i] ?? paragraph.length
    const piece = paragraph.slice(from, to)
    from = to
    const word = withoutEndSpaces(piece)
    const wordWidth = tools.measure.width(word, setting.font)
    const gap = spaces.length * spaceWidth
    if (lineWidth + gap + wordWidth <= limit) {
      line += spaces + word
      lineWidth += gap + wordWidth
    } else {
      if (line !== '' || spaces !== '') flush()
      if (lines.length >= enough) return
      if (wordWidth <= limit) {
        line = word
        lineWidth = wordWidth
      } else {
        for (const grapheme of graphemes(word)) {
          const width = tools.measure.width(grapheme, setting.font)
          if (line !== '' && lineWidth + width > limit) {
            flush()
            if (lines.length >= enough) return
          }
          line += grapheme
          lineWidth += width
        }
      }
    }
    spaces = piece.slice(word.length)
  }
  flush()
}

function withoutEndSpaces(piece: string): string {
  let end = piece.length
  while (end > 0 && piece.charCodeAt(end - 1) === 0x20) end--
  return end === piece.length ? piece : piece.slice(0, end)
}
