import type { FontName } from '../fonts.ts'
import { drawableText } from './drawable-text.ts'
import { graphemes } from './graphemes.ts'
import { type BreakFinder, breakOpportunities } from './line-breaker.ts'
import type { TextMeasurer } from './text-measurer.ts'

/** How to set a text. */
export interface Setting<Font = FontName> {
  readonly font: Font
  /** Width of the text box in board pixels. */
  readonly width: number
  /** Most lines wanted, or Infinity for all. */
  readonly maxLines: number
}

/** What breaking needs from outside. */
export interface TextTools<Font = FontName> {
  readonly measure: TextMeasurer<Font>
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
export function breakLines<Font = FontName>(
  text: string,
  setting: Setting<Font>,
  tools: TextTools<Font>,
): BrokenText {
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

function breakParagraph<Font>(
  paragraph: string,
  setting: Setting<Font>,
  tools: TextTools<Font>,
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

function breakWhole<Font>(
  paragraph: string,
  setting: Setting<Font>,
  tools: TextTools<Font>,
  enough: number,
  lines: BrokenLine[],
): void {
  const { measure } = tools
  const { font } = setting
  const limit = setting.width + 0.01
  const breaks = breakOpportunities(paragraph, tools.findBreaks)
  // The line so far, from `start` to `end` of the paragraph without the spaces that follow it.
  let start = 0
  let end = 0
  let lineWidth = 0
  const flush = (next: number) => {
    lines.push({ text: paragraph.slice(start, end), width: lineWidth })
    start = next
    end = next
    lineWidth = 0
  }
  const spaceWidth = measure.width(' ', font)
  let from = 0
  for (let i = 0; i <= breaks.length; i++) {
    const to = breaks[i] ?? paragraph.length
    const wordEnd = withoutEndSpaces(paragraph, from, to)
    const wordWidth = measure.width(paragraph, font, from, wordEnd)
    const gap = (from - end) * spaceWidth
    if (lineWidth + gap + wordWidth <= limit) {
      end = wordEnd
      lineWidth += gap + wordWidth
    } else {
      if (from > start) flush(from)
      if (lines.length >= enough) return
      if (wordWidth <= limit) {
        end = wordEnd
        lineWidth = wordWidth
      } else {
        for (const grapheme of graphemes(paragraph.slice(from, wordEnd))) {
          const width = measure.width(grapheme, font)
          if (end > start && lineWidth + width > limit) {
            flush(end)
            if (lines.length >= enough) return
          }
          end += grapheme.length
          lineWidth += width
        }
      }
    }
    from = to
  }
  flush(end)
}

/** Where a piece from `from` to `to` ends without its last spaces. */
function withoutEndSpaces(paragraph: string, from: number, to: number): number {
  let end = to
  while (end > from && paragraph.charCodeAt(end - 1) === 0x20) end--
  return end
}
