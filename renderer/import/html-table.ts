import { maxTableCells, type Table } from './table.ts'

/** What the reader needs of an HTML node. A DOM node is one. */
export interface HtmlNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  /** Upper-case name of an element: "TD". */
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<HtmlNode>
  getAttribute?(name: string): string | null
}

/**
 * The tables of a piece of HTML, in order. It is parsed into a document of its own that runs no script and loads
 * nothing.
 */
export function tablesOfHtml(html: string): Table[] {
  return tablesOfTree(new DOMParser().parseFromString(withoutActive(html), 'text/html').body)
}

/**
 * HTML without styles and event handlers. They could do nothing in such a document anyway, but the page's security
 * policy would report each one of them, and office programs write thousands.
 */
export function withoutActive(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?(?:<\/style>|$)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag =>
      tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    )
}

/**
 * The tables under a node, in order; tables inside of cells count as their cell's text. A merged cell keeps its
 * text in its first place and leaves the others empty.
 */
export function tablesOfTree(root: HtmlNode): Table[] {
  const tables: Table[] = []
  const room: SpanRoom = { cells: maxTableCells }
  let heading = ''
  const walk = (node: HtmlNode) => {
    if (node.nodeName === 'TABLE') {
      const table = readTable(node, heading, room)
      heading = ''
      if (table.rows.length > 0) tables.push(table)
    } else if (/^H[1-6]$/.test(node.nodeName)) heading = cellText(node)
    else for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return tables
}

/** Most rows or columns that one merged cell can claim. */
const maxSpan = 1_000

/** How many cells the merged cells of all tables may still claim, so that a few tags can't fill the memory. */
interface SpanRoom {
  cells: number
}

function readTable(table: HtmlNode, heading: string, room: SpanRoom): Table {
  let title = heading
  const grid: string[][] = []
  const taken: boolean[][] = []
  let y = 0
  const readRow = (row: HtmlNode) => {
    let x = 0
    for (const cell of row.childNodes) {
      if (cell.nodeName !== 'TD' && cell.nodeName !== 'TH') continue
      while (taken[y]?.[x]) x++
      const { columns, rows } = spansOf(cell, room)
      for (let dy = 0; dy < rows; dy++) {
        taken[y + dy] ??= []
        const line = taken[y + dy] ?? []
        for (let dx = 0; dx < columns; dx++) line[x + dx] = true
      }
      const texts = grid[y] ?? []
      grid[y] = texts
      while (texts.length < x) texts.push('')
      texts.push(cellText(cell), ...Array<string>(columns - 1).fill(''))
      x += columns
    }
    grid[y] ??= []
    y++
  }
  const walk = (node: HtmlNode) => {
    for (const child of node.childNodes) {
      if (child.nodeName === 'TR') readRow(child)
      else if (child.nodeName === 'CAPTION') title = cellText(child)
      else if (/^(THEAD|TBODY|TFOOT)$/.test(child.nodeName)) walk(child)
    }
  }
  walk(table)
  return { title, format: 'plain', rows: grid }
}

/** How far a cell reaches; one that reaches further than there is room for is taken as a single cell. */
function spansOf(cell: HtmlNode, room: SpanRoom): { columns: number; rows: number } {
  const columns = spanOf(cell, 'colspan')
  const rows = spanOf(cell, 'rowspan')
  const claimed = columns * rows - 1
  if (claimed > room.cells) return { columns: 1, rows: 1 }
  room.cells -= claimed
  return { columns, rows }
}

function spanOf(cell: HtmlNode, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute?.(name) ?? '1', 10)
  return Number.isFinite(value) ? Math.min(maxSpan, Math.max(1, value)) : 1
}

const silent = /^(SCRIPT|STYLE|TEMPLATE|TITLE|HEAD|NOSCRIPT)$/
const blocks = /^(P|DIV|LI|UL|OL|TR|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE|TABLE|PRE)$/

/**
 * The text of a node without its formatting. Line breaks of the source are mere spaces and are collapsed first;
 * only `<br>`, blocks and list items then begin new lines. List items get a bullet.
 */
function cellText(node: HtmlNode): string {
  let text = ''
  const newLine = () => {
    text = text.replace(/ +$/, '')
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const add = (part: HtmlNode) => {
    if (part.nodeType === 3) {
      const words = (part.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' ')
      text += /(^|[\s])$/.test(text) ? words.replace(/^ /, '') : words
      return
    }
    if (part.nodeType !== 1 || silent.test(part.nodeName)) return
    if (part.nodeName === 'BR') {
      text = `${text.replace(/ +$/, '')}\n`
      return
    }
    const block = blocks.test(part.nodeName)
    if (block) newLine()
    if (part.nodeName === 'LI') text += '• '
    for (const child of part.childNodes) add(child)
    if (block) newLine()
    else if (part.nodeName === 'TD' || part.nodeName === 'TH') text += ' '
  }
  for (const child of node.childNodes) add(child)
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
