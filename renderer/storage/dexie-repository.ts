import type { Catalogue } from '../journey/catalogue.ts'
import { withoutMaps } from '../journey/catalogue.ts'
import { type MapFields, updateMap } from '../journey/commands/map.ts'
import { type Diff, diffTables, isEmptyDiff } from '../journey/diff.ts'
import { applyDiff, documentOf, type JourneyDocument } from '../journey/document.ts'
import { emptyHistory } from '../journey/history.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import type { MapRecord } from '../journey/records/map.ts'
import type { JourneyRecord } from '../journey/records/record.ts'
import {
  type BinnedMap,
  binDays,
  type MapRepository,
  type MapSummary,
  type MapTexts,
  type OpenMap,
  type Recovery,
  type SecondCopyState,
  StorageTrouble,
  type StorageUsage,
  type StoredThumbnail,
} from '../journey/repository.ts'
import type { MapVersions } from '../journey/versions.ts'
import { changeCatalogue, readCatalogue } from './catalogue-store.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { DataMarker } from './data-marker.ts'
import type { JejakDatabase } from './database.ts'
import { EditableMap } from './editable-map.ts'
import type { EraserParts } from './erase-maps.ts'
import { type KnownMap, KnownMaps, type PlacedMap } from './known-maps.ts'
import { loadMap } from './load-map.ts'
import { type HeldLock, holdLock, type Locks } from './locks.ts'
import { MapCopier } from './map-copier.ts'
import { fetchMap, insertMap, type StoredMap } from './map-store.ts'
import { ReadOnlyMap } from './read-only-map.ts'
import type { Rescue, RescueParts } from './rescue.ts'
import type { MapRow } from './rows.ts'
import type { SavedLog } from './saved-log.ts'
import type { SecondCopy } from './second-copy.ts'

/** What the repository is made of. */
export interface RepositoryParts {
  readonly database: JejakDatabase
  /** Null where there is no place for one. */
  readonly copies: SecondCopy | null
  /** Makes the log of what was saved, which waits until that of the last run is read. Null where there is no place. */
  readonly saved: ((ready: () => Promise<unknown>) => SavedLog) | null
  /** Makes what compares the database with what is kept outside it. */
  readonly rescue: (parts: RescueParts) => Rescue
  readonly locks: Locks
  readonly feed: ChangeFeed
  readonly marker: DataMarker
  readonly now: () => number
  readonly ids: IdSource
  /** How many bytes all data takes, as far as the browser tells; null when it does not. */
  readonly measure: () => Promise<number | null>
  /** Asks the browser, once, not to clear the data when space runs short. */
  readonly askToPersist: () => void
}

/** A page that is being reloaded may hold its locks for a moment after the new one started (ms). */
const reloadPause = 150

const day = 24 * 60 * 60 * 1000

/** Keeps maps in IndexedDB, with a second copy outside it. */
export class DexieRepository implements MapRepository {
  private readonly copier: MapCopier
  private readonly rescue: Rescue
  private readonly saved: SavedLog | null
  private readonly known = new KnownMaps()
  private versionStore: Promise<MapVersions> | null = null

  constructor(private readonly parts: RepositoryParts) {
    const { database, copies, marker, now, ids } = parts
    this.saved = parts.saved?.(() => this.rescue.ready) ?? null
    this.rescue = parts.rescue({
      database,
      copies,
      saved: this.saved,
      marker,
      now,
      ids,
      load: async id => {
        const stored = await fetchMap(database, id)
        return { document: (await this.load(stored)).document, revision: stored.row.revision }
      },
      insert: (document, revision) => this.insert(document, revision),
      bringBack: (id, document) => this.bringBack(id, document),
    })
    this.copier = new MapCopier(copies, hash => this.asset(hash), this.rescue.ready)
    this.rescue.start(this.copier)
    void this.rescue.caughtUp().then(async () => {
      await this.purgeBin()
      await this.freePictures()
    })
    // Whoever was told before it was known what is lost asks again.
    void this.rescue.ready.then(
      () => parts.feed.changed(),
      () => {},
    )
  }

  get secondCopy(): SecondCopyState {
    return this.copier
  }

  async list(): Promise<readonly MapSummary[]> {
    const rows = await this.rows()
    return rows
      .filter(row => row.deletedAt === null)
      .map(toSummary)
      .sort((a, b) => b.updatedAt - a.updatedAt)
  }

