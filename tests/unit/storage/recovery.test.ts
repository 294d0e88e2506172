import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { documentOf } from '../../../renderer/journey/document.ts'
import type { ImageId, MapId } from '../../../renderer/journey/ids.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import type { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

let computer: Computer
beforeEach(() => {
  computer = new Computer()
})
afterEach(() => computer.pullThePlug())

const plan = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['one', 'two'],
    ],
  ],
  map: { title: 'Journey' },
})
const other = aDocument({ map: { id: 'map:other' as MapId, title: 'Other' } })
const text = (hand: Hand, words: string) => setCardText(hand.document, cardId('one'), words)
const wordsOf = async (window: DexieRepository) => (await window.read(mapId)).records.get(cardId('one'))?.text

/** A window in which the map was made, changed and written down. */
async function worked(): Promise<{ window: DexieRepository; hand: Hand }> {
  const window = computer.window()
  await window.create(plan)
  const hand = new Hand(await window.open(mapId))
  await hand.save(text(hand, 'A'))
  await hand.snapshot()
  await window.idle()
  return { window, hand }
}

/** The next start of the app, after its background work. */
async function restarted(): Promise<DexieRepository> {
  computer.pullThePlug()
  const window = computer.window()
  await window.idle()
  return window
}

describe('the first start', () => {
  test('is one when there never was any data, and again when the app was only looked at', async () => {
    expect((await computer.window().recovery()).firstStart).toBe(true)
    expect((await (await restarted()).recovery()).firstStart).toBe(true)
  })

  test('is none when there are maps, nor when all of them are in the bin', async () => {
    const { window, hand } = await worked()
    await hand.map.close()
    await window.remove([mapId])
    const recovery = await (await restarted()).recovery()
    expect(recovery).toMatchObject({ firstStart: false, lost: [] })
  })

  test('is none when both copies are gone but something says that there was data', async () => {
    await worked()
    computer.files.files.clear()
    computer.wipeDatabase()
    expect(await (await restarted()).recovery()).toMatchObject({ firstStart: false, lost: [] })
    computer.marked = 0
    computer.files.files.clear()
    expect((await (await restarted()).recovery()).firstStart).toBe(true)
  })
})

describe('when the database was wiped', () => {
  test('every map that was not deleted is offered, and restoring brings it back', async () => {
    const { hand, window } = await worked()
    await window.create(other)
    await window.create(aDocument({ map: { id: 'map:gone' as MapId } }))
    await window.remove(['map:gone' as MapId])
    await hand.save(text(hand, 'B'))
    await hand.snapshot()
    await hand.save(text(hand, 'unsnapshotted'))
    await window.idle()
    computer.wipeDatabase()
    const after = await restarted()
    const recovery = await after.recovery()
    expect(recovery.firstStart).toBe(false)
    expect(recovery.lost.map(({ id, title, state }) => ({ id, title, state }))).toEqual([
      { id: mapId, title: 'Journey', state: 'missing' },
      { id: 'map:other', title: 'Other', state: 'missing' },
    ])
    expect(await after.list()).toEqual([])
    expect(await recovery.restore([mapId, 'map:other' as MapId])).toBe(2)
    expect((await after.list()).map(({ title }) => title).sort()).toEqual(['Journey', 'Other'])
    expect(await wordsOf(after)).toBe('B')
    expect((await (await restarted()).recovery()).lost).toEqual([])
  })

  test('a map that was just made and never opened is offered too', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.idle()
    computer.wipeDatabase()
    const [lost] = (await (await restarted()).recovery()).lost
    expect(lost).toMatchObject({ id: mapId, cardCount: 2, state: 'missing' })
  })

  test('the pictures of a map come back with it', async () => {
    const hash = 'cd'.repeat(32)
    const image = imageDefaults('image:i' as ImageId, { mime: 'image/png', width: 1, height: 1, hash })
    const bytes = new Uint8Array([7, 8, 9])
    const withCard = aDocument({
      cards: [[null, ['one']]],
      fields: { one: { imageId: image.id } },
      records: [image],
    })
    const window = computer.window()
    await window.create(documentOf(withCard.records.values()), new Map([[hash, bytes]]))
    await window.idle()
    computer.wipeDatabase()
    const after = await restarted()
    expect(await after.asset(hash)).toBeNull()
    expect(await (await after.recovery()).restore([mapId])).toBe(1)
    expect(await after.asset(hash)).toEqual(bytes)
  })

  test('what the user gives up is not offered again', async () => {
    const { window } = await worked()
    await window.idle()
    computer.wipeDatabase()
    const after = await restarted()
    await (await after.recovery()).dismiss([mapId])
    expect((await after.recovery()).lost).toEqual([])
    expect(await (await restarted()).recovery()).toMatchObject({ firstStart: false, lost: [] })
  })

  test('an offer that is neither taken nor refused stays, whatever is done meanwhile', async () => {
    const { window } = await worked()
    await window.idle()
    computer.wipeDatabase()
    const after = await restarted()
    await after.create(other)
    await after.idle()
    expect((await (await restarted()).recovery()).lost.map(({ id }) => id)).toEqual([mapId])
  })

  test('the second copy is written anew when it is the one that was lost', async () => {
    await worked()
    computer.files.files.clear()
    await restarted()
    computer.wipeDatabase()
    expect((await (await restarted()).recovery()).lost.map(({ id }) => id)).toEqual([mapId])
  })
})

