import { type HeaderMeaning, headerMeaning } from './lane-words.ts'
import { cellWords } from './plain-words.ts'
import type { Orientation } from './proposal.ts'
import { type Table, tidyTable, transposeTable } from './table.ts'

/** A table whose first line (row, or column when the stages stand in columns) is its only header. */
export interface HeadedTable {
  readonly table: Table
  /** Texts of lines that named groups of headers and that no header has taken over. */
  readonly spare: readonly string[]
}

/** The table as lines with one stage each: its rows, or its columns when the stages stand in columns. */
export function linesAcross(table: Table, orientation: Orientation): readonly (readonly string[])[] {
  return (orientation === 'stages-in-rows' ? table : transposeTable(table)).rows
}

/** How many rows or columns from the edge a header is looked for. */
const searched = 4

/**
 * Takes rows that hold nothing but a title off the top: it goes to the table, where that has none yet, and what
 * stands in further such rows is spare.
 */
export function withoutTitleRows(source: Table): HeadedTable {
  const table = tidyTable(source)
  const width = table.rows[0]?.length ?? 0
  const filled = (row: readonly string[]) => row.filter(text => text !== '').length
  let top = 0
  while (
    top < searched &&
    width >= 3 &&
    filled(table.rows[top] ?? []) === 1 &&
    table.rows.slice(top + 1).some(row => filled(row) >= 3) &&
    !isFirstStage(table, top)
  )
    top++
  if (top === 0) return { table, spare: [] }
  const texts = table.rows.slice(0, top).map(row => row.find(text => text !== '') ?? '')
  const isNamed = table.title !== '' && !isPlainSheetName(table.title)
  const title = isNamed ? table.title : (texts[0] ?? '')
  return {
    table: tidyTable({ ...table, title, rows: table.rows.slice(top) }),
    spare: isNamed ? texts : texts.slice(1),
  }
}

/** "Sheet1", "Tabelle2", "Lembar 3": names that nobody gave. */
export function isPlainSheetName(name: string): boolean {
  return /^(?:sheet|tabelle|lembar|feuil|hoja|blad|foglio)\s*\d*$/i.test(name.trim())
}

/** A lone text away from the edge can be the first of merged stages, over rows that name their lanes. */
function isFirstStage({ rows, format }: Table, at: number): boolean {
  const row = rows[at] ?? []
  if (row[0] !== '') return false
  const below = rows.slice(at + 1).map(other => meaningOf(format, other[0] ?? ''))
  return below.filter(isLane).length >= 2
}

/**
 * Makes one header out of several: lines above that name groups ("Customer" over "Actions" and "Feelings"), and a
 * second line that names what the first leaves open.
 */
export function withOneHeader(table: Table, orientation: Orientation): HeadedTable {
  const lines = linesAcross(table, orientation)
  const last = headerEnd(table, lines)
  if (last === 0) return { table, spare: [] }
  const used = new Set<string>()
  const header = (lines[0] ?? []).map((_, i) => {
    const own = lines[last]?.[i] ?? ''
    if (own !== '' && meaningOf(table.format, own).known) return own
    const over = lines.slice(0, last).map(line => line[i] ?? '')
    const name = over.findLast(text => text !== '') ?? ''
    if (name !== '') used.add(name)
    if (own === '' || name === '' || own === name) return own || name
    // Neither is a lane by itself: the group says what the column is about.
    return meaningOf(table.format, name).known ? name : `${name}: ${own}`
  })
  const spare = lines
    .slice(0, last)
    .flat()
    .filter(text => text !== '' && !used.has(text))
  const rest = { ...table, rows: [header, ...lines.slice(last + 1)] }
  return { table: orientation === 'stages-in-rows' ? rest : transposeTable(rest), spare }
}

/** The last line that belongs to the header. */
function headerEnd({ format }: Table, lines: readonly (readonly string[])[]): number {
  const first = lines[0] ?? []
  const known = lines
    .slice(0, searched)
    .map(line => line.filter(text => isHeaderWord(meaningOf(format, text))).length)
  const most = Math.max(0, ...known)
  const at = known.indexOf(most)
  if (at > 0 && most >= 2 && most > (known[0] ?? 0)) return at
  const second = lines[1] ?? []
  // A second line that says nothing where the first names the stages, and names what that leaves open.
  const stage = first.findIndex(text => meaningOf(format, text).role === 'stage')
  const open = first.some((text, i) => text === '' && (second[i] ?? '') !== '')
  const names = second.some(text => isHeaderWord(meaningOf(format, text)))
  return lines.length > 2 && (second[Math.max(0, stage)] ?? '') === '' && open && names ? 1 : 0
}

function meaningOf(format: Table['format'], text: string): HeaderMeaning {
  return headerMeaning(text.length > 200 ? '' : cellWords(format, text).text)
}

function isHeaderWord({ known, role }: HeaderMeaning): boolean {
  return known && role !== 'ignore'
}

function isLane({ known, role }: HeaderMeaning): boolean {
  return known && (role === 'lane' || role === 'score')
}
