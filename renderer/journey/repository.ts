import type { Catalogue } from './catalogue.ts'
import type { MapFields } from './commands/map.ts'
import type { JourneyDocument } from './document.ts'
import type { History } from './history.ts'
import type { CardId, MapId } from './ids.ts'
import type { JournalEntry } from './journal.ts'
import type { MapRecord } from './records/map.ts'
import type { JourneyRecord } from './records/record.ts'
import type { RepairReport } from './repair.ts'
import type { KeptVersion, MapVersion, MapVersions } from './versions.ts'
import type { MapKind, ReviewCadence } from './vocabulary.ts'

/**
 * The port through which the app keeps maps. Storage implements it; the editor and the library use it. Every
 * promise rejects only with a `StorageTrouble` (or a bug).
 */
export interface MapRepository {
  /** Every map that is not in the bin, newest change first. */
  list(): Promise<readonly MapSummary[]>
  /** Calls back after the list may have changed, also by another window. Returns the way to stop. */
  watch(onChange: () => void): () => void
  /** Stores a new map, last edited now or at `editedAt` (ms since 1970). Resolves when it is durable. */
  create(
    document: JourneyDocument,
    assets?: ReadonlyMap<string, Uint8Array>,
    editedAt?: number,
  ): Promise<MapSummary>
  /**
   * Opens a map for editing: takes its lock, loads its snapshot and replays its journal. When another window
   * holds the lock, the map opens with `access: 'read-only'` until `takeOver` is called.
   */
  open(id: MapId): Promise<OpenMap>
  /** Loads a map without opening it for editing, for thumbnails, copies and exports. */
  read(id: MapId): Promise<JourneyDocument>
  /** Renames a map that is not open, as an undoable journal entry. */
  rename(id: MapId, title: string): Promise<void>
  /**
   * Changes what maps that are not open say about themselves (tags, review), each as one undoable journal entry.
   * What can be changed is changed; rejects afterwards with the first trouble.
   */
  describe(ids: readonly MapId[], fieldsOf: (map: MapRecord) => MapFields): Promise<void>
  /**
   * Makes a map that is not open say what these records say, as one undoable journal entry, after its state of before
   * was kept as a version. It stays the same map; the records keep the invariants. Resolves with
   * whether anything changed. Rejects like `rename`.
   */
  replace(id: MapId, records: Iterable<JourneyRecord>, label: string): Promise<boolean>
  /** The versions of maps that are kept. What deals with them is loaded when it is first asked for. */
  versions(): Promise<MapVersions>
  /** Copies a map under a new id and title. */
  duplicate(id: MapId, newId: MapId, title: string): Promise<MapSummary>
  /** Moves maps to the bin. */
  remove(ids: readonly MapId[]): Promise<void>
  /** Takes maps out of the bin. */
  restore(ids: readonly MapId[]): Promise<void>
  /** The maps in the bin, last binned first. They are erased by themselves `binDays` after that. */
  listBin(): Promise<readonly BinnedMap[]>
  /**
   * Deletes those of the maps that are in the bin for ever, with their pictures, their undo history and their second
   * copies; what was taken out of it meanwhile stays. Resolves with what is deleted. Rejects with `open-elsewhere`
   * when another window has one of them open; then none is deleted.
   */
  erase(ids: readonly MapId[]): Promise<readonly MapId[]>
  /**
   * Deletes everything that is kept: all maps, also those in the bin and those of the second copy alone. Rejects
   * like `erase`, and with `write-failed` when the second copy could not be emptied.
   */
  eraseAll(): Promise<void>
  /** How many maps there are outside the bin, and about how many bytes everything takes on this computer. */
  usage(): Promise<StorageUsage>
  /** Folders and favourites. */
  catalogue(): Promise<Catalogue>
  /** Changes folders or favourites. Resolves when that is durable; the change is made to the newest state. */
  changeCatalogue(change: (catalogue: Catalogue) => Catalogue): Promise<void>
  /**
   * Gives, in several calls, the words of the cards of all maps outside the bin whose revision is not the `known`
   * one. Resolves when all have been given.
   */
  cardTexts(known: ReadonlyMap<MapId, number>, give: (texts: readonly MapTexts[]) => void): Promise<void>
  /** The kept small picture of a map, of whatever revision; null when there is none. */
  thumbnail(id: MapId, theme: string): Promise<StoredThumbnail | null>
  /** Keeps a small picture until its map is erased. */
  keepThumbnail(id: MapId, theme: string, picture: StoredThumbnail): Promise<void>
  /** Stores the bytes of a picture under their SHA-256. */
  putAsset(hash: string, bytes: Uint8Array): Promise<void>
  /** The bytes of a picture, or null. */
  asset(hash: string): Promise<Uint8Array | null>
  /** What was found when storage opened: see `Recovery`. */
  recovery(): Promise<Recovery>
  /** How the copies outside the database are getting on, where there are any. */
  readonly secondCopy?: SecondCopyState
}

