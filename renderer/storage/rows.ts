import type { MapId } from '../journey/ids.ts'
import type { MapSummary } from '../journey/repository.ts'
import type { MapVersion, VersionId } from '../journey/versions.ts'

/** What the database keeps of a map beside its content: what the library shows, and who may write. */
export interface MapRow extends MapSummary {
  /** When the map was moved to the bin (ms since 1970), or null. */
  readonly deletedAt: number | null
  /** The mark of the window that edits the map. Only it may write; a window that takes over sets its own. */
  readonly owner: string | null
  /** Hashes of the pictures that the map needs, as of its last snapshot. */
  readonly assets: readonly string[]
}

/** The one snapshot of a map: its content after the journal entry `seq`. */
export interface SnapshotRow {
  readonly mapId: MapId
  readonly seq: number
  readonly savedAt: number
  /** The version of the records: see journey/migrations.ts. */
  readonly version: number
  /** The records as JSON text of an array: see record-json.ts. */
  readonly records: string
}

/** One journal entry. `seq` is the map's revision after it. */
export interface JournalRow {
  readonly mapId: MapId
  readonly seq: number
  /** The version of the records in it. */
  readonly version: number
  /** The `JournalEntry` as JSON text. */
  readonly entry: string
}

/** The bytes of a picture under their SHA-256. */
export interface AssetRow {
  readonly hash: string
  readonly bytes: Uint8Array
}

/** The words of a map's cards at one revision, for the search. */
export interface TextsRow {
  readonly mapId: MapId
  readonly revision: number
  /** Id and text of every card that says something, as JSON text of an array of pairs. */
  readonly cards: string
}

/** The small picture of a map at one revision. */
export interface ThumbnailRow {
  readonly mapId: MapId
  readonly theme: string
  readonly revision: number
  /** An encoded picture. */
  readonly bytes: Uint8Array
}

/** A kept state of a map, without its content. */
export interface VersionRow extends MapVersion {
  /** Hashes of the pictures that it needs. */
  readonly assets: readonly string[]
}

/** The content of a version, apart from its row so that a list of versions reads none. */
export interface VersionContentRow {
  readonly mapId: MapId
  readonly id: VersionId
  /** The version of the records: see journey/migrations.ts. */
  readonly format: number
  /** The records as JSON text of an array, compressed: see record-json.ts and packed-text.ts. */
  readonly bytes: Uint8Array
}

/** Single facts about the database itself. */
export interface MetaRow {
  readonly key: string
  readonly value: string | number | boolean
}
