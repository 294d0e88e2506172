import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startAutosave } from '../../../renderer/editor/autosave.ts'
import { emptyHistory } from '../../../renderer/journey/history.ts'
import type { JournalEntry } from '../../../renderer/journey/journal.ts'
import { replayJournal } from '../../../renderer/journey/replay.ts'
import { type OpenMap, StorageTrouble } from '../../../renderer/journey/repository.ts'
import { aDocument, laneId, recordsById, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

/** A map whose writes can be made to fail or to wait. */
function aStore(driver: EditorDriver) {
  const rows: JournalEntry[] = []
  const snapshots: unknown[] = []
  const trouble: { now: StorageTrouble | null } = { now: null }
  const map: { -readonly [Key in keyof OpenMap]: OpenMap[Key] } = {
    id: driver.state.document.index.map.id,
    document: driver.state.document,
    history: emptyHistory,
    access: 'edit',
    repairs: [],
    async append(entry) {
      await Promise.resolve()
      if (trouble.now) throw trouble.now
      rows.push(entry)
    },
    async snapshot(document) {
      snapshots.push(document)
    },
    keepVersion: () => Promise.reject(new Error('not asked for')),
    takeOver: async () => map,
    onTakenOver: () => () => {},
    close: async () => {},
  }
  return { map, rows, snapshots, trouble }
}

const cell = [laneId(1), stepId(1)] as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('says saving until the entry is durable, then saved', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    startAutosave(d.editor, store.map)
    d.doubleClick(d.inCell(...cell))
      .type('x')
      .end()
    expect(d.state.save.kind).toBe('saving')
    await vi.advanceTimersByTimeAsync(1)
    expect(store.rows).toHaveLength(1)
    expect(d.state.save.kind).toBe('saved')
  })

  it('writes down the words that are being typed after a short pause', async () => {
    const document = aDocument()
    const d = new EditorDriver(document)
    const store = aStore(d)
    const autosave = startAutosave(d.editor, store.map)
    d.doubleClick(d.inCell(...cell)).type('half a word')
    expect(autosave.busy()).toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(d.state.save.kind).toBe('saved')
    expect(autosave.busy()).toBe(false)
    const replayed = replayJournal({ document, history: emptyHistory }, store.rows)
    expect(recordsById(replayed.document)).toEqual(recordsById(d.state.document))
  })

  it('keeps the order over a failure, shows it, and recovers by itself', async () => {
    const document = aDocument()
    const d = new EditorDriver(document)
    const store = aStore(d)
    startAutosave(d.editor, store.map)
    store.trouble.now = new StorageTrouble('quota', 'full')
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await vi.advanceTimersByTimeAsync(10)
    expect(d.state.save).toEqual({ kind: 'failed', trouble: 'quota' })
    d.doubleClick(d.inCell(...cell))
      .type('two')
      .end()
    d.editor.undo()
    expect(store.rows).toEqual([])
    store.trouble.now = null
    await vi.advanceTimersByTimeAsync(2_000)
    expect(d.state.save.kind).toBe('saved')
    const replayed = replayJournal({ document, history: emptyHistory }, store.rows)
    expect(recordsById(replayed.document)).toEqual(recordsById(d.state.document))
    expect(replayed.history).toEqual(d.state.history)
  })

  it('becomes read-only when another window has taken the map over', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    startAutosave(d.editor, store.map)
    store.trouble.now = new StorageTrouble('stale', 'taken over')
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await vi.advanceTimersByTimeAsync(10)
    expect(d.state.readOnly).toBe('taken-over')
  })

  it('snapshots after a pause, and not at all when nothing has changed', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    const autosave = startAutosave(d.editor, store.map)
    await vi.advanceTimersByTimeAsync(60_000)
    await autosave.flush()
    expect(store.snapshots).toEqual([])
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await vi.advanceTimersByTimeAsync(2_500)
    expect(store.snapshots).toEqual([d.state.document])
  })

  it('snapshots at the latest after ten seconds of steady work', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    startAutosave(d.editor, store.map)
    for (let i = 0; i < 12; i++) {
      d.doubleClick(d.inCell(...cell))
        .type(`card ${i}`)
        .end()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(store.snapshots.length).toBeGreaterThan(0)
  })

  it('stores a new map before its changes, and tries again when that fails', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    const order: string[] = []
    let full = true
    startAutosave(d.editor, store.map, async () => {
      if (full) throw new StorageTrouble('quota', 'full')
      order.push('stored')
    })
    expect(d.state.save.kind).toBe('saving')
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await vi.advanceTimersByTimeAsync(10)
    expect(d.state.save.kind).toBe('failed')
    full = false
    await vi.advanceTimersByTimeAsync(2_000)
    expect(order).toEqual(['stored'])
    expect(store.rows).toHaveLength(1)
    expect(d.state.save.kind).toBe('saved')
  })
  it('goes on saving after a new map could only be stored at the second try', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    let full = true
    startAutosave(d.editor, store.map, async () => {
      if (full) throw new StorageTrouble('quota', 'full')
    })
    await vi.advanceTimersByTimeAsync(10)
    full = false
    await vi.advanceTimersByTimeAsync(2_000)
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await vi.advanceTimersByTimeAsync(10)
    expect(store.rows).toHaveLength(1)
    expect(d.state.save.kind).toBe('saved')
  })

  it('flush writes what is typed while it waits', async () => {
    const document = aDocument()
    const d = new EditorDriver(document)
    const store = aStore(d)
    const autosave = startAutosave(d.editor, store.map)
    d.doubleClick(d.inCell(...cell)).type('one')
    const append = store.map.append.bind(store.map)
    let once = true
    store.map.append = async entry => {
      await append(entry)
      if (once) d.type('one and two')
      once = false
    }
    await autosave.flush()
    const replayed = replayJournal({ document, history: emptyHistory }, store.rows)
    expect(recordsById(replayed.document)).toEqual(recordsById(d.state.document))
    expect(d.texts(...cell)).toEqual(['one and two'])
  })

  it('flush succeeds when only the snapshot fails: everything is in the journal', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    store.map.snapshot = async () => {
      throw new StorageTrouble('quota', 'full')
    }
    const autosave = startAutosave(d.editor, store.map)
    d.doubleClick(d.inCell(...cell))
      .type('one')
      .end()
    await autosave.flush()
    expect(store.rows).toHaveLength(1)
  })

  it('an opened, still empty card is not written down, and the status returns to saved', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    startAutosave(d.editor, store.map)
    d.doubleClick(d.inCell(...cell))
    await vi.advanceTimersByTimeAsync(1_500)
    expect(store.rows).toEqual([])
    expect(d.state.save.kind).toBe('saved')
  })

  it('a window that lost its map keeps the words on screen and waits for nothing', async () => {
    const d = new EditorDriver(aDocument())
    const store = aStore(d)
    const autosave = startAutosave(d.editor, store.map)
    store.trouble.now = new StorageTrouble('stale', 'taken over')
    d.doubleClick(d.inCell(...cell)).type('my words')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(d.state.readOnly).toBe('taken-over')
    expect(d.texts(...cell)).toEqual(['my words'])
    expect(d.state.save.kind).toBe('saved')
    expect(autosave.busy()).toBe(false)
  })
})
