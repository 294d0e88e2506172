import { isEmptyDiff } from '../journey/diff.ts'
import type { JournalEntry } from '../journey/journal.ts'
import { type OpenMap, StorageTrouble } from '../journey/repository.ts'
import type { Editor } from './editor.ts'

/** What an open gesture has changed is written down after this pause, at the latest after `draftLimit`. Milliseconds. */
const draftPause = 250
const draftLimit = 1_000
/** The whole map is written down after this pause, and at the latest after `snapshotLimit`. Milliseconds. */
const snapshotPause = 2_000
const snapshotLimit = 10_000
/** Pauses before a failed write is tried again. Milliseconds. */
const retryPauses = [1_000, 2_000, 4_000, 8_000, 15_000] as const

/** Keeps an open map saved, and says in the editor's state how that goes. */
export interface Autosave {
  /** Writes everything down now, the text being typed included. Rejects when that fails. */
  flush(): Promise<void>
  /** Tries a failed write again at once. */
  retry(): void
  /** Whether anything waits to be written. */
  busy(): boolean
  /** Stops watching. What is unsaved stays unsaved: call `flush` first. */
  stop(): void
}

/**
 * Watches an editor and appends every change to the map's journal, in order, each durable before the next. A write
 * that fails keeps its place in the line and is tried again; what was typed meanwhile waits behind it. `prepare` is
 * what has to be written before everything else: the map itself, when it is new.
 */
export function startAutosave(
  editor: Editor,
  map: OpenMap,
  prepare: (() => Promise<void>) | null = null,
): Autosave {
  const line: JournalEntry[] = []
  let writing: Promise<void> | null = null
  let failures = 0
  let stopped = false
  let dirty = false
  let prepared = prepare === null
  const draftTimer = pausedTimer(draftPause, draftLimit, () => {
    editor.writeDraft()
    // Also when there was nothing to write: the status has to know.
    void write().catch(() => {})
  })
  const snapshotTimer = pausedTimer(
    snapshotPause,
    snapshotLimit,
    () => void snapshot().catch(() => snapshotTimer.nudge()),
  )
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  /** Whether a gesture holds changes that are in no journal entry yet. */
  const draftWaiting = () => draftTimer.waiting()

  async function writeLine(): Promise<void> {
    if (!prepared) {
      await prepare?.()
      prepared = true
    }
    for (let entry = line[0]; entry; entry = line[0]) {
      await map.append(entry)
      line.shift()
      failures = 0
      dirty = true
      snapshotTimer.nudge()
    }
  }

  function write(): Promise<void> {
    clearTimeout(retryTimer)
    writing ??= writeLine().then(
      () => {
        writing = null
        failures = 0
        // Something may have joined the line after the last look at it.
        if (line.length > 0) return write()
        if (!draftWaiting()) editor.setSave({ kind: 'saved' })
        return undefined
      },
      (error: unknown) => {
        writing = null
        fail(error)
        throw error
      },
    )
    return writing
  }

  function fail(error: unknown): void {
    const trouble = error instanceof StorageTrouble ? error.kind : 'write-failed'
    if (trouble === 'stale') {
      // Another window writes this map now; nothing from here may follow.
      stop()
      line.length = 0
      editor.setReadOnly('taken-over')
      editor.setSave({ kind: 'saved' })
      return
    }
    editor.setSave({ kind: 'failed', trouble })
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)]
    failures++
    if (!stopped) retryTimer = setTimeout(() => void write().catch(() => {}), pause)
  }

  /** Writes until nothing is left, what is typed meanwhile included. */
  async function settle(): Promise<void> {
    do {
      draftTimer.cancel()
      editor.writeDraft()
      await write()
    } while (!stopped && (line.length > 0 || draftWaiting()))
  }

  async function snapshot(): Promise<void> {
    await settle()
    if (!dirty || editor.state().readOnly) return
    // Nothing has happened since: the document on screen is exactly what the journal leads to.
    const { document, history } = editor.state()
    dirty = false
    try {
      await map.snapshot(document, { ...history, pending: null })
    } catch (error) {
      dirty = true
      throw error
    }
  }

  function busy(): boolean {
    return !stopped && (!prepared || line.length > 0 || writing !== null || draftWaiting())
  }

  function stop(): void {
    stopped = true
    clearTimeout(retryTimer)
    draftTimer.cancel()
    snapshotTimer.cancel()
    stopJournal()
    stopDrafts()
  }

  const stopJournal = editor.onJournal(entry => {
    if (stopped) return
    line.push(entry)
    if (failures === 0) {
      editor.setSave({ kind: 'saving' })
      void write().catch(() => {})
    }
  })
  const stopDrafts = editor.store.subscribe((state, before) => {
    const { pending } = state.history
    if (pending === before.history.pending) return
    if (pending && !isEmptyDiff(pending)) {
      if (state.save.kind === 'saved') editor.setSave({ kind: 'saving' })
      draftTimer.nudge()
    } else if (!pending) {
      draftTimer.cancel()
      if (line.length === 0 && writing === null && editor.state().save.kind === 'saving')
        editor.setSave({ kind: 'saved' })
    }
  })

  if (!prepared) {
    editor.setSave({ kind: 'saving' })
    void write().catch(() => {})
  }

  return {
    async flush() {
      do {
        snapshotTimer.cancel()
        await settle()
        // Everything is durable in the journal by now; a snapshot that fails only makes the next opening slower.
        await snapshot().catch(() => {})
      } while (busy())
    },
    retry() {
      void write().catch(() => {})
    },
    busy,
    stop,
  }
}

/** Runs `act` when `nudge` has not been called for `pause` ms, or `limit` ms after the first nudge. */
function pausedTimer(pause: number, limit: number, act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  const run = () => {
    timer = undefined
    act()
  }
  return {
    nudge() {
      const now = performance.now()
      if (timer === undefined) first = now
      clearTimeout(timer)
      timer = setTimeout(run, Math.max(0, Math.min(pause, first + limit - now)))
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
    waiting() {
      return timer !== undefined
    },
  }
}
