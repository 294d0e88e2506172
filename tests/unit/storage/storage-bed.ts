import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Diff } from '../../../renderer/journey/diff.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { type History, push, redo, undo } from '../../../renderer/journey/history.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import type { JournalEntry } from '../../../renderer/journey/journal.ts'
import type { OpenMap } from '../../../renderer/journey/repository.ts'
import { ChangeFeed, type FeedChannel, type FeedMessage } from '../../../renderer/storage/change-feed.ts'
import { JejakDatabase } from '../../../renderer/storage/database.ts'
import { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { MemoryLocks } from '../../../renderer/storage/locks.ts'
import { Rescue } from '../../../renderer/storage/rescue.ts'
import { SavedLog } from '../../../renderer/storage/saved-log.ts'
import { SecondCopy } from '../../../renderer/storage/second-copy.ts'
import { MemorySlotFiles } from './memory-slot-files.ts'

/** The id of the map of `aDocument`. */
export const mapId = 'map:m' as MapId

/** One computer: what outlives a window, and windows on it. */
export class Computer {
  factory = new IDBFactory()
  files = new MemorySlotFiles()
  marked = 0
  time = 1_000_000
  private locks = new MemoryLocks()
  private channels: Channel[] = []
  private readonly ids = countingIds('n')
  private windows: DexieRepository[] = []

  database(version?: number): JejakDatabase {
    const options = { indexedDB: this.factory, IDBKeyRange }
    return new JejakDatabase(version === undefined ? options : { ...options, version })
  }

  /** Another window of the app. */
  window(database = this.database()): DexieRepository {
    const repository = new DexieRepository({
      database,
      copies: new SecondCopy(this.files, this.locks, () => this.time),
      saved: ready => new SavedLog(this.files, this.locks, ready),
      rescue: parts => new Rescue(parts),
      locks: this.locks,
      feed: new ChangeFeed(new Channel(this.channels)),
      marker: {
        get: () => this.marked,
        set: count => {
          this.marked = count
        },
      },
      now: () => ++this.time,
      ids: this.ids,
      measure: async () => null,
      askToPersist: () => {},
    })
    this.windows.push(repository)
    return repository
  }

  /** Ends all windows at once, as pulling the plug would. */
  pullThePlug(): void {
    for (const window of this.windows) window.close()
    this.windows = []
    this.locks = new MemoryLocks()
    this.channels = []
  }

  /** The browser throws the whole database away. */
  wipeDatabase(): void {
    this.factory = new IDBFactory()
  }
}

class Channel implements FeedChannel {
  onmessage: ((event: MessageEvent) => void) | null = null

  constructor(private readonly all: Channel[]) {
    all.push(this)
  }

  postMessage(message: FeedMessage): void {
    for (const other of this.all) {
      if (other !== this) queueMicrotask(() => other.onmessage?.({ data: message } as MessageEvent))
    }
  }

  close(): void {
    this.onmessage = null
  }
}

/** What an editor does with an open map, without the editor. */
export class Hand {
  document: JourneyDocument
  history: History

  constructor(readonly map: OpenMap) {
    this.document = map.document
    this.history = map.history
  }

  /** Makes a change and the journal entry for it. */
  change(diff: Diff, key = 'change'): JournalEntry {
    const entry = { label: { key }, diff }
    this.document = applyDiff(this.document, diff)
    this.history = push(this.history, entry)
    return { op: 'do', entry }
  }

  /** Takes the last change back; null when there is none. */
  undo(): JournalEntry | null {
    const step = undo(this.history)
    if (!step) return null
    this.document = applyDiff(this.document, step.diff)
    this.history = step.history
    return { op: 'undo', entry: step.entry }
  }

  redo(): JournalEntry | null {
    const step = redo(this.history)
    if (!step) return null
    this.document = applyDiff(this.document, step.diff)
    this.history = step.history
    return { op: 'redo', entry: step.entry }
  }

  /** Makes a change and waits until it is durable. */
  save(diff: Diff): Promise<void> {
    return this.map.append(this.change(diff))
  }

  snapshot(): Promise<void> {
    return this.map.snapshot(this.document, this.history)
  }
}
