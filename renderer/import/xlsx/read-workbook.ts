import { carrierSheet } from '../../journey/carried-map.ts'
import { failure, type Result, success } from '../../journey/result.ts'
import type { HiddenContent } from '../hidden-content.ts'
import type { ImportTrouble } from '../import-trouble.ts'
import type { Table } from '../table.ts'
import { fileBounds } from '../table-bounds.ts'
import { mapOfSheets } from './cards-workbook.ts'
import { readSheet, type SheetContext } from './read-sheet.ts'
import {
  type ListedSheet,
  maxPart,
  maxStringsPart,
  partText,
  readFormats,
  readStrings,
  readWorkbookPart,
} from './workbook-parts.ts'
import { openZip, type ZipParts } from './zip-parts.ts'

/** What a workbook holds. */
export interface Workbook {
  /** A table for each visible sheet with something in it, under the sheet's name, in the order of the tabs. */
  readonly tables: readonly Table[]
  /** The `.jejak` file of a workbook with a row for each card, with what was changed in those rows; or null. */
  readonly map: Uint8Array<ArrayBuffer> | null
  /** What was left out because it is hidden. */
  readonly hidden: HiddenContent
}

/**
 * Reads a workbook as Excel, LibreOffice and others write it (Office Open XML). Never throws, whatever the bytes are;
 * what would take more room than any map is refused as soon as that shows.
 */
export function readWorkbook(bytes: Uint8Array): Result<Workbook, ImportTrouble> {
  const zip = openZip(bytes)
  const book = zip && readWorkbookPart(zip)
  if (book === 'large') return failure(tooLarge)
  if (!zip || !book) return failure({ kind: 'damaged-workbook' })
  const strings = book.strings === null ? null : partText(zip, book.strings, maxStringsPart)
  const styles = book.styles === null ? null : partText(zip, book.styles)
  if (strings === 'large' || styles === 'large') return failure(tooLarge)
  const read = strings === null || strings === 'damaged' ? [] : readStrings(strings)
  if (read === null) return failure({ kind: 'damaged-workbook' })
  const context = {
    strings: read,
    formats: styles === null || styles === 'damaged' ? [] : readFormats(styles),
    from1904: book.from1904,
  }
  const tables: Table[] = []
  const hidden = { sheets: [] as string[], rows: 0, columns: 0 }
  let cells = 0
  const carrier = book.sheets.find(sheet => sheet.hidden && isCarrier(sheet))
  for (const sheet of book.sheets) {
    if (sheet === carrier) continue
    if (sheet.hidden) {
      hidden.sheets.push(sheet.name)
      continue
    }
    const table = sheetOf(zip, sheet, { ...context, withHidden: false })
    if (!table.ok) return table
    hidden.rows += table.value.hiddenRows
    hidden.columns += table.value.hiddenColumns
    cells += table.value.rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > fileBounds.cells) return failure({ kind: 'too-many-cells', line: 1, limit: fileBounds.cells })
    if (table.value.rows.length > 0)
      tables.push({ title: sheet.name, format: 'plain', rows: table.value.rows })
  }
  const rowsOf = (sheet: ListedSheet | undefined) => {
    const table = sheet && sheetOf(zip, sheet, { ...context, withHidden: true })
    return table?.ok ? table.value.rows : null
  }
  const map = carrier ? mapOfSheets(rowsOf(carrier), rowsOf(book.sheets.find(sheet => !sheet.hidden))) : null
  return success({ tables, map, hidden })
}

const tooLarge: ImportTrouble = { kind: 'large-workbook', limit: maxPart / 1_000_000 }

/** Other programs may make the names of sheets longer or add a number. */
function isCarrier({ name }: ListedSheet): boolean {
  return name.startsWith(carrierSheet)
}

function sheetOf(zip: ZipParts, sheet: ListedSheet, context: SheetContext) {
  const text = partText(zip, sheet.part)
  if (text === 'large') return failure(tooLarge)
  const table = text === null || text === 'damaged' ? null : readSheet(text, context)
  if (!table) return failure({ kind: 'damaged-workbook' } as const)
  return 'kind' in table ? failure(table) : success(table)
}
