import type { ImportRemark } from './import-remark.ts'

/** A table of texts. Rows may have different lengths. `title` is the heading above it, or "". */
export interface Table {
  readonly title: string
  /** Whether its texts are plain or may hold Markdown: bold, links, `<br>`. */
  readonly format: 'plain' | 'markdown'
  readonly rows: readonly (readonly string[])[]
  /** What was odd when it was read; absent for nothing. */
  readonly remarks?: readonly ImportRemark[]
}

/** Most cells that one table may have before it is refused. */
export const maxTableCells = 50_000

/** How many columns the longest row has. */
export function columnCount(table: Table): number {
  return table.rows.reduce((most, row) => Math.max(most, row.length), 0)
}

/** How many cells the table has when its short rows are filled up. */
export function cellCount(table: Table): number {
  return table.rows.length * columnCount(table)
}

/** The table with every row as long as the longest, every text trimmed, and empty rows and columns left out. */
export function tidyTable(table: Table): Table {
  const columns = columnCount(table)
  const rows = table.rows.map(row => Array.from({ length: columns }, (_, i) => (row[i] ?? '').trim()))
  const full = Array.from({ length: columns }, (_, i) => rows.some(row => row[i] !== ''))
  return {
    ...table,
    rows: rows.filter(row => row.some(text => text !== '')).map(row => row.filter((_, i) => full[i])),
  }
}

/** Rows become columns. Short rows are filled up with empty texts. */
export function transposeTable(table: Table): Table {
  return {
    ...table,
    rows: Array.from({ length: columnCount(table) }, (_, i) => table.rows.map(row => row[i] ?? '')),
  }
}
