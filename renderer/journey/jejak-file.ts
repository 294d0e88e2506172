import { encodeBase64, isBase64 } from './base64.ts'
import { documentOf, type JourneyDocument } from './document.ts'
import type { FileTrouble } from './file-trouble.ts'
import { countingIds, type ImageId, recordTypes } from './ids.ts'
import { findJsonTrouble, findTooDeep, lineAndColumn } from './json-trouble.ts'
import { currentVersion, migrate, type RawContent } from './migrations.ts'
import { type Image, imageSchema } from './records/image.ts'
import { type JourneyRecord, schemas } from './records/record.ts'
import { type RepairEnv, type RepairReport, repairRecords } from './repair.ts'
import { rawRecord } from './repair-record.ts'
import { failure, type Result, success } from './result.ts'

/** A picture in a file. */
export interface FileAsset {
  readonly mime: string
  readonly base64: string
}

/** What a `.jejak` file holds, read. */
export interface FileContent {
  readonly document: JourneyDocument
  /** Pictures by the SHA-256 of their bytes, as the file claims it: whoever stores them computes it anew. */
  readonly assets: ReadonlyMap<string, FileAsset>
  /** What had to be set right; empty for a file that Jejak wrote. */
  readonly repairs: RepairReport
}

/** What is to be written to a `.jejak` file. */
export interface ContentToSave {
  readonly document: JourneyDocument
  /** Pictures by the SHA-256 of their bytes. One that is not given is not in the file. */
  readonly assets: ReadonlyMap<string, FileAsset | Uint8Array>
  /** Which program writes it, for people who look into the file. */
  readonly savedBy?: string
}

/** The content of a `.jejak` file, in the shape in which `JSON.parse` gives it. */
export interface JejakContent {
  readonly format: 'jejak'
  readonly version: number
  readonly savedBy?: string
  readonly records: readonly JourneyRecord[]
  readonly assets: Readonly<Record<string, { readonly mime: string; readonly data: string }>>
}

/**
 * The content of a file as an object, in an order that depends only on what the map holds. Pictures that no card
 * and no persona shows any more are left out.
 */
export function jejakContent({ document, assets, savedBy }: ContentToSave): JejakContent {
  const records = recordsToSave(document)
  const saved: Record<string, { mime: string; data: string }> = {}
  const images = records.filter((record): record is Image => record.type === 'image')
  for (const { hash, mime } of images.sort((a, b) => (a.hash < b.hash ? -1 : 1))) {
    const asset = assets.get(hash)
    if (asset instanceof Uint8Array) saved[hash] = { mime, data: encodeBase64(asset) }
    else if (asset) saved[hash] = { mime, data: asset.base64 }
  }
  return { format: 'jejak', version: currentVersion, ...(savedBy && { savedBy }), records, assets: saved }
}

