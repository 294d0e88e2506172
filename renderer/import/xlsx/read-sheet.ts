import type { ImportTrouble } from '../import-trouble.ts'
import { fileBounds } from '../table-bounds.ts'
import { readXml } from './read-xml.ts'
import { type NumberFormat, shownNumber } from './shown-number.ts'
import { textOfWorkbook } from './workbook-text.ts'

/** A sheet as its cells show it. */
export interface SheetTable {
  /** Rows with something in them, with one empty row where others were left empty between them. */
  readonly rows: readonly (readonly string[])[]
  /** How many rows and columns with something in them are hidden, and so are not in the rows. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
  /** Whether what is hidden is read all the same. */
  readonly withHidden: boolean
}

interface RawCell {
  readonly column: number
  readonly text: string
}

interface RawRow {
  /** From 1. */
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly RawCell[]
}

/**
 * Reads a sheet: every cell as the text that it shows. A merged cell has its text in its first place; the others are
 * empty. Null when the part is damaged; a trouble as soon as there is more than a table may have.
 */
export function readSheet(source: string, context: SheetContext): SheetTable | ImportTrouble | null {
  const rows: RawRow[] = []
  const hiddenColumns = new Set<number>()
  let trouble: ImportTrouble | null = null
  let cells: RawCell[] = []
  let total = 0
  let rowNumber = 0
  let rowHidden = false
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let inline = ''
  let inValue = false
  let inInline = false
  let inReading = false
  const read = readXml(source, {
    open(name, attribute) {
      switch (name) {
        case 'col':
          if (isTrue(attribute('hidden'))) addRange(hiddenColumns, attribute('min'), attribute('max'))
          break
        case 'row':
          rowNumber = Number.parseInt(attribute('r') ?? '', 10) || rowNumber + 1
          rowHidden = isTrue(attribute('hidden'))
          cells = []
          column = 0
          break
        case 'c':
          column = columnOf(attribute('r') ?? '') || column + 1
          type = attribute('t') ?? 'n'
          style = Number(attribute('s') ?? 0)
          value = ''
          inline = ''
          break
        case 'v':
          inValue = true
          break
        case 't':
          inInline = true
          break
        case 'rPh':
          inReading = true
          break
      }
      return undefined
    },
    close(name) {
      switch (name) {
        case 'v':
          inValue = false
          break
        case 't':
          inInline = false
          break
        case 'rPh':
          inReading = false
          break
        case 'c': {
          const text = textOfCell({ type, style, value, inline }, context)
          if (text === '') break
          cells.push({ column, text })
          total++
          const { columns, cells: most, cellLength } = fileBounds
          if (cells.length > columns) trouble = { kind: 'too-many-columns', line: rowNumber, limit: columns }
          else if (total > most) trouble = { kind: 'too-many-cells', line: rowNumber, limit: most }
          else if (text.length > cellLength)
            trouble = { kind: 'long-cell', line: rowNumber, column, limit: cellLength }
          return trouble === null ? undefined : false
        }
        case 'row':
          if (cells.length > 0) rows.push({ number: rowNumber, hidden: rowHidden, cells })
          if (rows.length > fileBounds.rows)
            trouble = { kind: 'too-many-rows', line: rowNumber, limit: fileBounds.rows }
          return trouble === null ? undefined : false
        // What follows are charts, rules and prints.
        case 'sheetData':
          return false
      }
      return undefined
    },
    text(piece) {
      if (inValue) value += piece
      else if (inInline && !inReading) inline += piece
    },
  })
  if (trouble) return trouble
  return read ? tableOf(rows, hiddenColumns, context.withHidden) : null
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function addRange(columns: Set<number>, min = '', max = ''): void {
  const last = Math.min(Number(max), maxColumn)
  for (let column = Math.max(1, Number(min)); column <= last; column++) columns.add(column)
}

/** The last column that a sheet can have. */
const maxColumn = 16_384

/** The column of an address like "AB12", from 1; 0 when it says none. */
function columnOf(address: string): number {
  let column = 0
  for (let i = 0; i < 3; i++) {
    const letter = address.charCodeAt(i) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column
}

function textOfCell(
  cell: { readonly type: string; readonly style: number; readonly value: string; readonly inline: string },
  { strings, formats, from1904 }: SheetContext,
): string {
  const { type, value } = cell
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return textOfWorkbook(cell.inline)
    case 'str':
      return textOfWorkbook(value)
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace('T', ' ').replace(/(?: 00:00)?(?::00(?:\.0+)?)?Z?$/, '')
    // "#N/A" and its like say nothing of a journey.
    case 'e':
      return ''
    default: {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) return value.trim()
      return shownNumber(number, formats[cell.style] ?? { kind: 'general' }, from1904)
    }
  }
}

function tableOf(rows: readonly RawRow[], hidden: ReadonlySet<number>, withHidden: boolean): SheetTable {
  const hiddenUsed = new Set<number>()
  const used = new Set<number>()
  for (const row of rows)
    if (withHidden || !row.hidden)
      for (const { column } of row.cells)
        if (withHidden || !hidden.has(column)) used.add(column)
        else hiddenUsed.add(column)
  const places = new Map([...used].sort((a, b) => a - b).map((column, i) => [column, i]))
  const table: string[][] = []
  let last = 0
  for (const row of rows) {
    if (row.hidden && !withHidden) continue
    const texts: string[] = []
    for (const { column, text } of row.cells) {
      const at = places.get(column)
      if (at === undefined) continue
      while (texts.length < at) texts.push('')
      texts[at] = text
    }
    if (texts.length === 0) continue
    if (last > 0 && row.number > last + 1) table.push([])
    table.push(texts)
    last = row.number
  }
  return {
    rows: table,
    hiddenRows: withHidden ? 0 : rows.filter(row => row.hidden).length,
    hiddenColumns: hiddenUsed.size,
  }
}
