import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import { summaryOf } from './map-summary.ts'
import { recordsToJson } from './record-json.ts'
import type { SecondCopy } from './second-copy.ts'

/**
 * Brings maps to the second copy, one after the other, each in its newest state only. A failure is not the user's
 * trouble (the database has everything): it is kept in mind and the next call tries again.
 */
export class MapCopier {
  private readonly copied = new Map<MapId, number>()
  private readonly wanted = new Map<MapId, { document: JourneyDocument; revision: number }>()
  private running: Promise<void> = Promise.resolve()

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
      await this.put(copies, newest.document, newest.revision)
    })
  }

  /** Runs another piece of work on the second copy, in turn with the copies. Never rejects. */
  queue(work: (copies: SecondCopy) => Promise<void>): Promise<void> {
    const { copies } = this
    if (!copies) return Promise.resolve()
    this.running = this.running.then(async () => {
      try {
        await this.ready
        await work(copies)
      } catch (error) {
        console.warn('The second copy was not written:', error)
      }
    })
    return this.running
  }

  /** Resolves when nothing is left to do. */
  idle(): Promise<void> {
    return this.running
  }

  private async put(copies: SecondCopy, document: JourneyDocument, revision: number): Promise<void> {
    const { title, kind, cardCount, assets } = summaryOf(document)
    const { id } = document.index.map
    const records = recordsToJson(document)
    await copies.put({ id, title, kind, cardCount, revision, assets, records }, this.asset)
    this.copied.set(id, revision)
  }
}