  watch(onChange: () => void): () => void {
    return this.parts.feed.watch(onChange)
  }

  async create(
    document: JourneyDocument,
    assets?: ReadonlyMap<string, Uint8Array>,
    editedAt?: number,
  ): Promise<MapSummary> {
    const row = await this.insert(document, 1, assets, editedAt)
    this.parts.askToPersist()
    return toSummary(row)
  }

  open(id: MapId): Promise<OpenMap> {
    return this.openWith(id, false)
  }

  async read(id: MapId): Promise<JourneyDocument> {
    const { database } = this.parts
    return (await this.load(await fetchMap(database, id, { known: this.known }))).document
  }

  async rename(id: MapId, title: string): Promise<void> {
    await this.change(id, document => updateMap(document, { title }), 'renameMap')
  }

  async describe(ids: readonly MapId[], fieldsOf: (map: MapRecord) => MapFields): Promise<void> {
    let trouble: unknown = null
    for (const id of ids) {
      try {
        await this.change(id, document => updateMap(document, fieldsOf(document.index.map)), 'updateMap')
      } catch (error) {
        trouble ??= error
      }
    }
    if (trouble) throw trouble
  }

  async replace(id: MapId, records: Iterable<JourneyRecord>, label: string): Promise<boolean> {
    const { replaceContents } = await import('../journey/commands/replace-contents.ts')
    return this.change(id, document => replaceContents(document, records), label, true)
  }

  versions(): Promise<MapVersions> {
    const { database, feed, ids, now } = this.parts
    this.versionStore ??= import('./version-store.ts').then(
      part => new part.VersionStore({ database, ids, now, changed: () => feed.changed() }),
    )
    return this.versionStore
  }

  async catalogue(): Promise<Catalogue> {
    return readCatalogue(this.parts.database)
  }

  async changeCatalogue(change: (catalogue: Catalogue) => Catalogue): Promise<void> {
    // Before that the second copy may know a newer one, which this would seem to follow.
    await this.rescue.heard()
    const catalogue = await changeCatalogue(this.parts.database, change, this.rescue.hasCatalogue)
    this.parts.feed.changed()
    void this.copier.queue(copies => copies.putCatalogue(catalogue))
  }

  async cardTexts(
    known: ReadonlyMap<MapId, number>,
    give: (texts: readonly MapTexts[]) => void,
  ): Promise<void> {
    const rows = (await this.rows()).filter(row => row.deletedAt === null)
    const wanted = rows.filter(row => known.get(row.id) !== row.revision)
    if (wanted.length === 0) return
    const { gatherTexts } = await import('./card-texts.ts')
    await gatherTexts(this.parts.database, wanted, id => this.read(id), give)
  }

  async thumbnail(id: MapId, theme: string): Promise<StoredThumbnail | null> {
    const { database } = this.parts
    return (
      (await database.run('r', [database.thumbnails], () => database.thumbnails.get([id, theme]))) ?? null
    )
  }

  async keepThumbnail(id: MapId, theme: string, { revision, bytes }: StoredThumbnail): Promise<void> {
    const { database } = this.parts
    const { maps, thumbnails } = database
    await database.run('rw', [maps, thumbnails], async () => {
      // The map may have been erased while it was drawn.
      if (await maps.get(id)) await thumbnails.put({ mapId: id, theme, revision, bytes })
    })
  }

  async duplicate(id: MapId, newId: MapId, title: string): Promise<MapSummary> {
    const { now } = this.parts
    const original = await this.read(id)
    const { map } = original.index
    const copy = { ...map, id: newId, title, createdAt: now() }
    const others = [...original.records.values()].filter(record => record.id !== map.id)
    return this.create(documentOf([copy, ...others]))
  }

  async remove(ids: readonly MapId[]): Promise<void> {
    // A map that is being worked on in another window would go on being "saved" where nobody finds it.
    await this.whileFree(ids, () => this.setDeleted(ids, this.parts.now()))
  }

  restore(ids: readonly MapId[]): Promise<void> {
    return this.setDeleted(ids, null)
  }

  async listBin(): Promise<readonly BinnedMap[]> {
    const rows = await this.rows()
    return rows
      .flatMap(row => (row.deletedAt === null ? [] : [{ ...toSummary(row), deletedAt: row.deletedAt }]))
      .sort((a, b) => b.deletedAt - a.deletedAt)
  }

  erase(ids: readonly MapId[]): Promise<readonly MapId[]> {
    return this.whileFree(ids, () => this.eraseBinned(ids, Number.POSITIVE_INFINITY))
  }

