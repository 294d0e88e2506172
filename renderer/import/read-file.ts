import { failure, type Result, success } from '../journey/result.ts'
import { readDelimitedWithin } from './delimited-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { type HiddenContent, hidesAnything } from './hidden-content.ts'
import type { ImportPart } from './import-part.ts'
import type { ImportRemark } from './import-remark.ts'
import type { ImportTrouble } from './import-trouble.ts'
import { tablesOfMarkdown } from './markdown-table.ts'
import { diagramsIn, type FoundDiagram, readMermaidJourney } from './mermaid-journey.ts'
import { type ReadMap, readJejak } from './read-jejak.ts'
import { type RecognisedFile, recognise } from './recognise.ts'
import { columnCount, type Table, tidyTable } from './table.ts'
import { fileBounds, maxTextFile, troubleOfRows } from './table-bounds.ts'
import { withoutGuard } from './text-table.ts'

/** What a file holds: a whole map with its pictures, or tables and diagrams that can become maps. */
export type FileContents =
  | { readonly kind: 'map'; readonly map: ReadMap }
  | {
      readonly kind: 'parts'
      /** At least one. */
      readonly parts: readonly ImportPart[]
      /** What a workbook hides, and so is in none of them; absent where nothing is hidden. */
      readonly hidden?: HiddenContent
    }

export type ReadFile = Result<FileContents, ImportTrouble>

/**
 * Reads any file that can be opened. Never rejects for anything that a file can hold, and needs no page: the app, a
 * worker and the command line share it. `name` decides only where the bytes leave open what they are.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const file = recognise(bytes, name)
  switch (file.kind) {
    case 'jejak':
      return asMap(bytes)
    case 'empty':
      return failure({ kind: 'empty' })
    case 'long':
      return failure({ kind: 'long-text', limit: maxTextFile / 1_000_000 })
    case 'old-workbook':
      return failure({ kind: 'old-workbook' })
    case 'picture':
    case 'binary':
      return failure({ kind: 'unknown-format' })
    case 'png':
    case 'svg':
    case 'pdf':
      return embedded(file, bytes)
    case 'workbook':
      return workbook(bytes)
    default:
      return partsOfText(file)
  }
}

async function asMap(bytes: Uint8Array): Promise<ReadFile> {
  const read = await readJejak(bytes)
  return read.ok ? success({ kind: 'map', map: read.value }) : read
}

function partsOfText({ kind, text }: Extract<RecognisedFile, { text: string }>): ReadFile {
  switch (kind) {
    case 'mermaid':
      return ofDiagrams([diagramsIn(text)[0] ?? { text, line: 0, heading: '' }])
    case 'markdown':
      return ofMarkdown(text)
    case 'delimited':
      return ofDelimited(text)
    default:
      return failure({ kind: 'no-table' })
  }
}

function ofDiagrams(diagrams: readonly FoundDiagram[]): ReadFile {
  const parts: ImportPart[] = []
  for (const { text, line, heading } of diagrams) {
    if (text.length > maxDiagram) return failure({ kind: 'long-text', limit: maxDiagram / 1_000_000 })
    const read = readMermaidJourney(text)
    if (!read.ok) {
      const { kind, found } = read.trouble
      return failure({ kind: `diagram-${kind}`, line: line + read.trouble.line, found })
    }
    parts.push({ kind: 'journey', heading, journey: read.value, line })
  }
  return parts.length > 0 ? success({ kind: 'parts', parts }) : failure({ kind: 'no-table' })
}

/** Longest diagram that is read, in characters. */
const maxDiagram = 1_000_000

function ofMarkdown(text: string): ReadFile {
  const tables = tablesOfMarkdown(text)
  const diagrams = diagramsIn(text)
  const inTables = tables.length > 0 ? ofTables(tables, 'text') : null
  const inDiagrams = diagrams.length > 0 ? ofDiagrams(diagrams) : null
  if (!inTables?.ok) return inDiagrams ?? inTables ?? failure({ kind: 'no-table' })
  // A table can be had although a diagram beside it is broken.
  return inDiagrams?.ok
    ? success({ kind: 'parts', parts: [...partsOf(inTables), ...partsOf(inDiagrams)] })
    : inTables
}

function partsOf(read: Extract<ReadFile, { ok: true }>): readonly ImportPart[] {
  return read.value.kind === 'parts' ? read.value.parts : []
}

function ofDelimited(source: string): ReadFile {
  const found = findDelimiter(source)
  if (!found) return failure({ kind: 'no-table' })
  const read = readDelimitedWithin(found.text, found.delimiter, fileBounds)
  if (!read.ok) return read
  const { openQuote } = read.value
  // The line that names the separator has gone.
  const before = found.text.length < source.length ? 1 : 0
  const remarks: ImportRemark[] = openQuote === null ? [] : [{ kind: 'open-quote', line: openQuote + before }]
  const rows = read.value.rows.map(row => row.map(withoutGuard))
  return ofTables([{ title: '', format: 'plain', rows, remarks }], 'text')
}

/** Tables worth the name: a header on both sides and something inside. */
function ofTables(tables: readonly Table[], from: 'text' | 'sheet'): ReadFile {
  const parts: ImportPart[] = []
  let cells = 0
  for (const table of tables) {
    const trouble = troubleOfRows(table.rows)
    if (trouble) return failure(trouble)
    const tidy = tidyTable(table)
    cells += tidy.rows.length * columnCount(tidy)
    if (cells > fileBounds.cells) return failure({ kind: 'too-many-cells', line: 1, limit: fileBounds.cells })
    if (tidy.rows.length >= 2 && columnCount(tidy) >= 2) parts.push({ kind: 'table', table, from })
  }
  return parts.length > 0 ? success({ kind: 'parts', parts }) : failure({ kind: 'no-table' })
}

/** The map that a picture or a PDF carries. Each reader is loaded when there is something for it to read. */
async function embedded(file: RecognisedFile, bytes: Uint8Array): Promise<ReadFile> {
  switch (file.kind) {
    case 'png': {
      const { mapInPng } = await import('./embedded/png-map.ts')
      return carried(mapInPng(bytes), 'PNG')
    }
    case 'svg': {
      const { mapInSvg } = await import('./embedded/svg-map.ts')
      return carried(mapInSvg(file.text), 'SVG')
    }
    default: {
      const { mapInPdf } = await import('./embedded/pdf-map.ts')
      return carried(mapInPdf(bytes), 'PDF')
    }
  }
}

function carried(map: Uint8Array | null, format: 'PNG' | 'SVG' | 'PDF'): ReadFile | Promise<ReadFile> {
  return map ? asMap(map) : failure({ kind: 'no-map-inside', format })
}

/** The map that a workbook carries beside its rows, or its visible sheets as tables. */
async function workbook(bytes: Uint8Array): Promise<ReadFile> {
  const { readWorkbook } = await import('./xlsx/read-workbook.ts')
  const read = readWorkbook(bytes)
  if (!read.ok) return read
  const { map, tables, hidden } = read.value
  if (map) {
    const carried = await asMap(map)
    if (carried.ok) return carried
  }
  const inSheets = ofTables(tables, 'sheet')
  return inSheets.ok && inSheets.value.kind === 'parts' && hidesAnything(hidden)
    ? success({ ...inSheets.value, hidden })
    : inSheets
}
