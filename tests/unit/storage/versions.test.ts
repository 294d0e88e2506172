import { afterEach, describe, expect, test, vi } from 'vitest'
import { replaceContents } from '../../../renderer/journey/commands/replace-contents.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { ImageId, MapId } from '../../../renderer/journey/ids.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { mostApart } from '../../../renderer/journey/version-plan.ts'
import type { MapVersion } from '../../../renderer/journey/versions.ts'
import type { DexieRepository } from '../../../renderer/storage/dexie-repository.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { packText, unpackText } from '../../../renderer/storage/packed-text.ts'
import { recordsToJson } from '../../../renderer/storage/record-json.ts'
import { aDocument, aLargeDocument, cardId, recordsById } from '../../helpers/documents.ts'
import { Computer, Hand, mapId } from './storage-bed.ts'

let computer = new Computer()
afterEach(() => {
  vi.restoreAllMocks()
  computer.pullThePlug()
  computer = new Computer()
})

const plain = aDocument({ cards: [[[1, 1, 1], ['one']]] })
const named = (name: string) => ({ name, reason: 'asked' }) as const
const hash = 'c'.repeat(64)

const write = (hand: Hand, text: string) => hand.save(setCardText(hand.document, cardId('one'), text))

async function list(window: DexieRepository, id = mapId): Promise<readonly MapVersion[]> {
  return (await window.versions()).list(id)
}

async function textIn(window: DexieRepository, version: MapVersion | undefined): Promise<string | undefined> {
  const document = await (await window.versions()).read(mapId, version?.id ?? '')
  return document?.records.get(cardId('one'))?.text
}

async function edited(window: DexieRepository, ...texts: readonly string[]): Promise<Hand> {
  const hand = new Hand(await window.open(mapId))
  for (const text of texts) await write(hand, text)
  return hand
}

describe('a version that is saved', () => {
  test('holds the map as it was, also after a restart, and is listed newest first', async () => {
    const window = computer.window()
    await window.create(plain)
    const hand = await edited(window, 'first')
    const first = hand.document
    await hand.map.keepVersion(hand.document, hand.history, named('Before the client came'))
    await write(hand, 'second')
    await hand.map.keepVersion(hand.document, hand.history, named('After'))
    await hand.map.close()
    computer.pullThePlug()

    const again = computer.window()
    const versions = await list(again)
    expect(versions).toMatchObject([
      { name: 'After', reason: 'asked', revision: 3, cardCount: 1 },
      { name: 'Before the client came', reason: 'asked', revision: 2 },
    ])
    const read = await (await again.versions()).read(mapId, versions[1]?.id ?? '')
    expect(read && recordsById(read)).toEqual(recordsById(first))
  })

  test('gives its name to what was kept by itself of the same state', async () => {
    const window = computer.window()
    await window.create(plain)
    const hand = await edited(window, 'first')
    const keep = (kept: Parameters<typeof hand.map.keepVersion>[2]) =>
      hand.map.keepVersion(hand.document, hand.history, kept)
    await keep({ name: null, reason: 'import' })
    await keep({ name: null, reason: 'replace' })
    expect(await list(window)).toMatchObject([{ name: null, reason: 'import' }])
    await keep(named('Now'))
    expect(await list(window)).toMatchObject([{ name: 'Now' }])
  })

  test('can be renamed, deleted and put back', async () => {
    const window = computer.window()
    await window.create(plain)
    const hand = await edited(window, 'first')
    const { id } = await hand.map.keepVersion(hand.document, hand.history, named('Now'))
    const versions = await window.versions()
    await versions.rename(mapId, id, 'Then')
    expect(await list(window)).toMatchObject([{ name: 'Then' }])
    const removed = await versions.remove(mapId, id)
    expect(await list(window)).toEqual([])
    expect(await versions.read(mapId, id)).toBeNull()
    if (removed) await versions.putBack(removed)
    expect(await textIn(window, (await list(window))[0])).toBe('first')
  })

  test('that is damaged is said to be unreadable, and hurts nothing', async () => {
    const database = computer.database()
    const window = computer.window(database)
    await window.create(plain)
    const hand = await edited(window, 'first')
    const { id } = await hand.map.keepVersion(hand.document, hand.history, named('Now'))
    const { versionContents } = database
    await database.run('rw', [versionContents], () =>
      versionContents.put({ mapId, id, format: 1, bytes: new Uint8Array([1, 2, 3]) }),
    )
    expect(await (await window.versions()).read(mapId, id)).toBeNull()
  })
})

