import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JourneyDocument } from '../../journey/document.ts'
import { type MapRepository, type MapSummary, StorageTrouble } from '../../journey/repository.ts'
import {
  type BackupFolder,
  type BackupPlace,
  BackupTrouble,
  type BackupTroubleKind,
} from '../../platform/backup-folder.ts'
import type { BackupsState } from '../../ui/backups/backups.ts'
import { backupName, keyOfMap, readBackupName } from './backup-name.ts'
import { byMap, type PlannedBackup, planRotation } from './plan-rotation.ts'

const minute = 60_000

/** How long after a change its map is copied, so that what belongs together is in one copy, in ms. */
export const settleFor = 3 * minute
/** Least time between two copies of one map while work goes on, in ms. */
export const leastApart = 10 * minute
/** What could not be written is tried again after this time, and after twice as long each time it fails again, in ms. */
export const firstRetry = 15 * minute
const longestRetry = 120 * minute

/** What of the Web Locks is used. */
export interface BackupLocks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>
}

export interface KeeperTools {
  readonly repository: Pick<MapRepository, 'list' | 'read' | 'watch'>
  readonly folder: BackupFolder
  /** The bytes of a map's file. */
  readonly encode: (document: JourneyDocument, pause: () => Promise<void>) => Promise<Uint8Array>
  /** Called when no more files are to be made for now. */
  readonly rest: () => void
  readonly now: () => number
  readonly isOn: () => boolean
  /** Null where windows can't be told from each other. */
  readonly locks: BackupLocks | null
  /** Lets the page have its turn. */
  readonly pause: () => Promise<void>
  /** Told once when the folder can't be used by itself: again only after it has worked meanwhile. */
  readonly onTrouble: (what: BackupTroubleKind | 'ask') => void
}

/** Keeps copies of all maps in the folder of backups. Nothing runs or waits while no map changes. */
export interface BackupKeeper {
  readonly store: StoreApi<BackupsState>
  /** Begins to follow the maps, and copies those that changed while nobody looked after `delay` ms. */
  start(delay: number): void
  /** Copies every map that is not there in its newest state. Resolves with how many; rejects when that fails. */
  backUpNow(): Promise<number>
  /**
   * Copies what has changed since its last copy, as the window goes; without `all` only where that was a while ago.
   * Never rejects, and resolves after `limit` ms at the latest.
   */
  finish(limit: number, all: boolean): Promise<void>
  /** Looks at the folder anew. Never rejects: the state says what is wrong. */
  refresh(): Promise<void>
}

interface RunOptions {
  /** All that changed, or only what is due. */
  readonly all: boolean
  readonly pause: () => Promise<void>
  /** Whether there is no time left. */
  readonly isOver: () => boolean
}

type FoundBackup = PlannedBackup & { readonly writtenAt: number }

