import { afterEach, describe, expect, test, vi } from 'vitest'
import { withFavourites } from '../../../renderer/journey/catalogue.ts'
import { updateMap } from '../../../renderer/journey/commands/map.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { ImageId, MapId } from '../../../renderer/journey/ids.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { binDays } from '../../../renderer/journey/repository.ts'
import { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

let computer = new Computer()
afterEach(() => {
  vi.restoreAllMocks()
  computer.pullThePlug()
  computer = new Computer()
})

const day = 24 * 60 * 60 * 1000
const other = 'map:other' as MapId
const hash = 'a'.repeat(64)
const ownHash = 'b'.repeat(64)

function aMap(id: MapId, hashes: readonly string[] = []) {
  return aDocument({
    cards: [[[1, 1, 1], ['one']]],
    map: { id, title: id },
    records: hashes.map((hash, i) =>
      imageDefaults(`image:${id.slice(4)}${i}` as ImageId, { mime: 'image/png', width: 1, height: 1, hash }),
    ),
  })
}

const assets = new Map([
  [hash, new Uint8Array([1])],
  [ownHash, new Uint8Array([2])],
])

/** Words of a map, wherever the computer keeps some. */
async function wordsLeft(words: string): Promise<boolean> {
  const database = computer.database()
  const rows = await database.run('r', [database.snapshots, database.journal], async () => [
    ...(await database.snapshots.toArray()),
    ...(await database.journal.toArray()),
  ])
  database.close()
  const files = [...computer.files.files.values()].map(bytes => new TextDecoder().decode(bytes))
  return [...rows.map(row => JSON.stringify(row)), ...files].some(text => text.includes(words))
}

describe('the bin', () => {
  test('lists what was thrown away, the last first, and nothing else', async () => {
    const window = computer.window()
    for (const id of [mapId, other, 'map:kept' as MapId]) await window.create(aMap(id))
    await window.remove([mapId])
    await window.remove([other])
    const bin = await window.listBin()
    expect(bin.map(({ id }) => id)).toEqual([other, mapId])
    expect(bin[0]?.deletedAt).toBeGreaterThan(bin[1]?.deletedAt ?? 0)
    await window.restore([other])
    expect((await window.listBin()).map(({ id }) => id)).toEqual([mapId])
  })

  test('is cleared of what has been in it for long enough, at the next start', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.create(aMap(other))
    await window.remove([mapId])
    computer.time += 2 * day
    await window.remove([other])
    await window.idle()
    computer.pullThePlug()
    computer.time += (binDays - 1) * day
    const later = computer.window()
    await expect.poll(async () => (await later.listBin()).map(({ id }) => id)).toEqual([other])
    expect((await later.recovery()).lost).toEqual([])
  })
})

describe('a map that another window took out of the bin', () => {
  test('is not erased by a window that still shows it there, nor does it lose its copy or its folder', async () => {
    const [here, there] = [computer.window(), computer.window()]
    await here.create(aMap(mapId))
    await here.create(aMap(other))
    await here.changeCatalogue(catalogue => withFavourites(catalogue, [mapId, other], true))
    await here.remove([mapId, other])
    const shown = (await here.listBin()).map(({ id }) => id)
    await there.restore([mapId])
    expect(await here.erase(shown)).toEqual([other])
    expect((await here.list()).map(({ id }) => id)).toEqual([mapId])
    expect([...(await here.catalogue()).favourites]).toEqual([mapId])
    await here.idle()
    await there.idle()
    computer.pullThePlug()
    computer.wipeDatabase()
    expect((await computer.window().recovery()).lost.map(({ id }) => id)).toEqual([mapId])
  })

  test('is not erased while the rest of the bin is cleared at the start', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.create(aMap(other))
    await window.remove([mapId, other])
    computer.time += 2 * binDays * day
    const listBin = DexieRepository.prototype.listBin
    vi.spyOn(DexieRepository.prototype, 'listBin').mockImplementation(async function (this: DexieRepository) {
      const bin = await listBin.call(this)
      if (this === window) return bin
      await window.restore([mapId])
      await window.remove([mapId])
      return bin
    })
    computer.window()
    await expect.poll(async () => (await window.listBin()).map(({ id }) => id)).toEqual([mapId])
  })

  test('keeps none of the others in the bin when that is cleared while it is open', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.create(aMap(other))
    await window.remove([mapId, other])
    await window.open(mapId)
    computer.time += 2 * binDays * day
    const later = computer.window()
    await expect.poll(async () => (await later.listBin()).map(({ id }) => id)).toEqual([mapId])
  })
})

