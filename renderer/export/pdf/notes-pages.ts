import { type FontName, fonts } from '../../scene/fonts.ts'
import { breakLines, type TextTools } from '../../scene/text/break-lines.ts'
import { directionOf } from '../../scene/text/direction.ts'
import { placeLines } from '../../scene/text/text-setter.ts'
import type { StageNotes } from './card-notes.ts'
import { millimetresPerPixel, type Size } from './paper-size.ts'

/** A line of an appendix, in board pixels from the page's top left corner. */
export interface NotesLine {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly width: number
  readonly font: FontName
  readonly colour: 'ink' | 'ink-2'
  readonly direction: 'ltr' | 'rtl'
}

/** A page of notes as text. */
export interface NotesPage {
  readonly lines: readonly NotesLine[]
}

/** Board pixels around the text. */
const margin = 64
/** Lines longer than this are hard to read. */
const widest = 620

/** Sets the notes on cards on pages of `paper` (millimetres), under a title. None where there are no notes. */
export function notesPages(
  notes: readonly StageNotes[],
  title: string,
  paper: Size,
  tools: TextTools,
): NotesPage[] {
  if (notes.length === 0) return []
  const width = Math.min(widest, paper.width / millimetresPerPixel - 2 * margin)
  const bottom = paper.height / millimetresPerPixel - margin
  const pages: { lines: NotesLine[] }[] = [{ lines: [] }]
  let y = margin
  const turn = () => {
    pages.push({ lines: [] })
    y = margin
  }
  /** Writes a paragraph with free space before it; `keep` is what should stand on the same page after it. */
  const write = (
    text: string,
    font: FontName,
    colour: NotesLine['colour'],
    indent: number,
    gap: number,
    keep: number,
  ) => {
    const { lineHeight } = fonts[font]
    const { lines } = breakLines(
      text,
      { font, width: width - indent, maxLines: Number.POSITIVE_INFINITY },
      tools,
    )
    if (y > margin) y += gap
    if (y > margin && y + Math.min(lines.length, 2) * lineHeight + keep > bottom) turn()
    const direction = directionOf(text)
    for (const line of lines) {
      if (y + lineHeight > bottom) turn()
      const box = { x: margin + indent, y, width: width - indent, height: lineHeight }
      for (const placed of placeLines([line], box, font, 'left', direction))
        pages.at(-1)?.lines.push({ ...placed, font, colour, direction })
      y += lineHeight
    }
  }
  write(title, 'stage', 'ink', 0, 0, 60)
  for (const { stage, steps } of notes) {
    write(stage, 'stage', 'ink', 0, 20, 72)
    for (const { step, cards } of steps) {
      write(step, 'lane', 'ink-2', 0, 12, 52)
      for (const card of cards) {
        write(card.text, 'card', 'ink', 0, 10, 36)
        write(card.lane, 'caption', 'ink-2', 12, 2, 16)
        for (const note of card.notes) write(note, 'caption', 'ink', 12, 2, 0)
      }
    }
  }
  return pages
}