describe('versions that are kept by themselves', () => {
  test('hold how the map was left before the work went on, and how it was in between', async () => {
    const window = computer.window()
    await window.create(plain)
    let hand = await edited(window, 'left')
    await hand.snapshot()
    // The first one: how it was before anything was changed at all.
    await expect.poll(async () => (await list(window)).length).toBe(1)
    await hand.map.close()
    computer.time += mostApart
    // Left as it is, nothing is kept of it.
    hand = await edited(window)
    await hand.snapshot()
    await hand.map.close()
    hand = await edited(window, 'later')
    await hand.snapshot()
    await expect.poll(async () => (await list(window)).length).toBe(2)

    computer.time += mostApart
    await write(hand, 'much later')
    await hand.snapshot()
    await expect.poll(async () => (await list(window)).length).toBe(3)
    const versions = await list(window)
    expect(versions).toMatchObject([
      { name: null, reason: 'work' },
      { name: null, reason: 'start', revision: 2 },
      { name: null, reason: 'start', revision: 1 },
    ])
    const texts = await Promise.all(versions.map(version => textIn(window, version)))
    expect(texts).toEqual(['much later', 'left', 'one'])
  })

  test('are not written by a window that another one has taken the map from', async () => {
    const [here, there] = [computer.window(), computer.window()]
    await here.create(plain)
    const hand = await edited(here, 'here')
    const reader = await there.open(mapId)
    await expect(reader.keepVersion(reader.document, reader.history, named('No'))).rejects.toMatchObject({
      kind: 'stale',
    })
    const taken = await reader.takeOver()
    await expect(hand.map.keepVersion(hand.document, hand.history, named('No'))).rejects.toMatchObject({
      kind: 'stale',
    })
    await taken.keepVersion(taken.document, taken.history, named('Yes'))
    expect(await list(here)).toMatchObject([{ name: 'Yes' }])
    expect(await textIn(here, (await list(here))[0])).toBe('here')
  })
})

describe('replacing a map that is open nowhere', () => {
  test('is one step that can be undone, with the state of before as a version', async () => {
    const window = computer.window()
    await window.create(plain)
    const other = aDocument({
      stages: [1],
      lanes: ['quotes'],
      map: { id: 'map:other' as MapId, title: 'Other' },
    })
    await window.replace(mapId, other.records.values(), 'restoreVersion')
    const read = await window.read(mapId)
    expect(read.index.map).toMatchObject({ id: mapId, title: 'Other', createdAt: 1_000 })
    expect(read.index.cardCount).toBe(0)
    expect(await list(window)).toMatchObject([{ reason: 'replace', name: null, revision: 1 }])
    const hand = new Hand(await window.open(mapId))
    expect(hand.history.undos).toMatchObject([{ label: { key: 'restoreVersion' } }])
    hand.undo()
    expect(recordsById(hand.document)).toEqual(recordsById(plain))
    await expect(
      computer.window().replace(mapId, plain.records.values(), 'restoreVersion'),
    ).rejects.toMatchObject({ kind: 'open-elsewhere' })
  })
})