describe('a map that is erased', () => {
  test('leaves the second copy at a later start when that could not be written at the time', async () => {
    const window = computer.window()
    await window.create(aMap(other))
    await window.create(aMap(mapId))
    await window.rename(mapId, 'Secret merger')
    await window.remove([mapId])
    await window.idle()
    const { files } = computer
    const write = files.write.bind(files)
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    files.write = async () => {
      throw new DOMException('broken', 'NotReadableError')
    }
    await window.erase([mapId])
    await window.idle()
    expect(await wordsLeft('Secret merger')).toBe(true)
    computer.pullThePlug()
    files.write = write
    const again = computer.window()
    await again.idle()
    expect(await wordsLeft('Secret merger')).toBe(false)
    const { lost, lostChanges } = await again.recovery()
    expect({ lost, lostChanges }).toEqual({ lost: [], lostChanges: [] })
  })

  test('leaves no words behind that were just being gathered', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    const read = window.read.bind(window)
    vi.spyOn(window, 'read').mockImplementation(async id => {
      const document = await read(id)
      await window.remove([mapId])
      await window.erase([mapId])
      return document
    })
    await window.cardTexts(new Map(), () => {})
    const database = computer.database()
    expect(await database.run('r', [database.texts], () => database.texts.count())).toBe(0)
    database.close()
  })

  test('is nowhere any more, and is never offered again', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    const hand = new Hand(await window.open(mapId))
    await hand.save(setCardText(hand.document, cardId('one'), 'Confidential'))
    await hand.save(updateMap(hand.document, { title: 'Secret merger' }))
    await hand.snapshot()
    await hand.map.close()
    await window.create(aMap(other))
    await window.idle()
    expect(await wordsLeft('Confidential')).toBe(true)
    await window.remove([mapId])
    await window.erase([mapId])
    await window.idle()
    expect(await wordsLeft('Confidential')).toBe(false)
    expect(await wordsLeft('Secret merger')).toBe(false)
    expect(await window.listBin()).toEqual([])
    await expect(window.read(mapId)).rejects.toMatchObject({ kind: 'not-found' })

    computer.pullThePlug()
    const again = computer.window()
    const { lost, lostChanges } = await again.recovery()
    expect({ lost, lostChanges }).toEqual({ lost: [], lostChanges: [] })
    expect((await again.list()).map(({ id }) => id)).toEqual([other])
  })

  test('takes its pictures along, but none that another map or its history needs', async () => {
    const window = computer.window()
    await window.create(aMap(mapId, [hash, ownHash]), assets)
    await window.create(aMap(other, [hash]))
    const hand = new Hand(await window.open(other))
    const [image] = hand.document.records.ofType('image')
    await hand.save({ added: [], updated: [], removed: image ? [image] : [] })
    await hand.snapshot()
    await hand.map.close()
    await window.remove([mapId])
    await window.erase([mapId])
    expect(await window.asset(ownHash)).toBeNull()
    expect(await window.asset(hash)).toEqual(new Uint8Array([1]))
  })

  test('is not erased while it is open in another window, nor are those named with it', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.create(aMap(other))
    await computer.window().open(other)
    await expect(window.erase([mapId, other])).rejects.toMatchObject({ kind: 'open-elsewhere' })
    expect(await window.list()).toHaveLength(2)
  })

  test('is told to other windows', async () => {
    const [here, there] = [computer.window(), computer.window()]
    await here.create(aMap(mapId))
    let told = 0
    there.watch(() => told++)
    await here.remove([mapId])
    await here.erase([mapId])
    await expect.poll(() => told).toBeGreaterThan(0)
  })
})

describe('everything', () => {
  test('is removed, and the next start is a first one', async () => {
    const window = computer.window()
    await window.create(aMap(mapId, [hash]), assets)
    await window.create(aMap(other))
    await window.remove([other])
    await window.idle()
    await window.eraseAll()
    expect([await window.list(), await window.listBin()]).toEqual([[], []])
    expect(await window.asset(hash)).toBeNull()
    expect(await window.usage()).toEqual({ maps: 0, bytes: 0 })
    expect(await wordsLeft('Stage 1')).toBe(false)

    computer.pullThePlug()
    const { firstStart, lost, lostChanges } = await computer.window().recovery()
    expect({ firstStart, lost, lostChanges }).toEqual({ firstStart: true, lost: [], lostChanges: [] })
  })

  test('includes maps that only the second copy has', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.idle()
    computer.pullThePlug()
    computer.wipeDatabase()
    const again = computer.window()
    expect((await again.recovery()).lost).toHaveLength(1)
    await again.eraseAll()
    expect((await again.recovery()).lost).toEqual([])
    expect(await wordsLeft('Stage 1')).toBe(false)
  })

  test('is not said to be removed when the second copy could not be emptied', async () => {
    const window = computer.window()
    await window.create(aMap(mapId))
    await window.idle()
    computer.files.write = async () => {
      throw new DOMException('broken', 'NotReadableError')
    }
    await expect(window.eraseAll()).rejects.toMatchObject({ kind: 'write-failed' })
  })
})

describe('usage', () => {
  test('counts the maps outside the bin, and the bytes of all', async () => {
    const window = computer.window()
    expect(await window.usage()).toEqual({ maps: 0, bytes: 0 })
    await window.create(aMap(mapId, [hash]), new Map([[hash, new Uint8Array(50_000)]]))
    const one = await window.usage()
    expect(one.maps).toBe(1)
    expect(one.bytes).toBeGreaterThan(50_000)
    await window.create(aMap(other))
    await window.remove([mapId])
    const two = await window.usage()
    expect(two.maps).toBe(1)
    expect(two.bytes).toBeGreaterThan(one.bytes)
  })
})

test('maps that are kept in the window only have the same bin and the same ends', async () => {
  let time = 0
  const repository = new MemoryRepository(() => ++time)
  await repository.create(aMap(mapId, [hash]), assets)
  await repository.create(aMap(other))
  await repository.create(aMap('map:kept' as MapId))
  expect(await repository.usage()).toMatchObject({ maps: 3 })
  await repository.remove([mapId])
  await repository.remove([other])
  expect((await repository.listBin()).map(({ id }) => id)).toEqual([other, mapId])
  expect(await repository.erase([other, 'map:kept' as MapId])).toEqual([other])
  expect((await repository.listBin()).map(({ id }) => id)).toEqual([mapId])
  await repository.eraseAll()
  expect(await repository.usage()).toEqual({ maps: 0, bytes: 0 })
})
