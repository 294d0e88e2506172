import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import { currentVersion as format } from '../journey/migrations.ts'
import { StorageTrouble } from '../journey/repository.ts'
import { isStartDue, isVersionDue, type MapMoment, versionsToDrop } from '../journey/version-plan.ts'
import { type KeptVersion, type MapVersion, newestFirst } from '../journey/versions.ts'
import type { JejakDatabase } from './database.ts'
import { owned } from './map-store.ts'
import { summaryOf } from './map-summary.ts'
import { packText } from './packed-text.ts'
import { recordsToJson } from './record-json.ts'
import type { VersionRow } from './rows.ts'
import { dropVersions, versionRows } from './version-store.ts'

/** A state of a map that is at hand. */
export interface StateAtHand extends MapMoment {
  readonly document: JourneyDocument
}

export interface VersionKeeperParts {
  readonly database: JejakDatabase
  readonly id: MapId
  /** The mark of the opening that may write. */
  readonly owner: string
  readonly now: () => number
  /** Told when a version was written. */
  readonly changed: () => void
}

/** Longest that a version waits for the page to have nothing better to do (ms). */
const longestWait = 5_000

/** Keeps versions of a map that this window edits, one after the other. */
export class VersionKeeper {
  /** The newest version; undefined until it was looked for. */
  private last: MapMoment | null | undefined
  /** When this window's work on the map began. */
  private since: number | undefined
  private line: Promise<unknown> = Promise.resolve()

  /** `start` is the map as it was when this window opened it. */
  constructor(
    private readonly parts: VersionKeeperParts,
    private start: StateAtHand | null,
  ) {}

  /** Keeps this state. Rejects with `stale` when another window owns the map by now. */
  keep(state: StateAtHand, kept: KeptVersion): Promise<MapVersion> {
    return this.inTurn(() => this.write(state, kept))
  }

  /**
   * Keeps what is due by itself, now that the map has come to this state: how it was when the work began, and how it
   * is from time to time. A failure is nobody's trouble: the map itself is saved.
   */
  noteWork(state: StateAtHand): Promise<void> {
    return this.inTurn(async () => {
      try {
        if (this.last === undefined) this.last = await this.newest()
        const { start } = this
        this.start = null
        this.since ??= state.at
        if (start && start.revision < state.revision && isStartDue(this.last, start, state.at)) {
          await whenIdle()
          await this.write(start, { name: null, reason: 'start' })
        }
        // However long ago the last one was: what is done now has just begun.
        const last = this.last && { ...this.last, at: Math.max(this.last.at, this.since) }
        if (!last || !isVersionDue(last, state)) return
        await whenIdle()
        await this.write(state, { name: null, reason: 'work' })
      } catch (error) {
        // Another opening owns the map by now, and keeps what is due.
        if (error instanceof StorageTrouble && error.kind === 'stale') return
        console.warn(`No version of ${this.parts.id} was kept:`, error)
      }
    })
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.line
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.line.then(work)
    this.line = turn.catch(() => {})
    return turn
  }

  private async newest(): Promise<MapMoment | null> {
    const { database, id } = this.parts
    const rows = await database.run('r', [database.versions], () => versionRows(database, id))
    return newestFirst(rows)[0] ?? null
  }

  private async write(
    { document, revision, at }: StateAtHand,
    { name, reason }: KeptVersion,
  ): Promise<MapVersion> {
    const { database, id, owner, now, changed } = this.parts
    const bytes = await packText(recordsToJson(document))
    const { cardCount, assets } = summaryOf(document)
    const version: VersionRow = {
      id: crypto.randomUUID(),
      mapId: id,
      at,
      name,
      reason,
      revision,
      cardCount,
      size: bytes.length,
      assets,
    }
    const { maps, versions, versionContents, meta } = database
    const kept = await database.run('rw', [maps, versions, versionContents, meta], async () => {
      await owned(database, id, owner)
      const rows = await versionRows(database, id)
      // The same state once more tells nothing, but for the name that it gets.
      const same = rows.filter(row => row.revision === revision && row.name === null)
      const known = rows.find(row => row.revision === revision)
      if (known && name === null) return known
      await versions.put(version)
      await versionContents.put({ mapId: id, id: version.id, format, bytes })
      const all = [...rows.filter(row => !same.includes(row)), version]
      const tooMany = new Set(versionsToDrop(all, now()))
      await dropVersions(database, [...same, ...all.filter(row => tooMany.has(row.id))])
      return version
    })
    const { assets: _, ...about } = kept
    if (!this.last || this.last.at <= about.at) this.last = about
    changed()
    return about
  }
}

/** Resolves when the page has nothing better to do, soon in any case. */
function whenIdle(): Promise<void> {
  return new Promise(resolve => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: longestWait })
    else setTimeout(resolve)
  })
}
