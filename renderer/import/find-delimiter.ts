import { type Delimiter, readDelimited } from './delimited-text.ts'
import { headerMeaning } from './lane-words.ts'

/** What divides the fields of a text, and the text without the line that says so. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter
  readonly text: string
  /** Whether the rows agree so well that it can be nothing but a table. */
  readonly certain: boolean
}

/** How much of a text is looked at. */
const looked = 60_000

const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|']

/**
 * Finds what divides the fields: what Excel's line "sep=;" says, else the sign that gives most rows the same number
 * of fields and header words where they belong. Null when no sign makes a table of at least two columns.
 */
export function findDelimiter(source: string): FoundDelimiter | null {
  const said = /^\uFEFF?sep=([\t,;|])\r?\n/i.exec(source)
  if (said) return { delimiter: said[1] as Delimiter, text: source.slice(said[0].length), certain: true }
  const start = wholeLines(source)
  let best: { readonly delimiter: Delimiter; readonly merit: number; readonly certain: boolean } | null = null
  for (const delimiter of delimiters) {
    if (!start.includes(delimiter)) continue
    const found = judge(readDelimited(start, delimiter))
    if (found && found.merit > (best?.merit ?? 0)) best = { delimiter, ...found }
  }
  return best && { delimiter: best.delimiter, text: source, certain: best.certain }
}

/** The beginning of a text, up to the end of a line where there is one. */
function wholeLines(text: string): string {
  if (text.length <= looked) return text
  const start = text.slice(0, looked)
  const end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'))
  return end > 0 ? start.slice(0, end) : start
}

/** How good a table a division makes; null for none. Known words count most, then rows of the same length. */
function judge(rows: readonly (readonly string[])[]): { merit: number; certain: boolean } | null {
  const filled = rows.filter(row => row.some(cell => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { length } of filled) if (length >= 2) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual, often] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)
  if (usual < 2) return null
  const known = (cells: readonly (string | undefined)[]) =>
    cells.filter(cell => cell !== undefined && cell.length < 80 && headerMeaning(cell).known).length
  const words = Math.max(
    known(filled.slice(0, 50).map(row => row[0])),
    ...filled.slice(0, 6).map(row => known(row.slice(0, 100))),
  )
  const share = often / filled.length
  return {
    merit: words * 2 + share * 6 + Math.min(usual, 10) / 10,
    certain: filled.length >= 2 && (words >= 2 || (filled.length >= 3 && share >= 0.9 && usual >= 3)),
  }
}