describe('what versions need', () => {
  const image = imageDefaults('image:i' as ImageId, { mime: 'image/png', width: 1, height: 1, hash })
  const pictured = aDocument({ cards: [[[1, 1, 1], ['one']]], records: [image] })
  const bytes = new Uint8Array([1])

  /** A map whose picture only a version still has. */
  async function outgrown(window: DexieRepository): Promise<MapVersion> {
    await window.create(plain, new Map([[hash, bytes]]))
    const hand = new Hand(await window.open(mapId))
    await hand.save(replaceContents(hand.document, pictured.records.values()))
    const kept = await hand.map.keepVersion(hand.document, hand.history, named('With the picture'))
    await hand.save(replaceContents(hand.document, plain.records.values()))
    await hand.map.close()
    return kept
  }

  test('is erased with the map and nowhere left, but stays while it is in the bin', async () => {
    const database = computer.database()
    const window = computer.window(database)
    await outgrown(window)
    await window.remove([mapId])
    expect(await list(window)).toHaveLength(1)
    await window.restore([mapId])
    await window.remove([mapId])
    await window.erase([mapId])
    const { versions, versionContents, assets } = database
    const left = await database.run('r', [versions, versionContents, assets], () =>
      Promise.all([versions.count(), versionContents.count(), assets.count()]),
    )
    expect(left).toEqual([0, 0, 0])
  })

  test('a picture stays when another map that has it is erased', async () => {
    const window = computer.window()
    await outgrown(window)
    const other = 'map:other' as MapId
    await window.create(aDocument({ map: { id: other }, records: [image] }))
    await window.remove([other])
    await window.erase([other])
    expect(await window.asset(hash)).toEqual(bytes)
  })

  test('a picture that only a deleted version needed goes at the next start, not before', async () => {
    const database = computer.database()
    const window = computer.window(database)
    const { id } = await outgrown(window)
    // The undo history knows it still.
    await (await window.versions()).remove(mapId, id)
    await database.run('rw', [database.journal], () => database.journal.clear())
    expect(await window.asset(hash)).toEqual(bytes)
    await window.idle()
    computer.pullThePlug()
    const again = computer.window()
    await expect.poll(() => again.asset(hash)).toBeNull()
  })

  test('everything goes when everything is erased', async () => {
    const database = computer.database()
    const window = computer.window(database)
    await outgrown(window)
    await window.eraseAll()
    const { versions, versionContents } = database
    const left = await database.run('r', [versions, versionContents], () =>
      Promise.all([versions.count(), versionContents.count()]),
    )
    expect(left).toEqual([0, 0])
  })

  test('a map of 5,000 cards takes little', async () => {
    const text = recordsToJson(aLargeDocument(5_000))
    const packed = await packText(text)
    expect(packed.length).toBeLessThan(text.length / 8)
    expect(await unpackText(packed)).toBe(text)
    const odd = `${'a'.repeat(63_999)}😀 é`
    expect(await unpackText(await packText(odd))).toBe(odd)
  })
})

test('a window without storage keeps versions too, for as long as it is open', async () => {
  let time = 0
  const repository = new MemoryRepository(() => ++time)
  await repository.create(plain)
  const map = await repository.open(mapId)
  const kept = await map.keepVersion(map.document, map.history, named('Now'))
  await repository.rename(mapId, 'Another')
  await repository.replace(mapId, plain.records.values(), 'restoreVersion')
  const versions = await repository.versions()
  expect(await versions.list(mapId)).toMatchObject([{ reason: 'replace' }, { name: 'Now' }])
  expect(await versions.read(mapId, kept.id)).toBe(plain)
  await versions.rename(mapId, kept.id, 'Then')
  const removed = await versions.remove(mapId, kept.id)
  expect(await versions.list(mapId)).toHaveLength(1)
  if (removed) await versions.putBack(removed)
  expect((await versions.list(mapId)).map(({ name }) => name)).toEqual([null, 'Then'])
  await repository.remove([mapId])
  await repository.erase([mapId])
  expect(await versions.list(mapId)).toEqual([])
})
