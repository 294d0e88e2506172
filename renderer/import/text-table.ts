import { type Delimiter, readDelimited } from './delimited-text.ts'
import { tablesOfMarkdown } from './markdown-table.ts'
import { looksLikeJourney } from './propose-map.ts'
import type { Table } from './table.ts'

/**
 * The tables of a pasted text: Markdown tables, or tab-separated cells. Commas and semicolons make a table only
 * when every row has the same number of them and the headers are words for lanes; anything else is prose.
 */
export function tablesOfText(text: string): Table[] {
  const inMarkdown = tablesOfMarkdown(text)
  if (inMarkdown.length > 0) return inMarkdown
  if (text.includes('\t')) {
    const rows = readDelimited(text, '\t')
    return isGrid(rows) ? [plainTable(rows.map(row => row.map(withoutGuard)))] : []
  }
  for (const delimiter of [';', ',', '|'] satisfies Delimiter[]) {
    if (!text.includes(delimiter)) continue
    const table = plainTable(readDelimited(text, delimiter).map(row => row.map(withoutGuard)))
    const columns = table.rows[0]?.length ?? 0
    if (columns < 2 || table.rows.length < 2 || table.rows.some(row => row.length !== columns)) continue
    if (looksLikeJourney(table)) return [table]
  }
  return []
}

/** Takes away the apostrophe that keeps a spreadsheet from running a text as a formula. */
export function withoutGuard(text: string): string {
  return /^'+\s*[=+\-@]/.test(text) ? text.slice(1) : text
}

function plainTable(rows: readonly (readonly string[])[]): Table {
  return { title: '', format: 'plain', rows }
}

/** Spreadsheets give every row the same number of cells; an indented list does not. */
function isGrid(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]?.length ?? 0
  if (columns >= 2 && rows.every(row => row.length === columns)) return true
  const full = rows.filter(row => row.filter(text => text.trim() !== '').length >= 2)
  return full.length * 5 >= rows.length * 3
}
