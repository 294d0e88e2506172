import { documentProperties, propertyRelations, propertyTypes } from '../office/document-properties.ts'
import { xmlAttribute, xmlHead, xmlText } from '../office/xml.ts'
import { type Part, zipParts } from '../office/zip-parts.ts'
import type { MergedCells, Sheet, SheetCell } from './sheet.ts'
import { type SheetStyles, sheetStyles } from './sheet-styles.ts'
import { workbookString } from './workbook-string.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Writes sheets as a workbook (Office Open XML, transitional). There is no formula in it, and text is marked as text.
 * `date` in ms since 1970.
 */
export function writeWorkbook(
  sheets: readonly Sheet[],
  { title, date }: { readonly title: string; readonly date: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const styles = sheetStyles()
  const strings = new Map<string, number>()
  const context: SheetContext = {
    styles,
    string: text => {
      const number = strings.get(text) ?? strings.size
      strings.set(text, number)
      return number
    },
  }
  const written = sheets.map((sheet, i) => sheetPart(sheet, i, context))
  const overrides = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${types}.worksheet+xml`]),
    ['/xl/styles.xml', `${types}.styles+xml`],
    ['/xl/sharedStrings.xml', `${types}.sharedStrings+xml`],
  ]
  const relations = [
    ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      content: `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}${propertyTypes}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relationList(
        `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>${propertyRelations}`,
      ),
    },
    documentProperties(title, date),
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationList(
        relations
          .map(
            ([type, target], i) =>
              `<Relationship Id="rId${i + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
          )
          .join(''),
      ),
    },
    ...written,
    { name: 'xl/styles.xml', content: styles.xml() },
    {
      name: 'xl/sharedStrings.xml',
      content: `${xmlHead}<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map(stringXml).join('')}</sst>`,
    },
  ]
  return zipParts(parts, date)
}

function relationList(list: string): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
}

function stringXml(text: string): string {
  return `<si><t xml:space="preserve">${xmlText(workbookString(text))}</t></si>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheetNames(sheets)
  const list = sheets
    .map(
      (sheet, i) =>
        `<sheet name="${xmlAttribute(names[i] ?? '')}" sheetId="${i + 1}"${sheet.hidden ? ' state="veryHidden"' : ''} r:id="rId${i + 1}"/>`,
    )
    .join('')
  const filters = sheets
    .map((sheet, i) =>
      sheet.filtered
        ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(quoted(names[i] ?? ''))}!${absolute(sheet)}</definedName>`
        : '',
    )
    .join('')
  const titles = sheets.map((sheet, i) => printTitles(sheet, names[i] ?? '', i)).join('')
  const defined = filters + titles === '' ? '' : `<definedNames>${filters}${titles}</definedNames>`
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list}</sheets>${defined}</workbook>`
}

/** Characters that one landscape page holds across before they become too small to be read. */
const readableWidth = 150

/** On how many pages side by side a sheet is printed. */
function pagesAcross({ columns }: Sheet): number {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0)
  return Math.max(1, Math.ceil(width / readableWidth))
}

/** What stays in view on the screen is repeated on each printed page. */
function printTitles({ frozen, hidden }: Sheet, name: string, index: number): string {
  if (hidden || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const sheet = quoted(name)
  const columns =
    frozen.columns > 0 ? [`${sheet}!$A:$${address(frozen.columns - 1, 0).replace('1', '')}`] : []
  const rows = frozen.rows > 0 ? [`${sheet}!$1:$${frozen.rows}`] : []
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText([...columns, ...rows].join(','))}</definedName>`
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`

function absolute(sheet: Sheet): string {
  const [from = '', to = ''] = filterRange(sheet).split(':')
  return [from, to].map(address => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2')).join(':')
}

function filterRange({ columns, rows }: Sheet): string {
  return `A1:${address(columns.length - 1, Math.max(0, rows.length - 1))}`
}

/** Names that every program takes: 31 characters, none of those that mean something, each only once. */
function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map((sheet, i) => {
    const plain = sheet.name
      .replace(/[\\/?*:[\]]|\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    const base =
      plain
        .slice(0, 28)
        .replace(/[\ud800-\udbff]$/, '')
        .trim() || `Sheet ${i + 1}`
    let name = base
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`
    taken.add(name.toLowerCase())
    return name
  })
}

interface SheetContext {
  readonly styles: SheetStyles
  /** The number of a shared string. */
  string(text: string): number
}

function sheetPart(sheet: Sheet, index: number, context: SheetContext): Part {
  const { rows: top, columns: left } = sheet.frozen
  const pane =
    top === 0 && left === 0
      ? ''
      : `<pane${left > 0 ? ` xSplit="${left}"` : ''}${top > 0 ? ` ySplit="${top}"` : ''} topLeftCell="${address(left, top)}" activePane="${top > 0 && left > 0 ? 'bottomRight' : top > 0 ? 'bottomLeft' : 'topRight'}" state="frozen"/>`
  const columns = sheet.columns
    .map(
      ({ width, hidden }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('')
  const rows = sheet.rows
    .map(({ height, cells }, y) => {
      const size = height === null ? '' : ` ht="${height}" customHeight="1"`
      return `<row r="${y + 1}"${size}>${cells.map((cell, x) => cellXml(cell, x, y, context)).join('')}</row>`
    })
    .join('')
  const filter = sheet.filtered ? `<autoFilter ref="${filterRange(sheet)}"/>` : ''
  return {
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${index === 0 ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows}</sheetData>${filter}${mergedXml(sheet.merged)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/></worksheet>`,
  }
}

function cellXml(cell: SheetCell | null, x: number, y: number, { styles, string }: SheetContext): string {
  if (!cell) return ''
  const { value, look } = cell
  const at = address(x, y)
  if (typeof value === 'number') return `<c r="${at}" s="${styles.number(look, false)}"><v>${value}</v></c>`
  const style = styles.number(look, /^['=+\-@\t\r]/.test(value))
  return value === ''
    ? `<c r="${at}" s="${style}"/>`
    : `<c r="${at}" s="${style}" t="s"><v>${string(value)}</v></c>`
}

function mergedXml(merged: readonly MergedCells[]): string {
  if (merged.length === 0) return ''
  const list = merged
    .map(
      ({ top, bottom, left, right }) => `<mergeCell ref="${address(left, top)}:${address(right, bottom)}"/>`,
    )
    .join('')
  return `<mergeCells count="${merged.length}">${list}</mergeCells>`
}

/** The address of a cell: "AB12" for column 27 and row 11, counted from 0. */
function address(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}
