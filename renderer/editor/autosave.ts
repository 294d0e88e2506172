import type { JournalEntry } from '../journey/journal.ts'
import { type OpenMap, StorageTrouble } from '../journey/repository.ts'
import type { Editor } from './editor.ts'

/** Text that is being typed is written down after this pause, and at the latest after `draftLimit`. Milliseconds. */
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
  const draftTimer = pausedTimer(draftPause, draftLimit, () => editor.writeDraft())
  const snapshotTimer = pausedTimer(
    snapshotPause,
    snapshotLimit,
    () => void snapshot().catch(() => snapshotTimer.nudge()),
  )
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  const draftWaiting = () => editor.state().editing !== null && draftTimer.waiting()

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
      editor.setReadOnly('taken-over')
      return
    }
    editor.setSave({ kind: 'failed', trouble })
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)]
    failures++
    if (!stopped) retryTimer = setTimeout(() => void write().catch(() => {}), pause)
  }

  async function snapshot(): Promise<void> {
    editor.writeDraft()
    await write()
    if (!dirty || editor.state().readOnly) return
    // The draft is in the journal, so the document on screen is exactly what the journal leads to.
    const { document, history } = editor.state()
    dirty = false
    try {
      await map.snapshot(document, { ...history, pending: null })
    } catch (error) {
      dirty = true
      throw error
    }
  }

  const stopJournal = editor.onJournal(entry => {
    line.push(entry)
    if (failures === 0) {
      editor.setSave({ kind: 'saving' })
      void write().catch(() => {})
    }
  })
  const stopDrafts = editor.store.subscribe((state, before) => {
    const { pending } = state.history
    if (pending === before.history.pending) return
    if (pending && state.editing) {
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
      draftTimer.cancel()
      snapshotTimer.cancel()
      editor.writeDraft()
      await write()
      await snapshot()
    },
    retry() {
      void write().catch(() => {})
    },
    busy() {
      return !prepared || line.length > 0 || writing !== null || draftWaiting()
    },
    stop() {
      stopped = true
      clearTimeout(retryTimer)
      draftTimer.cancel()
      snapshotTimer.cancel()
      stopJournal()
      stopDrafts()
    },
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
