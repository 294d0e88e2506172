import { decodeText } from '../decode-text.ts'
import { readXml } from './read-xml.ts'
import { type NumberFormat, numberFormat } from './shown-number.ts'
import { textOfWorkbook } from './workbook-text.ts'
import type { ZipParts } from './zip-parts.ts'

/** Why a part can't be had. */
export type PartTrouble = 'damaged' | 'large'

/** Longest part that is read, in bytes: twice what a table within our bounds takes. */
export const maxPart = 32_000_000
/** Longest list of shared strings, in bytes: a map's pictures travel in it. */
export const maxStringsPart = 128_000_000
/** Most shared strings. */
const maxStrings = 1_000_000

/** The text of a part of at most `limit` bytes; null when there is none of that name. */
export function partText(zip: ZipParts, name: string, limit = maxPart): string | null | PartTrouble {
  const bytes = zip.read(name, limit)
  if (bytes === null || bytes === 'large') return bytes
  return decodeText(bytes)?.text ?? 'damaged'
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  /** The name of its part in the archive. */
  readonly part: string
}

/** What a workbook says of itself. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[]
  readonly from1904: boolean
  /** The names of the parts with the shared strings and the formats; null for none. */
  readonly strings: string | null
  readonly styles: string | null
}

/** Reads the list of sheets. Null when the archive is no workbook. */
export function readWorkbookPart(zip: ZipParts): WorkbookPart | null | 'large' {
  const rootRelations = relationsOf(zip, '_rels/.rels', '')
  const main =
    rootRelations?.find(relation => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const text = partText(zip, main)
  if (text === 'large') return 'large'
  if (text === null || text === 'damaged') return null
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = relationsOf(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder) ?? []
  const sheets: ListedSheet[] = []
  let from1904 = false
  const read = readXml(text, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.find(other => other.id === attribute('id'))
      if (relation?.type === 'worksheet' && sheets.length < maxSheets)
        sheets.push({
          name: attribute('name') ?? '',
          hidden: /hidden/i.test(attribute('state') ?? ''),
          part: relation.target,
        })
    },
    close: () => undefined,
    text() {},
  })
  const partOf = (type: string) => relations.find(relation => relation.type === type)?.target ?? null
  return read && sheets.length > 0
    ? { sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') }
    : null
}

const maxSheets = 500

interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  /** The name of the part that it leads to. */
  readonly target: string
}

function relationsOf(zip: ZipParts, name: string, folder: string): readonly Relation[] | null {
  const text = partText(zip, name)
  if (text === null || text === 'damaged' || text === 'large') return null
  const relations: Relation[] = []
  readXml(text, {
    open(element, attribute) {
      if (element !== 'Relationship' || relations.length > 10_000) return
      const type = attribute('Type') ?? ''
      const target = attribute('Target') ?? ''
      relations.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : joined(folder, target),
      })
    },
    close: () => undefined,
    text() {},
  })
  return relations
}

function joined(folder: string, target: string): string {
  const path: string[] = []
  for (const piece of `${folder}${target}`.split('/').slice(0, 50)) {
    if (piece === '..') path.pop()
    else if (piece !== '.' && piece !== '') path.push(piece)
  }
  return path.join('/')
}

/** The shared strings of a workbook in their order, without the readings above Asian signs. */
export function readStrings(text: string): readonly string[] | null {
  const strings: string[] = []
  let collected = ''
  let inText = false
  let inReading = false
  const read = readXml(text, {
    open(name) {
      if (name === 'si') collected = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inReading = true
      return undefined
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') strings.push(textOfWorkbook(collected))
      return strings.length > maxStrings ? false : undefined
    },
    text(piece) {
      if (inText && !inReading) collected += piece
    },
  })
  return read && strings.length <= maxStrings ? strings : null
}

/** The number format of each style of a cell. */
export function readFormats(text: string): readonly NumberFormat[] {
  const own = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  readXml(text, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells && formats.length < 70_000)
        formats.push(numberFormat(Number(attribute('numFmtId') ?? 0), own))
      return undefined
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
      return undefined
    },
    text() {},
  })
  return formats
}