export function createBackupKeeper(tools: KeeperTools): BackupKeeper {
  const { repository, folder, now } = tools
  const store = createStore<BackupsState>(() => ({
    place: null,
    lastAt: null,
    count: 0,
    maps: 0,
    bytes: 0,
    isOver: false,
    trouble: null,
    isRunning: false,
  }))
  let line: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | null = null
  let timerAt = Number.POSITIVE_INFINITY
  /** Whether something may have changed since the last look. */
  let isDirty = false
  let retryAfter = firstRetry
  let hasToldTrouble = false

  /** Looks again at that time, unless an earlier look is planned. */
  function lookAt(time: number): void {
    if (timer !== null && timerAt <= time) return
    if (timer !== null) clearTimeout(timer)
    timerAt = time
    timer = setTimeout(
      () => {
        forgetTimer()
        void tryRun({ all: false, pause: tools.pause, isOver: () => false })
      },
      Math.max(0, time - now()),
    )
  }

  function forgetTimer(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    timerAt = Number.POSITIVE_INFINITY
  }

  /** One run after the other, and in one window at a time: the next one finds what this one has written. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = line.then(() => (tools.locks ? tools.locks.request('jejak-backups', work) : work()))
    line = turn.catch(() => {})
    return turn
  }

  /** Whether there is, as far as is known, a folder at all. */
  function hasFolder(): boolean {
    const state = store.getState().place?.state
    return state !== 'unchosen' && state !== 'unsupported'
  }

  async function look(): Promise<readonly FoundBackup[]> {
    const files = await folder.list()
    const backups = files.flatMap(({ name, size, writtenAt }) => {
      const read = readBackupName(name)
      return read ? [{ ...read, size, writtenAt }] : []
    })
    show(backups)
    return backups
  }

  function show(backups: readonly FoundBackup[]): void {
    const { bytes, isOver } = planRotation(backups, now())
    store.setState({
      lastAt: backups.reduce<number | null>((last, { writtenAt }) => Math.max(last ?? 0, writtenAt), null),
      count: backups.length,
      maps: new Set(backups.map(({ key }) => key)).size,
      bytes,
      isOver,
    })
  }

  /** Where the folder is; rejects when it can't be used now. */
  async function usablePlace(): Promise<BackupPlace> {
    const place = await folder.place()
    store.setState({ place })
    if (place.state === 'gone') throw new BackupTrouble('gone')
    return place
  }

  async function run({ all, pause, isOver }: RunOptions): Promise<number> {
    const place = await usablePlace()
    if (place.state !== 'ready') return 0
    isDirty = false
    const backups = await look()
    const known = new Set(backups.map(({ name }) => name))
    const copies = byMap(backups)
    let next = Number.POSITIVE_INFINITY
    let written = 0
    let failed = 0
    const added: FoundBackup[] = []
    for (const map of await repository.list()) {
      const name = backupName(map)
      if (known.has(name)) continue
      const last = copies.get(keyOfMap(map.id))?.[0]
      if (!all && last && last.writtenAt + leastApart > now()) {
        next = Math.min(next, last.writtenAt + leastApart)
        continue
      }
      if (isOver()) {
        isDirty = true
        break
      }
      const bytes = await fileOf(map, pause)
      if (bytes === null) failed++
      if (!bytes) continue
      await folder.write(name, bytes)
      written++
      const read = readBackupName(name)
      if (read) added.push({ ...read, size: bytes.byteLength, writtenAt: now() })
    }
    await rotate([...backups, ...added])
    if (next < Number.POSITIVE_INFINITY) {
      isDirty = true
      lookAt(next)
    }
    if (failed > 0) throw new BackupTrouble('failed')
    return written
  }

  /**
   * The file of a map; null when it can't be read or made: the others must not wait for it, but it has to be told.
   * Undefined for a map that has gone meanwhile.
   */
  async function fileOf(
    { id }: MapSummary,
    pause: () => Promise<void>,
  ): Promise<Uint8Array | null | undefined> {
    try {
      await pause()
      return await tools.encode(await repository.read(id), pause)
    } catch (error) {
      if (error instanceof StorageTrouble && error.kind === 'not-found') return undefined
      console.warn(`${id} could not be backed up:`, error)
      return null
    }
  }

  async function rotate(backups: readonly FoundBackup[]): Promise<void> {
    const { remove } = planRotation(backups, now())
    if (remove.length > 0) await folder.remove(remove)
    const gone = new Set(remove)
    show(backups.filter(({ name }) => !gone.has(name)))
  }

  async function guarded(options: RunOptions): Promise<number> {
    store.setState({ isRunning: true })
    try {
      const written = await inTurn(() => run(options))
      retryAfter = firstRetry
      if (store.getState().place?.state === 'ready') hasToldTrouble = false
      store.setState({ trouble: null })
      return written
    } catch (error) {
      isDirty = true
      store.setState({ trouble: reasonOf(error) })
      lookAt(now() + retryAfter)
      retryAfter = Math.min(2 * retryAfter, longestRetry)
      throw error
    } finally {
      tools.rest()
      store.setState({ isRunning: false })
    }
  }

  /** Runs by itself: what goes wrong is told once and tried again later. */
  async function tryRun(options: RunOptions): Promise<void> {
    if (!tools.isOn()) return
    let what: BackupTroubleKind | 'ask' | null = null
    try {
      await guarded(options)
      if (store.getState().place?.state === 'ask') what = 'ask'
    } catch (error) {
      if (!(error instanceof BackupTrouble)) console.warn('The maps could not be backed up:', error)
      what = reasonOf(error)
    }
    if (what === null || hasToldTrouble) return
    hasToldTrouble = true
    tools.onTrouble(what)
  }

  return {
    store,
    start(delay) {
      lookAt(now() + delay)
      repository.watch(() => {
        isDirty = true
        if (tools.isOn() && hasFolder()) lookAt(now() + settleFor)
      })
    },
    backUpNow: () => guarded({ all: true, pause: tools.pause, isOver: () => false }),
    async finish(limit, all) {
      if (!isDirty || !tools.isOn() || !hasFolder()) return
      const end = now() + limit
      const running = guarded({ all, pause: async () => {}, isOver: () => now() >= end }).catch(console.warn)
      await Promise.race([running, new Promise(resolve => setTimeout(resolve, limit))])
    },
    async refresh() {
      try {
        const place = await usablePlace()
        if (place.state === 'ready') await look()
        store.setState({ trouble: null })
      } catch (error) {
        store.setState({ trouble: reasonOf(error) })
      }
    },
  }
}

function reasonOf(error: unknown): BackupTroubleKind {
  return error instanceof BackupTrouble ? error.reason : 'failed'
}
