import type { JourneyDocument } from '../journey/document.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import { type LostChanges, type Recovery, StorageTrouble } from '../journey/repository.ts'
import { readCatalogue, recoverCatalogue } from './catalogue-store.ts'
import type { ReadCopy } from './copy-content.ts'
import type { DataMarker } from './data-marker.ts'
import type { JejakDatabase } from './database.ts'
import { soundDocument } from './load-map.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import type { MapCopier } from './map-copier.ts'
import { findLost, findUncopied, type LostEntry, toLostMap } from './recovery.ts'
import type { MapRow } from './rows.ts'
import type { SavedLog } from './saved-log.ts'
import { noNotes, type SavedNotes } from './saved-notes.ts'
import type { SecondCopy } from './second-copy.ts'

/** What the rescue needs of the repository. */
export interface RescueParts {
  readonly database: JejakDatabase
  readonly copies: SecondCopy | null
  readonly saved: SavedLog | null
  readonly marker: DataMarker
  readonly now: () => number
  readonly ids: IdSource
  /** Reads a map of the database, with its revision. */
  readonly load: (id: MapId) => Promise<{ document: JourneyDocument; revision: number }>
  /** Stores a map that the database does not have. */
  readonly insert: (document: JourneyDocument, revision: number) => Promise<unknown>
  /** Gives a map of the database this content, as one undoable step. */
  readonly bringBack: (id: MapId, document: JourneyDocument) => Promise<void>
}

/** How long the start waits to hear from the second copy, in milliseconds. */
const patience = 6_000

/** Finds out what the database lost, offers it, and brings the second copy up to date. */
export class Rescue {
  /** Resolves once what was lost is known and set aside; never rejects. */
  readonly ready: Promise<void>
  private lost: readonly LostEntry[] = []
  private lostChanges: readonly LostChanges[] = []
  private firstStart = false
  private broughtCatalogue = false
  private catchingUp: Promise<void> = Promise.resolve()

  constructor(private readonly parts: RescueParts) {
    this.ready = this.compare().catch((error: unknown) => {
      console.warn('The second copy could not be compared:', error)
    })
  }

  /** Copies what the second copy does not have yet. */
  start(copier: MapCopier): void {
    this.catchingUp = this.catchUp(copier).catch((error: unknown) => {
      console.warn('The second copy could not be brought up to date:', error)
    })
  }

  caughtUp(): Promise<void> {
    return this.catchingUp
  }

  async recovery(copier: MapCopier): Promise<Recovery> {
    await this.heard()
    return {
      firstStart: this.firstStart,
      lost: this.lost.map(toLostMap),
      restore: ids => this.restore(ids, copier),
      dismiss: ids => this.dismiss(ids, copier),
      lostChanges: this.lostChanges,
      acceptLoss: ids => this.acceptLoss(ids),
    }
  }

  /** Whether the folders and favourites of the second copy are those of the database by now. */
  get hasCatalogue(): boolean {
    return this.broughtCatalogue || this.parts.copies === null
  }

  /** Resolves once what was lost is known; a second copy that does not answer must not keep the app from working. */
  async heard(): Promise<void> {
    await Promise.race([this.ready, new Promise(resolve => setTimeout(resolve, patience))])
  }

  /** The second copy of a map whose content in the database is damaged; null when there is none. */
  async copyOf(id: MapId): Promise<ReadCopy | null> {
    const { copies } = this.parts
    if (!copies) return null
    const { maps } = await copies.manifest()
    const entries = maps.filter(entry => entry.id === id).sort((a, b) => b.serial - a.serial)
    for (const entry of entries) {
      const copy = await copies.read(entry)
      if (copy) return copy
    }
    return null
  }

  /** Stops offering what was erased. */
  forget(ids: readonly MapId[]): void {
    this.lost = this.lost.filter(({ entry }) => !ids.includes(entry.id))
    this.lostChanges = this.lostChanges.filter(({ id }) => !ids.includes(id))
  }

  /** Notes how many maps there are. */
  async countMaps(): Promise<void> {
    const { database, marker } = this.parts
    const count = await database.run('r', [database.maps], () => database.maps.count())
    if (count > 0) marker.set(count)
  }

  private rows(): Promise<MapRow[]> {
    const { database } = this.parts
    return database.run('r', [database.maps], () => database.maps.toArray())
  }

  private async compare(): Promise<void> {
    const { copies, marker } = this.parts
    // Before the rows: what another window saves in between must not look lost.
    const notes = await this.readNotes()
    const rows = await this.rows()
    const hadData = rows.length > 0 || marker.get() > 0
    if (rows.length > 0) marker.set(rows.length)
    let manifest: Manifest | null = null
    let isForeign = false
    try {
      manifest = (await copies?.manifest()) ?? null
    } catch (error) {
      isForeign = error instanceof StorageTrouble && error.kind === 'newer-version'
      console.warn('The second copy can not be read:', error)
    }
    this.firstStart = !hadData && !isForeign && (manifest?.maps.length ?? 0) === 0
    if (!manifest || !copies) return
    try {
      await recoverCatalogue(this.parts.database, manifest.catalogue)
      this.broughtCatalogue = true
    } catch (error) {
      console.warn('Folders and favourites could not be brought back:', error)
    }
    this.lost = findLost(manifest, rows)
    await this.compareNotes(notes, rows, manifest)
    const behind = this.lost.filter(({ state }) => state === 'behind').map(({ entry }) => entry)
    // Set aside, so that further work on the older state does not overwrite what may still be wanted.
    await copies.mark(
      behind.map(entry => entry.id),
      'held',
      isOneOf(behind),
    )
  }

