import { reverseDiff } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument } from '../journey/document.ts'
import type { History } from '../journey/history.ts'
import type { MapId } from '../journey/ids.ts'
import type { JournalEntry } from '../journey/journal.ts'
import type { RepairReport } from '../journey/repair.ts'
import { foldHistory } from '../journey/replay.ts'
import { type OpenMap, StorageTrouble } from '../journey/repository.ts'
import type { KeptVersion, MapVersion } from '../journey/versions.ts'
import { AppendQueue, type Pending } from './append-queue.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { JejakDatabase } from './database.ts'
import { firstKept, type RowSize } from './journal-bounds.ts'
import type { KnownMap, KnownMaps, PlacedMap } from './known-maps.ts'
import type { HeldLock } from './locks.ts'
import type { MapCopier } from './map-copier.ts'
import { writeEntries, writeSnapshot } from './map-store.ts'
import type { MapRow } from './rows.ts'
import type { SavedLog } from './saved-log.ts'
import type { StateAtHand, VersionKeeper } from './version-keeper.ts'

/** What an open map works with. */
export interface EditableParts {
  readonly database: JejakDatabase
  readonly copier: MapCopier
  readonly feed: ChangeFeed
  readonly saved: SavedLog | null
  readonly now: () => number
  readonly lock: HeldLock
  /** The mark of this opening, in the map's row since it was fetched. */
  readonly owner: string
  /** Opens the map anew, taking its lock from whoever holds it. */
  readonly reopen: () => Promise<OpenMap>
  /** Where the map is remembered when it is closed. */
  readonly known: KnownMaps
}

/** A map that this window may change, until another one takes it over. */
export class EditableMap implements OpenMap {
  readonly id: MapId
  readonly document: JourneyDocument
  readonly history: History
  readonly repairs: RepairReport
  private readonly queue: AppendQueue
  private readonly listeners = new Set<() => void>()
  private readonly stopWatching: () => void
  private rows: RowSize[]
  private damaged: readonly number[]
  private snapshotSeq: number
  private snapshots: Promise<void> = Promise.resolve()
  private takenOver = false
  private closed = false

  private versions: Promise<VersionKeeper> | null = null

  /** The row as this window wrote it last. */
  private row: KnownMap['row']
  /** The undo history that the journal leads to. */
  private past: History
  /** The last document that is known as a whole, and its place in the journal. */
  private latest: { readonly document: JourneyDocument; readonly seq: number }
  /** The map as it was opened. */
  private readonly start: StateAtHand

  constructor(
    loaded: PlacedMap,
    private readonly parts: EditableParts,
  ) {
    this.row = loaded.row
    this.past = loaded.history
    this.latest = { document: loaded.document, seq: loaded.row.revision }
    const { revision, updatedAt: at } = loaded.row
    this.start = { document: loaded.document, revision, at }
    this.id = loaded.row.id
    this.document = loaded.document
    this.history = loaded.history
    this.repairs = loaded.repairs
    this.damaged = loaded.damaged
    this.rows = [...loaded.journal]
    this.snapshotSeq = loaded.snapshotSeq
    this.queue = new AppendQueue(loaded.row.revision, batch => this.write(batch))
    const { feed, lock, owner } = parts
    this.stopWatching = feed.watchTaken((id, by) => {
      if (id === this.id && by !== owner) this.lose()
    })
    void lock.stolen.then(() => this.lose())
  }

  get access(): 'edit' | 'read-only' {
    return this.takenOver || this.closed ? 'read-only' : 'edit'
  }

  /** Rejected entries are to be appended again, the same objects in the same order: see `AppendQueue`. */
  append(entry: JournalEntry): Promise<void> {
    if (this.access === 'read-only') return Promise.reject(this.staleTrouble())
    return this.queue.append(entry)
  }

  snapshot(document: JourneyDocument, history: History): Promise<void> {
    if (this.access === 'read-only') return Promise.reject(this.staleTrouble())
    const seq = this.queue.accepted
    const committed = withoutPreviews(document, history)
    const done = this.snapshots.then(async () => {
      await this.writeSnapshot(committed, seq)
      void this.noteWork(committed, seq)
    })
    this.snapshots = done.catch(() => {})
    return done
  }

