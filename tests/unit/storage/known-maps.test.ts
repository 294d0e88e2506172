import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { isEmptyDiff } from '../../../renderer/journey/diff.ts'
import { emptyHistory } from '../../../renderer/journey/history.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { KnownMaps } from '../../../renderer/storage/known-maps.ts'
import type { MapRow } from '../../../renderer/storage/rows.ts'
import { aDocument, aLargeDocument, cardId, recordsById } from '../../helpers/documents.ts'
import { randomCommand, runRandomCommand } from '../../helpers/random-commands.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

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

async function openNew() {
  const window = computer.window()
  await window.create(plan)
  return { window, hand: new Hand(await window.open(mapId)) }
}

describe('a map that was left and is opened again in the same window', () => {
  test('is the very document that was left, so that nothing has to be laid out anew', async () => {
    const { window, hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    await hand.map.close()
    const again = await window.open(mapId)
    expect(again.document).toBe(hand.document)
    expect(again.access).toBe('edit')
    await again.close()
    expect(await window.read(mapId)).toBe(hand.document)
  })

  test('is read when the last changes are in the journal only', async () => {
    const { window, hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    await hand.save(text(hand, 'B'))
    await hand.map.close()
    expect((await window.open(mapId)).document.records.get(cardId('one'))?.text).toBe('B')
  })

  test('has what another window changed meanwhile', async () => {
    const { window, hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    await hand.map.close()
    const other = new Hand(await computer.window().open(mapId))
    await other.save(text(other, 'B'))
    await other.snapshot()
    await other.map.close()
    const again = await window.open(mapId)
    expect(again.document.records.get(cardId('one'))?.text).toBe('B')
    expect(again.history.undos).toHaveLength(2)
  })

  test('is not remembered when another window took it over', async () => {
    const { window, hand } = await openNew()
    await hand.save(text(hand, 'A'))
    await hand.snapshot()
    const taken = new Hand(await (await computer.window().open(mapId)).takeOver())
    await taken.save(text(taken, 'B'))
    await hand.map.close()
    await taken.map.close()
    expect((await window.read(mapId)).records.get(cardId('one'))?.text).toBe('B')
  })

  test('is, with its undo history, what a new start would read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(randomCommand(), fc.constant('undo' as const)), { maxLength: 6 }), {
          minLength: 1,
          maxLength: 3,
        }),
        async visits => {
          computer.pullThePlug()
          computer = new Computer()
          const window = computer.window()
          await window.create(plan)
          const ids = countingIds('c')
          for (const commands of visits) {
            const hand = new Hand(await window.open(mapId))
            for (const command of commands) {
              if (command === 'undo') {
                const entry = hand.undo()
                if (entry) await hand.map.append(entry)
                continue
              }
              const diff = runRandomCommand(hand.document, command, ids)
              if (!isEmptyDiff(diff)) await hand.save(diff)
            }
            await hand.snapshot()
            await hand.map.close()
          }
          const known = await window.open(mapId)
          await known.close()
          const fresh = await computer.window().open(mapId)
          expect(recordsById(known.document)).toEqual(recordsById(fresh.document))
          expect(known.history).toEqual(fresh.history)
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)
})

test('only so many maps are remembered, and only so large ones; the last one always', () => {
  const known = new KnownMaps()
  const row = (id: string) => ({ id: `map:${id}` as MapId, revision: 1, updatedAt: 1 }) as MapRow
  const keep = (id: string, document = plan) =>
    known.keep({ row: row(id), document, history: emptyHistory, journal: [], snapshotSeq: 1 })
  for (const id of ['a', 'b', 'c', 'd']) keep(id)
  expect(known.of(row('a'))).toBeNull()
  expect(known.of(row('b'))?.document).toBe(plan)
  keep('large', aLargeDocument(16_000))
  expect(known.of(row('large'))).not.toBeNull()
  expect(known.of(row('d'))).toBeNull()
  keep('e')
  expect(known.of(row('large'))).toBeNull()
  expect(known.of({ ...row('e'), revision: 2 })).toBeNull()
})