  private async readNotes(): Promise<SavedNotes> {
    try {
      return (await this.parts.saved?.read()) ?? noNotes
    } catch (error) {
      console.warn('What was saved can not be read:', error)
      return noNotes
    }
  }

  /** Finds out what was said to be saved and is nowhere. */
  private async compareNotes(notes: SavedNotes, rows: readonly MapRow[], manifest: Manifest): Promise<void> {
    const { saved } = this.parts
    if (!saved) return
    const { findLostChanges, settledNotes } = await import('./lost-changes.ts')
    const found = findLostChanges(notes, rows, this.lost, manifest)
    this.lostChanges = found
    try {
      this.lostChanges = (await saved.change(now => settledNotes(now, notes, found, rows, manifest))).lost
    } catch (error) {
      console.warn('What was lost could not be noted down:', error)
    }
  }

  private async acceptLoss(ids: readonly MapId[]): Promise<void> {
    const rest = <T extends { readonly id: MapId }>(list: readonly T[]) =>
      list.filter(({ id }) => !ids.includes(id))
    this.lostChanges = rest(this.lostChanges)
    // Where that can't be written it is told once more.
    await this.parts.saved?.change(notes => ({ ...notes, lost: rest(notes.lost) })).catch(() => {})
  }

  private async catchUp(copier: MapCopier): Promise<void> {
    const { copies, load } = this.parts
    await this.ready
    if (!copies) return
    await copier.queue(second => second.prepare())
    const catalogue = await readCatalogue(this.parts.database)
    await copier.queue(second => second.putCatalogue(catalogue))
    const manifest = await copies.manifest()
    const rows = await this.rows()
    const inBin = rows.filter(row => row.deletedAt !== null).map(row => row.id)
    const live = rows.filter(row => row.deletedAt === null).map(row => row.id)
    await copies.mark(inBin, 'deleted', entry => entry.state === 'kept')
    await copies.mark(live, 'kept', entry => entry.state === 'deleted')
    await this.finishErasing(copies, manifest, rows)
    for (const id of findUncopied(await copies.manifest(), rows)) {
      try {
        const { document, revision } = await load(id)
        await copier.copy(document, revision)
      } catch (error) {
        console.warn(`${id} could not be copied:`, error)
      }
    }
  }

  /** What was in the bin when it was copied last and has no row any more was erased: then its copy goes as well. */
  private async finishErasing(
    copies: SecondCopy,
    manifest: Manifest,
    rows: readonly MapRow[],
  ): Promise<void> {
    const known = new Set(rows.map(row => row.id))
    // A database that was lost has no rows either: what it had in its bin is not to go by itself.
    if (known.size === 0) return
    const others = new Set(manifest.maps.flatMap(({ id, state }) => (state === 'deleted' ? [] : [id])))
    const left = manifest.maps.flatMap(({ id }) => (known.has(id) || others.has(id) ? [] : [id]))
    if (left.length === 0) return
    try {
      const { finishErasing } = await import('./finish-erasing.ts')
      await finishErasing(copies, this.parts.saved, left)
    } catch (error) {
      console.warn('The copies of what was erased are still there:', error)
    }
  }

  private async restore(ids: readonly MapId[], copier: MapCopier): Promise<number> {
    let count = 0
    for (const wanted of this.lost.filter(({ entry }) => ids.includes(entry.id))) {
      if (!(await this.restoreOne(wanted.entry))) continue
      count++
      this.lost = this.lost.filter(other => other !== wanted)
      await copier.queue(copies => copies.dropHeld(wanted.entry.id))
    }
    await this.countMaps()
    return count
  }

  private async restoreOne(entry: ManifestEntry): Promise<boolean> {
    const { database, copies, insert, bringBack, ids, now } = this.parts
    const copy = await copies?.read(entry)
    if (!copy) return false
    for (const hash of copy.assets) await this.restoreAsset(hash)
    const { document } = soundDocument(copy.id, copy.records, { ids, now: now() })
    const row = await database.run('r', [database.maps], () => database.maps.get(entry.id))
    try {
      if (row) await bringBack(entry.id, document)
      else await insert(document, copy.revision + 1)
      return true
    } catch (error) {
      // Another window has the map open, or has just brought it back: the offer stays.
      if (error instanceof StorageTrouble && (error.kind === 'open-elsewhere' || error.kind === 'stale'))
        return false
      throw error
    }
  }

  private async restoreAsset(hash: string): Promise<void> {
    const { database, copies } = this.parts
    const { assets } = database
    if (await database.run('r', [assets], () => assets.get(hash))) return
    const bytes = await copies?.readAsset(hash)
    if (bytes) await database.run('rw', [assets], () => assets.put({ hash, bytes }))
  }

  private async dismiss(ids: readonly MapId[], copier: MapCopier): Promise<void> {
    const dismissed = this.lost.filter(({ entry }) => ids.includes(entry.id)).map(({ entry }) => entry)
    this.lost = this.lost.filter(({ entry }) => !ids.includes(entry.id))
    await copier.queue(copies => copies.mark(ids, 'dismissed', isOneOf(dismissed)))
  }
}

function isOneOf(entries: readonly ManifestEntry[]): (entry: ManifestEntry) => boolean {
  const serials = new Set(entries.map(entry => entry.serial))
  return entry => serials.has(entry.serial)
}