  async keepVersion(document: JourneyDocument, history: History, kept: KeptVersion): Promise<MapVersion> {
    if (this.access === 'read-only') throw this.staleTrouble()
    const state = {
      document: withoutPreviews(document, history),
      revision: this.queue.accepted,
      at: this.parts.now(),
    }
    await this.queue.flushed()
    return (await this.keeper()).keep(state, kept)
  }

  async takeOver(): Promise<OpenMap> {
    return this.access === 'edit' ? this : this.parts.reopen()
  }

  onTakenOver(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    if (this.closed) return
    // What could not be saved was reported to whoever appended it.
    await this.queue.flushed().catch(() => {})
    await this.snapshots
    void this.parts.saved?.flush()
    this.remember()
    this.closed = true
    this.stopWatching()
    this.parts.lock.release()
  }

  /**
   * Writes what was repaired while opening, so that the next opening finds nothing to repair. Where that fails the
   * map opens all the same; the next snapshot holds it.
   */
  async keepRepairs(): Promise<void> {
    if (this.repairs.length === 0) return
    await this.writeSnapshot(this.document, this.queue.accepted, true).catch((error: unknown) => {
      console.warn(`The repairs of ${this.id} were not written:`, error)
    })
  }

  private async write(batch: readonly Pending[]): Promise<void> {
    const { database, feed, now, owner, saved } = this.parts
    const texts = batch.map(pending => ({ ...pending, text: JSON.stringify(pending.entry) }))
    let row: MapRow
    try {
      row = await writeEntries(database, this.id, owner, texts, now())
    } catch (error) {
      if (error instanceof StorageTrouble && error.kind === 'stale') this.lose()
      throw error
    }
    this.row = row
    for (const { entry } of batch) this.past = foldHistory(this.past, entry)
    saved?.note({ id: row.id, title: row.title, revision: row.revision })
    for (const { seq, text } of texts) this.rows.push({ seq, length: text.length })
    feed.changed()
  }

  private async writeSnapshot(document: JourneyDocument, seq: number, always = false): Promise<void> {
    await this.queue.flushed()
    this.latest = { document, seq }
    const { database, copier, feed, now, owner } = this.parts
    if (always || seq > this.snapshotSeq) {
      const keepFrom = firstKept(this.rows, seq)
      const { id, damaged } = this
      await writeSnapshot(database, { id, owner, seq, document, firstKept: keepFrom, damaged }, now())
      this.rows = this.rows.filter(row => row.seq >= keepFrom)
      this.damaged = []
      this.snapshotSeq = seq
      feed.changed()
    }
    // Not waited for: the database has everything, and a slow second copy must not keep anybody from leaving.
    void copier.copy(document, seq)
  }

  /** Keeps the versions that are due by themselves. Not waited for: the map itself is saved. */
  private async noteWork(document: JourneyDocument, revision: number): Promise<void> {
    if (revision > this.start.revision)
      await (await this.keeper()).noteWork({ document, revision, at: this.parts.now() })
  }

  private keeper(): Promise<VersionKeeper> {
    const { database, owner, now, feed } = this.parts
    this.versions ??= import('./version-keeper.ts').then(
      part =>
        new part.VersionKeeper(
          { database, id: this.id, owner, now, changed: () => feed.changed() },
          this.start,
        ),
    )
    return this.versions
  }

  /** Keeps the map as it is now, if that is just what the database has. */
  private remember(): void {
    const { row, latest, past, rows, snapshotSeq } = this
    if (this.takenOver || latest.seq !== row.revision || this.damaged.length + this.repairs.length > 0) return
    this.parts.known.keep({ row, document: latest.document, history: past, journal: rows, snapshotSeq })
  }

  private lose(): void {
    if (this.takenOver || this.closed) return
    this.takenOver = true
    for (const listener of [...this.listeners]) listener()
  }

  private staleTrouble(): StorageTrouble {
    return new StorageTrouble('stale', `${this.id} is not open for editing in this window any more`)
  }
}

/** An open gesture's previews are on screen but not in the journal. */
function withoutPreviews(document: JourneyDocument, { pending }: History): JourneyDocument {
  return pending ? applyDiff(document, reverseDiff(pending)) : document
}