describe('when the database came up in an older state', () => {
  /** The database as it was after "A", the second copy as it was after "C". */
  async function fellBack(): Promise<DexieRepository> {
    const { hand, window } = await worked()
    const old = await tables()
    await hand.save(text(hand, 'B'))
    await hand.save(text(hand, 'C'))
    await hand.snapshot()
    await window.idle()
    computer.pullThePlug()
    computer.wipeDatabase()
    await fill(old)
    return restarted()
  }

  test('the newer copy is offered, and restoring it is one step that can be undone', async () => {
    const window = await fellBack()
    const recovery = await window.recovery()
    expect(recovery.lost).toMatchObject([{ id: mapId, state: 'behind' }])
    expect(await wordsOf(window)).toBe('A')
    expect(await recovery.restore([mapId])).toBe(1)
    expect(await wordsOf(window)).toBe('C')
    const hand = new Hand(await window.open(mapId))
    hand.undo()
    expect(hand.document.records.get(cardId('one'))?.text).toBe('A')
    await hand.map.close()
    expect((await (await restarted()).recovery()).lost).toEqual([])
  })

  test('working on the older state does not overwrite the newer copy', async () => {
    const window = await fellBack()
    const hand = new Hand(await window.open(mapId))
    for (const words of ['D', 'E', 'F', 'G']) {
      await hand.save(text(hand, words))
      await hand.snapshot()
    }
    const after = await restarted()
    const recovery = await after.recovery()
    expect(recovery.lost).toMatchObject([{ id: mapId, state: 'behind' }])
    expect(await wordsOf(after)).toBe('G')
    expect(await recovery.restore([mapId])).toBe(1)
    expect(await wordsOf(after)).toBe('C')
    expect((await (await restarted()).recovery()).lost).toEqual([])
  })

  test('a map that another window has open keeps its offer', async () => {
    const window = await fellBack()
    await computer.window().open(mapId)
    const recovery = await window.recovery()
    expect(await recovery.restore([mapId])).toBe(0)
    expect((await window.recovery()).lost).toHaveLength(1)
  })

  test('giving the newer copy up keeps the older state', async () => {
    const window = await fellBack()
    await (await window.recovery()).dismiss([mapId])
    const after = await restarted()
    expect((await after.recovery()).lost).toEqual([])
    expect(await wordsOf(after)).toBe('A')
    computer.wipeDatabase()
    expect(await (await (await restarted()).recovery()).restore([mapId])).toBe(1)
    expect(await wordsOf(computer.window())).toBe('A')
  })
})

/** Everything in the database. */
async function tables() {
  const database = computer.database()
  const all = await database.run('r', [database.maps, database.snapshots, database.journal], () =>
    Promise.all([database.maps.toArray(), database.snapshots.toArray(), database.journal.toArray()]),
  )
  database.close()
  return all
}

/** Fills an empty database with what `tables` gave. */
async function fill([maps, snapshots, journal]: Awaited<ReturnType<typeof tables>>) {
  const database = computer.database()
  await database.run('rw', [database.maps, database.snapshots, database.journal], async () => {
    await database.maps.bulkPut(maps)
    await database.snapshots.bulkPut(snapshots)
    await database.journal.bulkPut(journal)
  })
  database.close()
}
