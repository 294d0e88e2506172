import { type CopiedCards, readCopiedCards } from '../journey/read-copied-cards.ts'
import type { ClipboardContent } from '../platform/platform.ts'
import { columnCount, type Table, tidyTable } from './table.ts'
import { tablesOfText, withoutGuard } from './text-table.ts'

/** What a clipboard holds, as far as a map is concerned. `text` is always there, for pasting as one card. */
export type PastedContent =
  | { readonly kind: 'cards'; readonly copied: CopiedCards; readonly text: string }
  | { readonly kind: 'tables'; readonly tables: readonly Table[]; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }

/**
 * Decides what a clipboard holds: the app's own cards, then a table in HTML, then a table in text, then text. A
 * picture beside any of these is ignored, since office programs put one there with every table.
 *
 * `tablesOfHtml` reads the tables of HTML; it is passed in since it needs the DOM.
 */
export function contentOf(
  clipboard: ClipboardContent,
  tablesOfHtml: (html: string) => readonly Table[],
): PastedContent {
  const text = (clipboard.text ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '')
  const copied = clipboard.jejak ? readCopiedCards(clipboard.jejak) : null
  if (copied) return { kind: 'cards', copied, text }
  const inHtml = clipboard.html ? usefulTables(tablesOfHtml(clipboard.html).map(unguarded)) : []
  if (inHtml.length > 0 && isMostOf(inHtml, text))
    return { kind: 'tables', tables: inHtml, text: text || textOf(inHtml) }
  const inText = usefulTables(tablesOfText(text))
  if (inText.length > 0) return { kind: 'tables', tables: inText, text }
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text }
}

/** Tables worth the name: at least two columns. A single column is a list, and is read as text. */
function usefulTables(tables: readonly Table[]): Table[] {
  return tables.map(trimEdges).filter(table => columnCount(tidyTable(table)) >= 2)
}

/** The table without the apostrophes that keep its texts from running in a spreadsheet. */
function unguarded(table: Table): Table {
  return { ...table, rows: table.rows.map(row => row.map(withoutGuard)) }
}

/** Without the empty rows and columns around it; those inside may be meant. */
function trimEdges(table: Table): Table {
  const filled = (row: readonly string[]) => row.some(text => text.trim() !== '')
  const first = table.rows.findIndex(filled)
  const last = table.rows.findLastIndex(filled)
  const rows = first < 0 ? [] : table.rows.slice(first, last + 1)
  const starts = rows.map(row => row.findIndex(text => text.trim() !== '')).filter(at => at >= 0)
  const ends = rows.map(row => row.findLastIndex(text => text.trim() !== ''))
  const left = Math.min(...starts)
  const right = Math.max(...ends)
  return { ...table, rows: rows.map(row => row.slice(left, right + 1)) }
}

/** Whether the tables hold most of what was copied: an article with a small table in it is text. */
function isMostOf(tables: readonly Table[], text: string): boolean {
  const letters = (value: string) => value.replace(/\s/g, '').length
  return letters(textOf(tables)) * 2 >= letters(text)
}

function textOf(tables: readonly Table[]): string {
  return tables.map(table => table.rows.map(row => row.join('\t')).join('\n')).join('\n\n')
}
