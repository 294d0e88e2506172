import type { Box } from '../../scene/geometry.ts'
import { fitLine } from './fit-line.ts'
import type { Size } from './paper-size.ts'
import type { PageLine, PagePlace, PageText, PdfPage } from './pdf-page.ts'
import type { SheetArea } from './sheet-grid.ts'
import { margin } from './sheet-scale.ts'

/** Thickness of crop marks and frames. */
export const hairline = 0.2
/** The letters of a row of sheets: A, B … Z, AA, AB … */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
/** The whole poster drawn small, with its sheets, their codes and what to do with them. */
export function assemblyPage(
  parts: readonly Box[],
  area: SheetArea,
  paper: Size,
  across: readonly number[],
  down: readonly number[],
  filled: readonly (readonly boolean[])[],
  said: {
    readonly title: string
    readonly summary: string
    readonly how: readonly string[]
    readonly blank: string
  },
): PdfPage {
  const text = Math.max(3, Math.min(6, paper.width / 60))
  const head = margin + text * (3.6 + 1.2 * said.how.length)
  const content = { width: area.labels + area.cells.width, height: area.headers + area.cells.height }
  const room = { width: paper.width - 2 * margin, height: paper.height - margin - head }
  const unit = Math.min(room.width / content.width, room.height / content.height)
  const places: PagePlace[] = []
  let x = margin
  for (const from of parts) {
    const at = { x, y: head, width: from.width * unit, height: from.height * unit }
    places.push({ shows: 'overview', from, at })
    x += at.width
  }
  const left = margin + area.labels * unit
  const top = head + area.headers * unit
  const lines: PageLine[] = []
  const texts: PageText[] = []
  const line = (y: number, size: number, weight: 400 | 600, words: string) =>
    texts.push({
      text: fitLine(words, size, weight, room.width),
      x: margin,
      y,
      size,
      weight,
      align: 'left',
      plate: false,
    })
  line(margin + text, text * 1.3, 600, said.title)
  line(margin + text * 2.6, text, 400, said.summary)
  said.how.forEach((sentence, i) => {
    line(margin + text * (3.9 + i * 1.2), text * 0.8, 400, sentence)
  })
  filled.forEach((row, r) => {
    row.forEach((full, c) => {
      // Sheets at the edges hold labels and headers too.
      const x1 = c === 0 ? margin : left + ((across[c] ?? 0) - area.cells.x) * unit
      const y1 = r === 0 ? head : top + ((down[r] ?? 0) - area.cells.y) * unit
      const x2 = left + ((across[c + 1] ?? 0) - area.cells.x) * unit
      const y2 = top + ((down[r + 1] ?? 0) - area.cells.y) * unit
      const edge = { width: hairline * 2, dash: full ? null : [1.5, 1.5] }
      lines.push(
        { x1, y1, x2, y2: y1, ...edge },
        { x1: x2, y1, x2, y2, ...edge },
        { x1: x2, y1: y2, x2: x1, y2, ...edge },
        { x1, y1: y2, x2: x1, y2: y1, ...edge },
      )
      const code = `${letters(r)}${c + 1}`
      const size = Math.max(2, Math.min((x2 - x1) / 5, (y2 - y1) / 4, 14))
      const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 + size * 0.36, align: 'center' } as const
      if (full) texts.push({ text: code, ...middle, size, weight: 600, plate: true })
      else texts.push({ text: said.blank, ...middle, size: Math.min(size, 3), weight: 400, plate: true })
    })
  })
  return { kind: 'assembly', code: null, ...paper, places, lines, texts, overlaps: [] }
}