/**
 * The copies outside the database. A failure there costs the user nothing yet, since the database has everything:
 * it is said quietly and tried again.
 */
export interface SecondCopyState {
  /** Whether a copy is being written or waits for it. */
  busy(): boolean
  /** Whether the last copy could not be written. */
  failed(): boolean
  /** Calls back when `failed` changes. Returns the way to stop. */
  watch(onChange: () => void): () => void
}

/** What the library shows of a map without loading it. */
export interface MapSummary {
  readonly id: MapId
  readonly title: string
  readonly kind: MapKind
  readonly persona: string
  readonly tags: readonly string[]
  readonly createdAt: number
  readonly updatedAt: number
  readonly cardCount: number
  readonly stepCount: number
  readonly reviewEvery: ReviewCadence | null
  readonly reviewedOn: string | null
  /** Counts up with every durable change: the key of a cached thumbnail. */
  readonly revision: number
}

/** How many days a map stays in the bin before it is erased. */
export const binDays = 30

/** A map in the bin. */
export interface BinnedMap extends MapSummary {
  /** When it was moved there, ms since 1970. */
  readonly deletedAt: number
}

/** What is kept on this computer. */
export interface StorageUsage {
  readonly maps: number
  readonly bytes: number
}

/** What the cards of a map say at one revision, in the order in which one reads the board. */
export interface MapTexts {
  readonly id: MapId
  readonly revision: number
  readonly cards: readonly (readonly [id: CardId, text: string])[]
}

/** A small picture of a map at one revision, as an encoded image. */
export interface StoredThumbnail {
  readonly revision: number
  readonly bytes: Uint8Array
}

/** A map that is open in this window. */
export interface OpenMap {
  readonly id: MapId
  readonly document: JourneyDocument
  readonly history: History
  readonly access: 'edit' | 'read-only'
  /** Set when it is read-only because nothing can be written now; `takeOver` then tries again. */
  readonly unwritable?: StorageTroubleKind
  /** What had to be repaired to open it; empty when nothing. */
  readonly repairs: RepairReport
  /**
   * Appends to the journal. Resolves when the entry is durable; entries are written in the order of the calls. When
   * one is rejected, so are all that wait behind it: the same entry objects are to be appended again, oldest first,
   * and until that is done later ones are rejected too.
   */
  append(entry: JournalEntry): Promise<void>
  /**
   * Writes a snapshot of the document if entries have been appended since the last one, to the database and to
   * the second copy. Called by the autosave after a pause, and before closing.
   */
  snapshot(document: JourneyDocument, history: History): Promise<void>
  /**
   * Keeps this state of the map as a version: the document as the appended entries lead to it. Resolves when that is
   * durable. The same state again is not kept twice; what has no name yet gets the name.
   */
  keepVersion(document: JourneyDocument, history: History, kept: KeptVersion): Promise<MapVersion>
  /** Takes the lock from the window that holds it. Resolves with the map as it is then. */
  takeOver(): Promise<OpenMap>
  /** Calls back once when another window has taken this map over: from then on it is read-only here. */
  onTakenOver(listener: () => void): () => void
  /** Lets go of the lock. Pending appends are finished first. */
  close(): Promise<void>
}

/** Why storage could not do what was asked. `kind` chooses the sentence that the user reads. */
export type StorageTroubleKind =
  | 'quota'
  | 'write-failed'
  | 'blocked'
  | 'newer-version'
  | 'stale'
  /** The map is being edited in another window. */
  | 'open-elsewhere'
  | 'unavailable'
  | 'not-found'

/** An expected failure of storage. */
export class StorageTrouble extends Error {
  constructor(
    readonly kind: StorageTroubleKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StorageTrouble'
  }
}

/** A map of the second copy that the database lost or has only in an older state. */
export interface LostMap {
  readonly id: MapId
  readonly title: string
  readonly kind: MapKind
  readonly cardCount: number
  /** When the copy was written, ms since 1970. */
  readonly savedAt: number
  /** Whether the database has no such map, or an older one. */
  readonly state: 'missing' | 'behind'
}

/** Changes that were said to be saved and that neither the database nor its second copy has any more. */
export interface LostChanges {
  readonly id: MapId
  readonly title: string
  /** About how many changes; null when the map itself is gone. */
  readonly count: number | null
  /** When the last change that is still there was made, ms since 1970; 0 when nothing is. */
  readonly since: number
}

/** What the start of storage found out about lost data. */
export interface Recovery {
  /** True when there never was any data: only then may the first-start page be shown. */
  readonly firstStart: boolean
  readonly lost: readonly LostMap[]
  /** Brings these maps back from the second copy. Resolves with how many came back. */
  restore(ids: readonly MapId[]): Promise<number>
  /** Stops offering these maps. Their copies stay until they are overwritten. */
  dismiss(ids: readonly MapId[]): Promise<void>
  /** What can't be brought back; told until it was read. */
  readonly lostChanges: readonly LostChanges[]
  /** The user has read what was lost of these maps. */
  acceptLoss(ids: readonly MapId[]): Promise<void>
}
