import { isEmptyDiff } from '../journey/diff.ts'
import type { JournalEntry } from '../journey/journal.ts'
import type { StorageTrouble } from '../journey/repository.ts'
import { toTrouble } from './trouble.ts'

/** One entry on its way to the database. */
export interface Pending {
  readonly entry: JournalEntry
  /** Its place in the journal. */
  readonly seq: number
}

interface Waiting {
  readonly entry: JournalEntry
  readonly resolve: () => void
  readonly reject: (trouble: StorageTrouble) => void
}

/** Most entries that one transaction writes. */
const batchSize = 200

/**
 * Writes journal entries one transaction after the other, in the order in which they came; what comes while one is
 * under way goes into the next together.
 *
 * When a write fails, its entries and all that wait behind it are rejected, and the queue remembers them in order.
 * From then on it takes only those, oldest first: the caller appends the same entry objects again. A newer entry
 * that comes before them is rejected too and joins the end, so that no order of calls can leave a gap in the
 * journal.
 */
export class AppendQueue {
  private waiting: Waiting[] = []
  private writing: readonly Waiting[] = []
  private unsaved: JournalEntry[] = []
  private trouble: StorageTrouble | null = null
  private pumping: Promise<void> = Promise.resolve()

  constructor(
    /** The place of the last entry that is durable. */
    private durable: number,
    private readonly write: (batch: readonly Pending[]) => Promise<void>,
  ) {}

  /** The place in the journal of the last entry that was accepted, written or not. */
  get accepted(): number {
    return this.durable + this.writing.length + this.waiting.length
  }

  /** Resolves when the entry is durable. An entry that changes nothing is not written. */
  append(entry: JournalEntry): Promise<void> {
    if (isEmptyDiff(entry.entry.diff)) return Promise.resolve()
    if (this.trouble && this.unsaved.length > 0) {
      if (this.unsaved[0] !== entry) {
        if (!this.unsaved.includes(entry)) this.unsaved.push(entry)
        return Promise.reject(this.trouble)
      }
      this.unsaved.shift()
    }
    const isIdle = this.waiting.length === 0 && this.writing.length === 0
    const done = new Promise<void>((resolve, reject) => this.waiting.push({ entry, resolve, reject }))
    if (isIdle) this.pumping = this.pump()
    return done
  }

  /** Resolves once everything that was accepted so far is durable; rejects when some of it is not. */
  async flushed(): Promise<void> {
    await this.pumping
    if (this.trouble && this.unsaved.length > 0) throw this.trouble
  }

  private async pump(): Promise<void> {
    // What is appended in the same turn shares the first transaction.
    await Promise.resolve()
    while (this.waiting.length > 0) {
      this.writing = this.waiting.splice(0, batchSize)
      const first = this.durable + 1
      try {
        await this.write(this.writing.map(({ entry }, i) => ({ entry, seq: first + i })))
      } catch (error) {
        this.fail(toTrouble(error))
        return
      }
      const written = this.writing
      this.durable += written.length
      this.writing = []
      if (this.unsaved.length === 0) this.trouble = null
      for (const { resolve } of written) resolve()
    }
  }

  private fail(trouble: StorageTrouble): void {
    const failed = [...this.writing, ...this.waiting]
    this.writing = []
    this.waiting = []
    this.unsaved = [...failed.map(({ entry }) => entry), ...this.unsaved]
    this.trouble = trouble
    for (const { reject } of failed) reject(trouble)
  }
}