  async eraseAll(): Promise<void> {
    const { eraseEverything } = await import('./erase-maps.ts')
    const rows = await this.rows()
    await this.whileFree(
      rows.map(row => row.id),
      () => eraseEverything(this.eraser()),
    )
    this.known.forget()
    this.parts.feed.changed()
  }

  async usage(): Promise<StorageUsage> {
    const { database, measure } = this.parts
    const rows = await this.rows()
    const maps = rows.filter(row => row.deletedAt === null).length
    const bytes = await measure()
    if (bytes !== null) return { maps, bytes }
    const { storedBytes } = await import('./stored-bytes.ts')
    return { maps, bytes: await storedBytes(database) }
  }

  async putAsset(hash: string, bytes: Uint8Array): Promise<void> {
    const { database } = this.parts
    await database.run('rw', [database.assets], () => database.assets.put({ hash, bytes }))
  }

  async asset(hash: string): Promise<Uint8Array | null> {
    const { database } = this.parts
    const row = await database.run('r', [database.assets], () => database.assets.get(hash))
    return row?.bytes ?? null
  }

  recovery(): Promise<Recovery> {
    return this.rescue.recovery(this.copier)
  }

  /** Resolves when no copy is under way any more. */
  async idle(): Promise<void> {
    await this.rescue.caughtUp()
    await this.copier.idle()
    await this.saved?.flush()
  }

  /** Lets go of the database and of other windows. */
  close(): void {
    this.saved?.close()
    this.parts.feed.close()
    this.parts.database.close()
  }

  private rows(): Promise<MapRow[]> {
    const { database } = this.parts
    return database.run('r', [database.maps], () => database.maps.toArray())
  }

  private async insert(
    document: JourneyDocument,
    revision: number,
    assets: ReadonlyMap<string, Uint8Array> = new Map(),
    editedAt = this.parts.now(),
  ): Promise<MapRow> {
    const { database, feed } = this.parts
    const row = await insertMap(database, document, { revision, now: editedAt, assets })
    this.saved?.note({ id: row.id, title: row.title, revision })
    feed.changed()
    void this.rescue.countMaps()
    // At once and not with the first snapshot: a map that was just made is to be found again as well.
    void this.copier.copy(document, revision)
    return row
  }

  /** The lock of a map, or null while another window has the map open. */
  private async lockOf(id: MapId, steal = false): Promise<HeldLock | null> {
    const { locks } = this.parts
    const name = `jejak-map-${id}`
    const lock = await holdLock(locks, name, steal)
    if (lock) return lock
    await new Promise(resolve => setTimeout(resolve, reloadPause))
    return holdLock(locks, name)
  }

  /** Does something with maps that no window may have open meanwhile. */
  private async whileFree<T>(ids: readonly MapId[], work: () => Promise<T>): Promise<T> {
    return this.withFree(ids, free => {
      const open = ids.find(id => !free.includes(id))
      if (open) throw new StorageTrouble('open-elsewhere', `${open} is open in another window`)
      return work()
    })
  }

  /** Does something with those of the maps that no window has open, nor can open meanwhile. */
  private async withFree<T>(ids: readonly MapId[], work: (free: readonly MapId[]) => Promise<T>): Promise<T> {
    const held = await Promise.all(ids.map(id => this.lockOf(id)))
    try {
      return await work(ids.filter((_, i) => held[i]))
    } finally {
      for (const lock of held) lock?.release()
    }
  }

  private async eraseBinned(ids: readonly MapId[], until: number): Promise<readonly MapId[]> {
    const { eraseMaps } = await import('./erase-maps.ts')
    const erased = await eraseMaps(this.eraser(), ids, until)
    this.known.forget(erased)
    if (erased.length > 0) await this.changeCatalogue(catalogue => withoutMaps(catalogue, erased))
    void this.rescue.countMaps()
    return erased
  }

  /** Erases what has been in the bin for long enough. What can't be erased now is erased at a later start. */
  private async purgeBin(): Promise<void> {
    const until = this.parts.now() - binDays * day
    try {
      const old = (await this.listBin()).flatMap(({ id, deletedAt }) => (deletedAt < until ? [id] : []))
      if (old.length > 0) await this.withFree(old, free => this.eraseBinned(free, until))
    } catch (error) {
      console.warn('The bin could not be cleared of what is old:', error)
    }
  }

