import { failure, type Result, success } from '../journey/result.ts'
import type { ImportTrouble } from './import-trouble.ts'
import { BoundsCounter, noBounds, type TableBounds } from './table-bounds.ts'

/** What stands between two fields. */
export type Delimiter = '\t' | ',' | ';' | '|'

/**
 * Reads tab- or comma-separated text as spreadsheets write it: fields with line breaks or delimiters are quoted,
 * quotes inside are doubled. A quote in the middle of a field is an ordinary character, and so is a missing
 * closing quote. With tabs, a field that merely begins and ends with quotes keeps them: a spreadsheet puts a
 * spoken sentence ("Where is it?") on the clipboard just so.
 */
export function readDelimited(text: string, delimiter: Delimiter): string[][] {
  const read = readDelimitedWithin(text, delimiter, noBounds)
  return read.ok ? read.value.rows : []
}

/** Rows of fields, and the line of the first quotation mark that nothing closes; null for none. */
export interface DelimitedRows {
  readonly rows: string[][]
  readonly openQuote: number | null
}

/** The same for a text that nobody has looked at yet: it stops at the first bound that is broken, and says in which line. */
export function readDelimitedWithin(
  text: string,
  delimiter: Delimiter,
  bounds: TableBounds,
): Result<DelimitedRows, ImportTrouble> {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const counter = new BoundsCounter(bounds)
  const rows: string[][] = []
  let row: string[] = []
  let openQuote: number | null = null
  let at = 0
  const line = () => source.slice(0, at).split('\n').length
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedField(source, at, delimiter) : null
    if (quoted === 'open') openQuote ??= line()
    const field = quoted === 'open' ? null : quoted
    const end = field ? field.end : plainEnd(source, at, delimiter)
    const cell = field ? field.text : source.slice(at, end)
    row.push(cell)
    const trouble = counter.cell(cell.length, line) ?? (source[end] === delimiter ? null : counter.row(line))
    if (trouble) return failure(trouble)
    if (source[end] !== delimiter) {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  const last = rows.at(-1)
  if (last && last.length === 1 && last[0] === '') rows.pop()
  return success({ rows, openQuote })
}

function plainEnd(source: string, from: number, delimiter: Delimiter): number {
  for (let i = from; i < source.length; i++) if (source[i] === delimiter || source[i] === '\n') return i
  return source.length
}

/**
 * The field that opens with a quote at `from`; null when its quotes are not meant as such, "open" when none in its line
 * or behind closes it.
 */
function quotedField(
  source: string,
  from: number,
  delimiter: Delimiter,
): { text: string; end: number } | 'open' | null {
  let at = from + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return 'open'
    const next = source[quote + 1]
    if (next === '"') {
      at = quote + 2
      continue
    }
    const raw = source.slice(from + 1, quote)
    // Words go on behind it: one that closes in a later line belongs to something else.
    if (next !== undefined && next !== delimiter && next !== '\n') return raw.includes('\n') ? 'open' : null
    const needed = delimiter !== '\t' || raw === '' || /[\n\t]|""/.test(raw)
    return { text: needed ? raw.replaceAll('""', '"') : source.slice(from, quote + 1), end: quote + 1 }
  }
}
