import { afterEach, describe, expect, test, vi } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'
import type { MapTexts } from '../../../renderer/journey/repository.ts'
import type { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

let computer = new Computer()
afterEach(() => {
  computer.pullThePlug()
  computer = new Computer()
})

const plan = aDocument({
  cards: [
    [[2, 1, 1], ['below']],
    [[1, 2, 1], ['right']],
    [
      [1, 1, 1],
      ['first', 'empty'],
    ],
    [null, ['parked']],
  ],
  fields: { empty: { text: '  ' } },
})

async function texts(window: Pick<DexieRepository, 'cardTexts'>, known = new Map<MapId, number>()) {
  const given: MapTexts[] = []
  await window.cardTexts(known, some => given.push(...some))
  return given
}

describe('the words of cards', () => {
  test('come in the order in which one reads the board, without cards that say nothing', async () => {
    const window = computer.window()
    await window.create(plan)
    const [map] = await texts(window)
    expect(map?.cards.map(([, text]) => text)).toEqual(['first', 'right', 'below', 'parked'])
    expect(map?.cards[0]?.[0]).toBe(cardId('first'))
  })

  test('are read from the maps once, and again only of those that changed', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.duplicate(mapId, 'map:copy' as MapId, 'Copy')
    await texts(window)
    const read = vi.spyOn(window, 'read')
    const all = await texts(window)
    expect(all).toHaveLength(2)
    expect(read).not.toHaveBeenCalled()

    const known = new Map(all.map(({ id, revision }) => [id, revision]))
    expect(await texts(window, known)).toEqual([])
    const hand = new Hand(await window.open(mapId))
    await hand.save(setCardText(hand.document, cardId('first'), 'Changed'))
    await hand.map.close()
    const [changed, ...others] = await texts(window, known)
    expect(changed?.cards[0]).toEqual([cardId('first'), 'Changed'])
    expect(others).toEqual([])
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('of maps in the bin are not given', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.remove([mapId])
    expect(await texts(window)).toEqual([])
  })

  test('of one map that can not be read keep none of the others away', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.duplicate(mapId, 'map:copy' as MapId, 'Copy')
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const read = window.read.bind(window)
    vi.spyOn(window, 'read').mockImplementation(id =>
      id === mapId ? Promise.reject(new Error('damaged')) : read(id),
    )
    expect((await texts(window)).map(({ id }) => id)).toEqual(['map:copy'])
  })
})

describe('the small picture of a map', () => {
  const picture = { revision: 4, bytes: new Uint8Array([1, 2, 3]) }

  test('is kept by theme, and goes with its map', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.keepThumbnail(mapId, 'light', picture)
    expect(await window.thumbnail(mapId, 'light')).toMatchObject(picture)
    expect(await window.thumbnail(mapId, 'dark')).toBeNull()
    await window.remove([mapId])
    await window.erase([mapId])
    expect(await window.thumbnail(mapId, 'light')).toBeNull()
    await window.keepThumbnail(mapId, 'light', picture)
    expect(await window.thumbnail(mapId, 'light')).toBeNull()
  })
})

describe('what maps say about themselves', () => {
  test('is changed for several at once, each as one step that can be undone', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.duplicate(mapId, 'map:copy' as MapId, 'Copy')
    await window.describe([mapId, 'map:copy' as MapId], map => ({ tags: [...map.tags, 'pricing'] }))
    expect((await window.list()).map(({ tags }) => tags)).toEqual([['pricing'], ['pricing']])
    const hand = new Hand(await window.open(mapId))
    await hand.map.append(hand.undo()!)
    expect(hand.document.index.map.tags).toEqual([])
  })

  test('is changed where it can be when one map is open elsewhere', async () => {
    const window = computer.window()
    await window.create(plan)
    await window.duplicate(mapId, 'map:copy' as MapId, 'Copy')
    await computer.window().open(mapId)
    const change = window.describe([mapId, 'map:copy' as MapId], () => ({ reviewEvery: 'month' }))
    await expect(change).rejects.toMatchObject({ kind: 'open-elsewhere' })
    const reviewed = (await window.list()).filter(({ reviewEvery }) => reviewEvery === 'month')
    expect(reviewed.map(({ id }) => id)).toEqual(['map:copy'])
  })
})

test('maps that are kept in the window only are searched and described too', async () => {
  const repository = new MemoryRepository(() => 1)
  await repository.create(plan)
  const given: MapTexts[] = []
  await repository.cardTexts(new Map(), some => given.push(...some))
  expect(given[0]?.cards).toHaveLength(4)
  await repository.describe([mapId], () => ({ tags: ['a'] }))
  expect((await repository.list())[0]?.tags).toEqual(['a'])
  await repository.keepThumbnail(mapId, 'dark', { revision: 1, bytes: new Uint8Array([9]) })
  expect((await repository.thumbnail(mapId, 'dark'))?.bytes).toEqual(new Uint8Array([9]))
})