/** The text of a `.jejak` file: JSON with one record a line. */
export function encodeJejakFile(content: ContentToSave): string {
  const { records, assets, ...head } = jejakContent(content)
  const headLines = Object.entries(head).map(
    ([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},`,
  )
  const assetLines = Object.entries(assets).map(([hash, asset]) => `    "${hash}": ${JSON.stringify(asset)}`)
  return [
    '{',
    ...headLines,
    '  "records": [',
    records.map(record => `    ${recordLine(record)}`).join(',\n'),
    '  ],',
    ...(assetLines.length === 0 ? ['  "assets": {}'] : ['  "assets": {', assetLines.join(',\n'), '  }']),
    '}',
    '',
  ].join('\n')
}

function recordsToSave(document: JourneyDocument): readonly JourneyRecord[] {
  const { records } = document
  const shown = new Set<ImageId>()
  for (const { imageId } of records.ofType('card')) if (imageId) shown.add(imageId)
  for (const { imageId } of records.ofType('persona')) if (imageId) shown.add(imageId)
  return recordTypes.flatMap(type => {
    const own: readonly JourneyRecord[] = records.ofType(type)
    return own.filter(record => record.type !== 'image' || shown.has(record.id)).sort(byId)
  })
}

const byId = (a: JourneyRecord, b: JourneyRecord) => (a.id < b.id ? -1 : 1)

/** One record as JSON, its fields in the order of the validator whatever order they were set in. */
function recordLine(record: JourneyRecord): string {
  return JSON.stringify(record, Object.keys(schemas[record.type].entries))
}

/** Longest text of a file, in UTF-16 units. Twice that many bytes is what engines still hold as one string. */
export const maxFileLength = 200_000_000
/** A map needs four levels. */
const maxDepth = 64

/** Ids of what repair adds to a file. Always the same for the same file. */
const defaultEnv = (): RepairEnv => ({ ids: countingIds('repaired-'), now: 0 })

/**
 * Reads the text of a `.jejak` file: migrates, validates, repairs and reports. Never throws, whatever the text is.
 * `env` gives ids and time to what repair has to add.
 */
export function parseJejakFile(text: string, env = defaultEnv()): Result<FileContent, FileTrouble> {
  if (text.length > maxFileLength) return failure({ kind: 'too-large', limit: maxFileLength / 1_000_000 })
  const json = text.startsWith('\ufeff') ? text.slice(1) : text
  if (looksBinary(json)) return failure({ kind: 'binary' })
  if (json.trim() === '') return failure({ kind: 'empty' })
  const deep = findTooDeep(json, maxDepth)
  if (deep >= 0) return failure({ kind: 'too-deep', ...lineAndColumn(json, deep) })
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    const trouble = findJsonTrouble(json)
    const { line, column } = trouble ?? { line: 1, column: 1 }
    return failure({ kind: trouble?.kind === 'ends' ? 'truncated' : 'not-json', line, column })
  }
  return readJejakContent(content, env)
}

/** Reads the content of a `.jejak` file that is parsed already. Never throws for anything that JSON can hold. */
export function readJejakContent(content: unknown, env = defaultEnv()): Result<FileContent, FileTrouble> {
  if (!isObject(content) || own(content, 'format') !== 'jejak') return failure({ kind: 'not-a-map' })
  const version = own(content, 'version')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return failure({ kind: 'damaged' })
  if (version > currentVersion) return failure({ kind: 'newer-version', version, supported: currentVersion })
  const records = own(content, 'records')
  const assets = own(content, 'assets')
  if (!Array.isArray(records)) return failure({ kind: 'damaged' })
  const raw = migrate({ records, assets: isObject(assets) ? assets : {} }, version)
  // Repair would make an empty map of nothing. A file without a single record is no map that anyone saved.
  if (!raw.records.some(rawRecord)) return failure({ kind: 'damaged' })
  const repaired = repairRecords(raw.records, env)
  const read = readAssets(raw)
  return success({
    document: documentOf(repaired.records),
    assets: read.assets,
    repairs: [
      ...repaired.report,
      ...read.dropped.map(where => ({ code: 'picture-dropped' as const, where })),
    ],
  })
}

function readAssets({ assets }: RawContent): {
  assets: ReadonlyMap<string, FileAsset>
  dropped: readonly string[]
} {
  const read = new Map<string, FileAsset>()
  const dropped: string[] = []
  for (const [hash, asset] of Object.entries(assets)) {
    const mime = isObject(asset) && own(asset, 'mime')
    const base64 = isObject(asset) && own(asset, 'data')
    if (
      /^[0-9a-f]{64}$/.test(hash) &&
      imageSchema.entries.mime.options.some(known => known === mime) &&
      typeof base64 === 'string' &&
      base64 !== '' &&
      isBase64(base64)
    )
      read.set(hash, { mime: String(mime), base64 })
    else dropped.push(`assets.${hash.slice(0, 80)}`)
  }
  return { assets: read, dropped }
}

/**
 * Whether a decoded file was no text. Text has no control characters but tab and line ends; other files have some
 * in their first bytes, or bytes that are no UTF-8 and come as U+FFFD.
 */
function looksBinary(text: string): boolean {
  let odd = 0
  const head = text.slice(0, 4_096)
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0) return true
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd++
  }
  return (
    odd * 20 > head.length || ['%PDF', 'PK\u0003', 'GIF8', '\ufffdPNG'].some(sign => head.startsWith(sign))
  )
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of the object itself, never one that it inherits. */
function own(fields: Fields, field: string): unknown {
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}
