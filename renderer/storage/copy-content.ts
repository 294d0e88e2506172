import { isId, type MapId } from '../journey/ids.ts'
import { currentVersion, migrate } from '../journey/migrations.ts'
import { type MapKind, mapKinds } from '../journey/vocabulary.ts'

/** The copy of one map, as it goes to the second copy. */
export interface MapCopy {
  readonly id: MapId
  readonly title: string
  readonly kind: MapKind
  readonly cardCount: number
  readonly revision: number
  /** Hashes of the pictures that the map needs. */
  readonly assets: readonly string[]
  /** The records as JSON text of an array: see record-json.ts. */
  readonly records: string
}

/** A copy as it was read back. Its records are not validated yet. */
export interface ReadCopy {
  readonly id: MapId
  readonly title: string
  readonly kind: MapKind
  readonly cardCount: number
  readonly revision: number
  readonly savedAt: number
  readonly assets: readonly string[]
  readonly records: readonly unknown[]
}

/** Of the envelope. Counts up when an older Jejak could no longer read it. */
const copyFormat = 1

/** The text of a copy. The records are put in as they are, since turning them into text again is what costs. */
export function encodeCopy(copy: MapCopy, savedAt: number): string {
  const { records, ...about } = copy
  const head = JSON.stringify({ format: copyFormat, version: currentVersion, savedAt, ...about })
  return `${head.slice(0, -1)},"records":${records}}`
}

/** Reads a copy; null when the text is none, or one of a newer format. */
export function decodeCopy(text: string): ReadCopy | null {
  let value: Record<string, unknown>
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return null
    value = parsed as Record<string, unknown>
  } catch {
    return null
  }
  const { format, version, id, title, cardCount, revision, savedAt, assets, records } = value
  const kind = mapKinds.find(known => known === value.kind)
  if (format !== copyFormat || !isId('map', id) || typeof title !== 'string' || !kind) return null
  if (typeof cardCount !== 'number' || typeof revision !== 'number' || typeof savedAt !== 'number')
    return null
  if (!Array.isArray(records) || typeof version !== 'number' || version > currentVersion) return null
  const hashes = Array.isArray(assets) ? assets.filter(hash => typeof hash === 'string') : []
  const current = migrate({ records, assets: {} }, version).records
  return { id, title, kind, cardCount, revision, savedAt, assets: hashes, records: current }
}
