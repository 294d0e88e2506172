import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

let computer: Computer
beforeEach(() => {
  computer = new Computer()
})
afterEach(() => computer.pullThePlug())

const plan = aDocument({ cards: [[[1, 1, 1], ['one']]], map: { title: 'Journey' } })
const text = (hand: Hand, words: string) => setCardText(hand.document, cardId('one'), words)

/** A map with a snapshot, and changes after it that only the journal has. */
async function worked(window: DexieRepository, after: readonly string[]): Promise<Hand> {
  await window.create(plan)
  const hand = new Hand(await window.open(mapId))
  await hand.save(text(hand, 'in the snapshot'))
  await hand.snapshot()
  for (const words of after) await hand.save(text(hand, words))
  await window.idle()
  return hand
}

/** Takes the newest journal entries out of the database, as a torn log does. */
async function tear(count: number): Promise<void> {
  computer.pullThePlug()
  const database = computer.database()
  await database.run('rw', [database.maps, database.journal], async () => {
    const row = (await database.maps.get(mapId))!
    for (let seq = row.revision; seq > row.revision - count; seq--)
      await database.journal.delete([mapId, seq])
    await database.maps.put({ ...row, revision: row.revision - count })
  })
  database.close()
}

async function restarted(): Promise<DexieRepository> {
  computer.pullThePlug()
  const window = computer.window()
  await window.idle()
  return window
}

const lostIn = async (window: DexieRepository) => (await window.recovery()).lostChanges

describe('changes that were said to be saved and are gone', () => {
  test('are told, with how many and since when, until they were read', async () => {
    await worked(computer.window(), ['a', 'b', 'c'])
    await tear(2)
    const [lost] = await lostIn(await restarted())
    expect(lost).toMatchObject({ id: mapId, title: 'Journey', count: 2 })
    expect(lost!.since).toBeGreaterThan(0)
    const later = await restarted()
    expect(await lostIn(later)).toEqual([lost])
    const recovery = await later.recovery()
    await recovery.acceptLoss([mapId])
    expect(await lostIn(later)).toEqual([])
    expect(await lostIn(await restarted())).toEqual([])
  })

  test('are not told when everything is there', async () => {
    await worked(computer.window(), ['a', 'b', 'c'])
    expect(await lostIn(await restarted())).toEqual([])
    const hand = new Hand(await (await restarted()).open(mapId))
    await hand.save(text(hand, 'd'))
    expect(await lostIn(await restarted())).toEqual([])
  })

  test('are counted after what the second copy brings back', async () => {
    await worked(computer.window(), ['a', 'b', 'c'])
    computer.pullThePlug()
    computer.wipeDatabase()
    const window = await restarted()
    const recovery = await window.recovery()
    expect(recovery.lost.map(({ id }) => id)).toEqual([mapId])
    expect(recovery.lostChanges).toMatchObject([{ id: mapId, count: 3 }])
    await recovery.restore([mapId])
    await recovery.acceptLoss([mapId])
    // The restored map goes on from an older revision; that is no new loss.
    const hand = new Hand(await window.open(mapId))
    await hand.save(text(hand, 'on'))
    expect(await lostIn(await restarted())).toEqual([])
  })

  test('are found again when it happens a second time', async () => {
    await worked(computer.window(), ['a', 'b', 'c'])
    await tear(1)
    const window = await restarted()
    const hand = new Hand(await window.open(mapId))
    for (const words of ['d', 'e']) await hand.save(text(hand, words))
    await window.idle()
    await tear(2)
    expect(await lostIn(await restarted())).toMatchObject([{ id: mapId, count: 3 }])
  })

  test('may be a whole map that neither copy has', async () => {
    const window = computer.window()
    await window.idle()
    await window.create(plan)
    await window.idle()
    for (const [name] of computer.files.files) {
      if (name.startsWith('slot-') || name.startsWith('manifest-')) computer.files.files.delete(name)
    }
    computer.pullThePlug()
    computer.wipeDatabase()
    // The copy had gone out in the meantime: the note is what is left.
    expect(await lostIn(await restarted())).toMatchObject([{ id: mapId, title: 'Journey', count: null }])
  })

  test('are never seen in the work of another window that goes on', async () => {
    const first = computer.window()
    const hand = await worked(first, [])
    for (let n = 0; n < 5; n++) {
      const [, lost] = await Promise.all([hand.save(text(hand, `at work ${n}`)), lostIn(computer.window())])
      expect(lost).toEqual([])
    }
  })
})
