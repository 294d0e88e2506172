import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import type { SecondCopyState } from '../journey/repository.ts'
import { summaryOf } from './map-summary.ts'
import { recordsToJson } from './record-json.ts'
import type { SecondCopy } from './second-copy.ts'

/** Pauses before failed copies are tried again, in milliseconds. */
const firstPause = 5_000
const longestPause = 120_000

/**
 * Brings maps to the second copy, one after the other, each in its newest state only. A failure is not the user's
 * trouble (the database has everything): it is kept in mind and tried again, ever less often.
 */
export class MapCopier implements SecondCopyState {
  private readonly copied = new Map<MapId, number>()
  private readonly wanted = new Map<MapId, { document: JourneyDocument; revision: number }>()
  private running: Promise<void> = Promise.resolve()
  private pending = 0
  private hasFailed = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private pause = firstPause
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly copies: SecondCopy | null,
    private readonly asset: (hash: string) => Promise<Uint8Array | null>,
    /** Resolves once it is known what was lost: nothing may be overwritten before. */
    private readonly ready: Promise<unknown>,
  ) {}

  /** Copies this state of a map unless that is done already. Resolves when it is, or failed; never rejects. */
  copy(document: JourneyDocument, revision: number): Promise<void> {
    const { id } = document.index.map
    if (!this.copies || (this.copied.get(id) ?? -1) >= revision) return Promise.resolve()
    this.wanted.set(id, { document, revision })
    return this.queue(async copies => {
      const newest = this.wanted.get(id)
      if (!newest) return
      this.wanted.delete(id)
      try {
        await this.put(copies, newest.document, newest.revision)
        this.pause = firstPause
      } catch (error) {
        // A newer state may have come meanwhile.
        if (!this.wanted.has(id)) this.wanted.set(id, newest)
        this.retryLater()
        throw error
      }
    })
  }

  /** Tries everything that failed once more after a pause, which doubles from one failure to the next. */
  private retryLater(): void {
    if (this.retry !== undefined) return
    this.retry = setTimeout(() => {
      this.retry = undefined
      for (const { document, revision } of [...this.wanted.values()]) void this.copy(document, revision)
    }, this.pause)
    this.pause = Math.min(2 * this.pause, longestPause)
  }

  /** Runs another piece of work on the second copy, in turn with the copies. Never rejects. */
  queue(work: (copies: SecondCopy) => Promise<void>): Promise<void> {
    const { copies } = this
    if (!copies) return Promise.resolve()
    this.pending++
    this.running = this.running.then(async () => {
      try {
        await this.ready
        await work(copies)
        this.fail(false)
      } catch (error) {
        console.warn('The second copy was not written:', error)
        this.fail(true)
      }
      this.pending--
    })
    return this.running
  }

  /** Forgets maps that were erased: no later try may bring their copies back. */
  forget(ids: readonly MapId[]): void {
    for (const id of ids) {
      this.wanted.delete(id)
      this.copied.delete(id)
    }
  }

  busy(): boolean {
    return this.pending > 0
  }

  failed(): boolean {
    return this.hasFailed
  }

  watch(onChange: () => void): () => void {
    this.listeners.add(onChange)
    return () => this.listeners.delete(onChange)
  }

  /** Resolves when nothing is left to do. */
  idle(): Promise<void> {
    return this.running
  }

  private fail(failed: boolean): void {
    if (failed === this.hasFailed) return
    this.hasFailed = failed
    for (const listener of this.listeners) listener()
  }

  private async put(copies: SecondCopy, document: JourneyDocument, revision: number): Promise<void> {
    const { title, kind, cardCount, assets } = summaryOf(document)
    const { id } = document.index.map
    const records = recordsToJson(document)
    await copies.put({ id, title, kind, cardCount, revision, assets, records }, this.asset)
    this.copied.set(id, revision)
  }
}