  /** Deletes pictures that only versions needed which are gone since. What fails now is tried at the next start. */
  private async freePictures(): Promise<void> {
    const { database } = this.parts
    try {
      const { freeLoosePictures } = await import('./loose-pictures.ts')
      await freeLoosePictures(database)
    } catch (error) {
      console.warn('Pictures that nothing needs could not be deleted:', error)
    }
  }

  private eraser(): EraserParts {
    const { database, marker } = this.parts
    return { database, marker, saved: this.saved, copier: this.copier, rescue: this.rescue }
  }

  private async openWith(id: MapId, steal: boolean): Promise<OpenMap> {
    const { database, feed, now } = this.parts
    const lock = await this.lockOf(id, steal)
    const reopen = () => this.openWith(id, true)
    const known = this.known
    if (!lock) return new ReadOnlyMap(await this.load(await fetchMap(database, id, { known })), reopen)
    const owner = crypto.randomUUID()
    try {
      // The same transaction reads the map and makes this window its owner: what another one writes after it is
      // refused, what it wrote before is part of what was read.
      const stored = await fetchMap(database, id, { owner, known })
      if (steal) feed.takenOver(id, owner)
      const loaded = await this.load(stored)
      const { copier, saved } = this
      const parts = { database, copier, saved, feed, now, lock, owner, reopen, known }
      const map = new EditableMap(loaded, parts)
      await map.keepRepairs()
      return map
    } catch (error) {
      lock.release()
      if (!isUnwritable(error)) throw error
      // A full disk must not keep anybody from reading, and from saving a copy.
      const loaded = await this.load(await fetchMap(database, id, { known }))
      return new ReadOnlyMap(loaded, () => this.openWith(id, false), error.kind)
    }
  }

  private async load(stored: StoredMap | KnownMap): Promise<PlacedMap> {
    if (!('content' in stored)) return { ...stored, repairs: [], damaged: [] }
    const { row, content } = stored
    const place = {
      row,
      journal: content.journal.map(({ seq, entry }) => ({ seq, length: entry.length })),
      snapshotSeq: content.snapshot?.seq ?? -1,
    }
    const { ids, now } = this.parts
    const env = { ids, now: now() }
    try {
      return { ...place, ...loadMap(content, null, env) }
    } catch (error) {
      if (!(error instanceof StorageTrouble) || error.kind !== 'not-found') throw error
      return { ...place, ...loadMap(content, await this.rescue.copyOf(content.id), env) }
    }
  }

  /**
   * Changes a map that is not open anywhere, as one undoable step; with `keep`, after keeping a version of it. Resolves
   * with whether anything changed.
   */
  private async change(
    id: MapId,
    diffOf: (document: JourneyDocument) => Diff,
    label: string,
    keep = false,
  ): Promise<boolean> {
    const map = await this.openWith(id, false)
    try {
      if (map.access === 'read-only')
        throw new StorageTrouble('open-elsewhere', `${id} is open in another window`)
      const diff = diffOf(map.document)
      if (isEmptyDiff(diff)) return false
      if (keep) await map.keepVersion(map.document, map.history, { name: null, reason: 'replace' })
      await map.append({ op: 'do', entry: { label: { key: label }, diff } })
      await map.snapshot(applyDiff(map.document, diff), emptyHistory)
      return true
    } finally {
      await map.close()
    }
  }

  private async bringBack(id: MapId, document: JourneyDocument): Promise<void> {
    await this.change(id, current => diffTables(current.records, document.records), 'restoreCopy', true)
  }

  private async setDeleted(ids: readonly MapId[], deletedAt: number | null): Promise<void> {
    const { database, feed } = this.parts
    await database.run('rw', [database.maps], async () => {
      const rows = await database.maps.bulkGet([...ids])
      await database.maps.bulkPut(rows.flatMap(row => (row ? [{ ...row, deletedAt }] : [])))
    })
    feed.changed()
    const [from, to] = deletedAt === null ? (['deleted', 'kept'] as const) : (['kept', 'deleted'] as const)
    void this.copier.queue(copies => copies.mark(ids, to, entry => entry.state === from))
  }
}

function isUnwritable(error: unknown): error is StorageTrouble {
  return error instanceof StorageTrouble && (error.kind === 'quota' || error.kind === 'write-failed')
}

function toSummary({ deletedAt: _, owner: __, assets: ___, ...summary }: MapRow): MapSummary {
  return summary
}
