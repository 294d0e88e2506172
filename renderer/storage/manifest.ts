import { type Catalogue, catalogueFromData, catalogueToData, emptyCatalogue } from '../journey/catalogue.ts'
import { isId, type MapId } from '../journey/ids.ts'
import { type MapKind, mapKinds } from '../journey/vocabulary.ts'

/**
 * What becomes of an entry of the manifest.
 * - `kept`: follows the database.
 * - `held`: newer than what the database came up with; set aside until the user restores or dismisses it.
 * - `deleted`: the map is in the bin, so its absence is no loss.
 * - `dismissed`: the user did not want it back. Like `deleted`, its files may be reused when they are needed.
 */
export type EntryState = 'kept' | 'held' | 'deleted' | 'dismissed'

const states: readonly EntryState[] = ['kept', 'held', 'deleted', 'dismissed']

/** One map of the second copy. */
export interface ManifestEntry {
  readonly id: MapId
  readonly title: string
  readonly kind: MapKind
  readonly cardCount: number
  /** The map's revision in the database when it was copied. */
  readonly revision: number
  /** When it was copied, ms since 1970. */
  readonly savedAt: number
  readonly state: EntryState
  /** The numbers of the two files between which its copies alternate. */
  readonly slots: readonly [number, number]
  /** Which of the two was written last. */
  readonly current: 0 | 1
  /** The serial of that write. */
  readonly serial: number
  /** Hashes of the pictures that the map needs. */
  readonly assets: readonly string[]
}

/** One picture of the second copy. It never changes, so one file is enough. */
export interface ManifestAsset {
  readonly hash: string
  readonly slot: number
}

/** What the second copy holds and where. */
export interface Manifest {
  /** Counts up with every write of the second copy. */
  readonly serial: number
  readonly maps: readonly ManifestEntry[]
  readonly assets: readonly ManifestAsset[]
  /** Folders and favourites. */
  readonly catalogue: Catalogue
}

export const emptyManifest: Manifest = { serial: 0, maps: [], assets: [], catalogue: emptyCatalogue }

const manifestFormat = 1

/** The manifest as JSON text. */
export function encodeManifest(manifest: Manifest): string {
  return JSON.stringify({
    format: manifestFormat,
    ...manifest,
    catalogue: catalogueToData(manifest.catalogue),
  })
}

/** Reads a manifest; null when the text is none. Entries that make no sense are left out. */
export function decodeManifest(text: string): Manifest | null {
  const value = parse(text)
  if (!isObject(value) || value.format !== manifestFormat || !isCount(value.serial)) return null
  if (!Array.isArray(value.maps) || !Array.isArray(value.assets)) return null
  return {
    serial: value.serial,
    maps: value.maps.flatMap(entry => readEntry(entry) ?? []),
    assets: value.assets.flatMap(asset => readAsset(asset) ?? []),
    // Manifests did not always have one.
    catalogue: catalogueFromData(value.catalogue),
  }
}

function readEntry(value: unknown): ManifestEntry | null {
  if (!isObject(value)) return null
  const { id, title, cardCount, revision, savedAt, serial, slots, current, assets } = value
  const kind = mapKinds.find(known => known === value.kind)
  const state = states.find(known => known === value.state)
  if (!isId('map', id) || typeof title !== 'string' || !kind || !state) return null
  if (!isCount(cardCount) || !isCount(revision) || !isCount(savedAt) || !isCount(serial)) return null
  if (!Array.isArray(slots) || slots.length !== 2 || (current !== 0 && current !== 1)) return null
  const [first, second] = slots as unknown[]
  if (!isCount(first) || !isCount(second) || first === second) return null
  const hashes = Array.isArray(assets) ? assets.filter(hash => typeof hash === 'string') : []
  return {
    id,
    title,
    kind,
    cardCount,
    revision,
    savedAt,
    state,
    slots: [first, second],
    current,
    serial,
    assets: hashes,
  }
}

function readAsset(value: unknown): ManifestAsset | null {
  if (!isObject(value) || typeof value.hash !== 'string' || !isCount(value.slot)) return null
  return { hash: value.hash, slot: value.slot }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
