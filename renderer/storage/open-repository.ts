import type { IdSource } from '../journey/ids.ts'
import type { MapRepository } from '../journey/repository.ts'
import { ChangeFeed } from './change-feed.ts'
import { localStorageMarker } from './data-marker.ts'
import { JejakDatabase } from './database.ts'
import { DexieRepository } from './dexie-repository.ts'
import { type Locks, MemoryLocks } from './locks.ts'
import { OpfsSlotFiles } from './opfs-slot-files.ts'

/** What the repository reads from its surroundings. */
export interface RepositoryEnv {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly ids: IdSource
}

/**
 * Opens the maps kept on this computer. Rejects with a `StorageTrouble`: `unavailable` (the browser keeps no data:
 * `MemoryRepository` is then what is left), `blocked` (another window holds an older version open; may be tried
 * again) or `newer-version` (nothing was touched).
 */
export async function openRepository({ now, ids }: RepositoryEnv): Promise<MapRepository> {
  const database = new JejakDatabase()
  // What works outside the database comes while it opens: the page itself loads sooner without it.
  const [{ Rescue, SavedLog, SecondCopy }] = await Promise.all([outsideTheDatabase(), database.open()])
  const hasFiles = typeof Worker === 'function' && typeof navigator.storage?.getDirectory === 'function'
  const files = hasFiles ? new OpfsSlotFiles() : null
  const locks: Locks = navigator.locks ?? new MemoryLocks()
  return new DexieRepository({
    database,
    copies: files && new SecondCopy(files, locks, now),
    saved: files && (ready => new SavedLog(files, locks, ready)),
    rescue: parts => new Rescue(parts),
    locks,
    feed: new ChangeFeed(
      typeof BroadcastChannel === 'function' ? new BroadcastChannel('jejak-library') : null,
    ),
    marker: localStorageMarker(),
    now,
    ids,
    measure: usedBytes,
    askToPersist: persistOnce(),
  })
}

/** What keeps a copy, and notes of what was acknowledged, outside the database, and compares it with that. */
async function outsideTheDatabase() {
  const [{ Rescue }, { SavedLog }, { SecondCopy }] = await Promise.all([
    import('./rescue.ts'),
    import('./saved-log.ts'),
    import('./second-copy.ts'),
  ])
  return { Rescue, SavedLog, SecondCopy }
}

/** Asks the browser once for storage that it does not clear by itself. Its answer changes nothing. */
function persistOnce(): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    void navigator.storage?.persist?.().catch(() => false)
  }
}

/** What the browser says that everything of this address takes. What it says of free space is a fiction. */
async function usedBytes(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null)
  return estimate?.usage ?? null
}
