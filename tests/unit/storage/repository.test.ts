import { IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addCards } from '../../../renderer/journey/commands/add-cards.ts'
import { updateMap } from '../../../renderer/journey/commands/map.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { emptyDiff, isEmptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { mark, preview } from '../../../renderer/journey/history.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { StorageTrouble } from '../../../renderer/journey/repository.ts'
import { currentVersion } from '../../../renderer/storage/database.ts'
import { keptEntries } from '../../../renderer/storage/journal-bounds.ts'
import { aDocument, aLargeDocument, cardId, laneId, recordsById, stepId } from '../../helpers/documents.ts'
import { randomCommand, runRandomCommand } from '../../helpers/random-commands.ts'
import { until } from '../../helpers/until.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

// The classes of fake-indexeddb are typed as constructors only.
const storePrototype = FakeStore.prototype as unknown as IDBObjectStore
const databasePrototype = FakeDatabase.prototype as unknown as IDBDatabase

let computer = new Computer()
afterEach(() => {
  computer.pullThePlug()
  computer = new Computer()
})

const plan = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['one', 'two'],
    ],
  ],
})
const text = (hand: Hand, words: string) => setCardText(hand.document, cardId('one'), words)

/** A window with a map open in it. */
async function openNew() {
  const window = computer.window()
  await window.create(plan)
  return { window, hand: new Hand(await window.open(mapId)) }
}

/** The map as the next start of the app finds it. */
async function reopened() {
  computer.pullThePlug()
  return computer.window().open(mapId)
}

describe('a map', () => {
  test('is listed with what the library shows', async () => {
    const { window, hand } = await openNew()
    const place = { laneId: laneId(1), stepId: stepId(1), index: 0 }
    await hand.save(addCards(hand.document, place, [{ text: 'three' }], countingIds('x')).diff)
    await hand.save(updateMap(hand.document, { title: 'Renamed', tags: ['a'] }))
    const [summary] = await window.list()
    expect(summary).toMatchObject({
      id: mapId,
      title: 'Renamed',
      tags: ['a'],
      cardCount: 3,
      stepCount: 4,
      revision: 3,
    })
    await hand.snapshot()
    expect((await window.list())[0]).toEqual(summary)
  })

  test('is there after the plug was pulled, with everything that was acknowledged and its undo history', async () => {
    const { hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    await hand.save(text(hand, 'B'))
    await hand.map.append(hand.undo()!)
    const map = await reopened()
    expect(recordsById(map.document)).toEqual(recordsById(hand.document))
    expect(map.history).toEqual(hand.history)
    expect(map.repairs).toEqual([])
    const again = new Hand(map)
    await map.append(again.redo()!)
    await map.append(again.undo()!)
    await map.append(again.undo()!)
    expect(recordsById(again.document)).toEqual(recordsById(plan))
    expect(recordsById((await reopened()).document)).toEqual(recordsById(plan))
  })

  test('replays to the live document and history, whatever was done, undone, snapshot and reopened', async () => {
    const move = fc.oneof(
      { weight: 8, arbitrary: randomCommand().map(command => ({ kind: 'do' as const, command })) },
      { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'snapshot' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40, size: 'max' }), async moves => {
        computer = new Computer()
        const ids = countingIds('p')
        let hand = (await openNew()).hand
        const waiting: Promise<void>[] = []
        const append = (entry: ReturnType<Hand['undo']>) => entry && waiting.push(hand.map.append(entry))
        for (const step of [...moves, { kind: 'reopen' as const }]) {
          if (step.kind === 'do') {
            const diff = runRandomCommand(hand.document, step.command, ids)
            if (!isEmptyDiff(diff)) append(hand.change(diff))
          } else if (step.kind === 'undo') append(hand.undo())
          else if (step.kind === 'redo') append(hand.redo())
          else if (step.kind === 'snapshot') waiting.push(hand.snapshot())
          else {
            await Promise.all(waiting)
            const map = await reopened()
            expect(map.repairs).toEqual([])
            expect(recordsById(map.document)).toEqual(recordsById(hand.document))
            expect(map.history).toEqual(hand.history)
            hand = new Hand(map)
          }
        }
        computer.pullThePlug()
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('keeps the last entries for undo and drops older ones with a snapshot', async () => {
    const { hand } = await openNew()
    const count = keptEntries + 40
    await Promise.all(Array.from({ length: count }, (_, n) => hand.save(text(hand, `n${n}`))))
    await hand.snapshot()
    await hand.save(text(hand, 'last'))
    const database = computer.database()
    expect(await database.run('r', [database.journal], () => database.journal.count())).toBe(keptEntries + 1)
    database.close()
    const map = await reopened()
    expect(recordsById(map.document)).toEqual(recordsById(hand.document))
    expect(map.history.undos).toEqual(hand.history.undos.slice(-keptEntries - 1))
  })

  test('writes nothing for a change that changes nothing', async () => {
    const { window, hand } = await openNew()
    const put = vi.spyOn(storePrototype, 'put')
    await hand.map.append({ op: 'do', entry: { label: { key: 'change' }, diff: emptyDiff } })
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
    expect((await window.list())[0]?.revision).toBe(1)
  })

  test('has a snapshot without what an open gesture only previews', async () => {
    const { hand } = await openNew()
    await hand.save(text(hand, 'kept'))
    const before = hand.document
    const diff = text(hand, 'previewed')
    await hand.map.snapshot(applyDiff(before, diff), preview(mark(hand.history), diff))
    expect(recordsById((await reopened()).document)).toEqual(recordsById(before))
  })

  test('opens with the rest when a journal row is damaged, says so, and says so only once', async () => {
    const { hand } = await openNew()
    await hand.save(text(hand, 'A'))
    const place = { laneId: laneId(1), stepId: stepId(2), index: 0 }
    await hand.save(addCards(hand.document, place, [{ text: 'later' }], countingIds('x')).diff)
    const database = computer.database()
    const row = await database.run('r', [database.journal], () => database.journal.get([mapId, 2]))
    const broken = { ...row!, entry: row!.entry.slice(0, -9) }
    await database.run('rw', [database.journal], () => database.journal.put(broken))
    database.close()
    const map = await reopened()
    expect(map.repairs).toEqual([{ code: 'invalid-record-dropped', where: 'journal[2]' }])
    expect(map.document.index.cardCount).toBe(3)
    expect(map.document.records.get(cardId('one'))?.text).toBe('one')
    await map.append(new Hand(map).change(setCardText(map.document, cardId('one'), 'new')))
    const next = await reopened()
    expect(next.repairs).toEqual([])
    expect(next.document.records.get(cardId('one'))?.text).toBe('new')
    expect(next.document.index.cardCount).toBe(3)
  })

  test('opens from the second copy when its snapshot is damaged', async () => {
    const { window, hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    await hand.save(text(hand, 'B'))
    await window.idle()
    const database = computer.database()
    await database.run('rw', [database.snapshots], async () => {
      const row = await database.snapshots.get(mapId)
      await database.snapshots.put({ ...row!, records: '[{"id":' })
    })
    database.close()
    const map = await reopened()
    expect(recordsById(map.document)).toEqual(recordsById(hand.document))
    expect(map.repairs).toHaveLength(1)
  })

  test('can be renamed, copied, binned and taken out again', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.rename(mapId, 'New name')
    const copy = await window.duplicate(mapId, 'map:copy' as MapId, 'Copy')
    expect(copy).toMatchObject({ id: 'map:copy', title: 'Copy', cardCount: 2 })
    expect((await window.list()).map(({ title }) => title)).toEqual(['Copy', 'New name'])
    await window.remove([mapId])
    expect((await window.list()).map(({ id }) => id)).toEqual(['map:copy'])
    await window.restore([mapId])
    const map = await window.open(mapId)
    expect(new Hand(map).undo()?.entry.label.key).toBe('renameMap')
  })

  test('that does not exist is reported as such', async () => {
    await expect(computer.window().open(mapId)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('two windows', () => {
  test('the second one may only read until it takes over; then the first one may not write', async () => {
    const { hand } = await openNew()
    await hand.save(text(hand, 'A'))
    const second = await computer.window().open(mapId)
    expect(second.access).toBe('read-only')
    await expect(second.append(hand.change(text(hand, 'no')))).rejects.toMatchObject({ kind: 'stale' })
    await hand.save(text(hand, 'B'))
    const told = vi.fn()
    hand.map.onTakenOver(told)
    const taken = new Hand(await second.takeOver())
    expect(taken.map.access).toBe('edit')
    expect(taken.document.records.get(cardId('one'))?.text).toBe('B')
    await taken.save(text(taken, 'C'))
    expect(told).toHaveBeenCalledOnce()
    expect(hand.map.access).toBe('read-only')
    await expect(hand.save(text(hand, 'lost'))).rejects.toMatchObject({ kind: 'stale' })
    await expect(hand.snapshot()).rejects.toMatchObject({ kind: 'stale' })
    expect(recordsById((await reopened()).document)).toEqual(recordsById(taken.document))
  })

  test('a write that was under way when the map was taken over is part of it or refused', async () => {
    const { hand } = await openNew()
    const window = computer.window()
    const readOnly = await window.open(mapId)
    const writes = Array.from({ length: 30 }, (_, n) =>
      hand.save(text(hand, `n${n}`)).then(
        () => n,
        () => -1,
      ),
    )
    await writes[3]
    const taken = await readOnly.takeOver()
    const last = Math.max(...(await Promise.all(writes)))
    expect(taken.document.records.get(cardId('one'))?.text).toBe(`n${last}`)
  })

  test('closing a map lets the other window edit it', async () => {
    const { hand } = await openNew()
    await hand.map.close()
    expect((await computer.window().open(mapId)).access).toBe('edit')
  })

  test('a map that is open elsewhere can not be thrown away from the library', async () => {
    const one = computer.window()
    await one.create(plan)
    const map = await one.open(mapId)
    const other = computer.window()
    await expect(other.remove([mapId])).rejects.toMatchObject({ kind: 'open-elsewhere' })
    expect(await other.list()).toHaveLength(1)
    await map.close()
    await other.remove([mapId])
    expect(await other.list()).toEqual([])
  })

  test('a map that is open elsewhere can not be renamed from the library', async () => {
    await openNew()
    await expect(computer.window().rename(mapId, 'X')).rejects.toMatchObject({ kind: 'open-elsewhere' })
  })

  test('each hears of changes of the other', async () => {
    const heard = vi.fn()
    computer.window().watch(heard)
    await computer.window().create(plan)
    await until(() => expect(heard).toHaveBeenCalled())
  })
})

describe('a write', () => {
  test('that fails is reported as what it is, and the same entries can be appended again, in order only', async () => {
    const { hand } = await openNew()
    await hand.save(text(hand, 'before'))
    const failing = vi.spyOn(storePrototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const entries = ['A', 'B', 'C'].map(words => hand.change(text(hand, words)))
    const outcomes = await Promise.allSettled(entries.map(entry => hand.map.append(entry)))
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { kind: 'quota' } })
    failing.mockRestore()
    const later = hand.change(text(hand, 'D'))
    await expect(hand.map.append(later)).rejects.toMatchObject({ kind: 'quota' })
    await expect(hand.snapshot()).rejects.toMatchObject({ kind: 'quota' })
    for (const entry of [...entries, later]) await hand.map.append(entry)
    await hand.snapshot()
    const map = await reopened()
    expect(recordsById(map.document)).toEqual(recordsById(hand.document))
    expect(map.history).toEqual(hand.history)
  })

  test('whose outcome was not known is not done twice when it is repeated', async () => {
    const database = computer.database()
    const window = computer.window(database)
    await window.create(plan)
    const hand = new Hand(await window.open(mapId))
    const run = database.run.bind(database)
    const spy = vi.spyOn(database, 'run').mockImplementation(async (...args) => {
      await run(...args)
      throw new StorageTrouble('write-failed', 'the answer was lost')
    })
    const entry = hand.change(text(hand, 'A'))
    await expect(hand.map.append(entry)).rejects.toMatchObject({ kind: 'write-failed' })
    spy.mockRestore()
    await hand.map.append(entry)
    await hand.save(text(hand, 'B'))
    const map = await reopened()
    expect(map.history).toEqual(hand.history)
    expect(recordsById(map.document)).toEqual(recordsById(hand.document))
  })

  test('is as small as the change, however large the map', async () => {
    const window = computer.window()
    await window.create(aLargeDocument(3_000))
    const hand = new Hand(await window.open(mapId))
    await window.idle()
    const put = vi.spyOn(storePrototype, 'put')
    await hand.save(setCardText(hand.document, cardId('c7'), 'words'))
    const written = JSON.stringify(put.mock.calls.map(([value]) => value))
    put.mockRestore()
    expect(written.length).toBeGreaterThan(100)
    expect(written.length).toBeLessThan(4_000)
  })

  test('asks the database for strict durability', async () => {
    // Dexie takes the method when it opens, so the spy has to be there first.
    const transaction = vi.spyOn(databasePrototype, 'transaction')
    const { hand } = await openNew()
    transaction.mockClear()
    await hand.save(text(hand, 'A'))
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writing).toHaveLength(1)
    expect(writing[0]?.[2]).toEqual({ durability: 'strict' })
    transaction.mockRestore()
  })
})

describe('the database of a newer version', () => {
  const newer = (currentVersion + 1) * 10

  test('is refused and left as it is', async () => {
    await new Promise<void>(resolve => {
      const request = computer.factory.open('jejak', newer)
      request.onupgradeneeded = () => request.result.createObjectStore('future')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await expect(computer.database().open()).rejects.toMatchObject({ kind: 'newer-version' })
    const [found] = await computer.factory.databases()
    expect(found?.version).toBe(newer)
  })

  test('makes an open window let go, and say so', async () => {
    const window = computer.window()
    await window.list()
    const upgraded = await new Promise<string>(resolve => {
      const request = computer.factory.open('jejak', newer)
      request.onsuccess = () => {
        request.result.close()
        resolve('upgraded')
      }
    })
    expect(upgraded).toBe('upgraded')
    await expect(window.list()).rejects.toMatchObject({ kind: 'newer-version' })
  })

  test('a window that does not let go is reported as blocking', async () => {
    const old = await new Promise<IDBDatabase>(resolve => {
      const request = computer.factory.open('jejak', 5)
      request.onsuccess = () => resolve(request.result)
    })
    await expect(computer.database().open()).rejects.toMatchObject({ kind: 'blocked' })
    old.close()
    await computer.database().open()
  }, 15_000)
})

describe('a disk that takes nothing more', () => {
  test('still lets a map be read, and be edited once there is room', async () => {
    const { hand } = await openNew()
    await hand.map.close()
    const database = computer.database()
    const window = computer.window(database)
    const put = vi.spyOn(database.maps, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const map = await window.open(mapId)
    expect(map).toMatchObject({ access: 'read-only', unwritable: 'quota' })
    expect((await map.takeOver()).access).toBe('read-only')
    put.mockRestore()
    expect((await map.takeOver()).access).toBe('edit')
  })
})
