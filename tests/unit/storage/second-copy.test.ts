import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapId } from '../../../renderer/journey/ids.ts'
import type { MapCopy } from '../../../renderer/storage/copy-content.ts'
import { MemoryLocks } from '../../../renderer/storage/locks.ts'
import { SecondCopy } from '../../../renderer/storage/second-copy.ts'
import { firstSlots, spareSlots } from '../../../renderer/storage/slot-allocation.ts'
import { MemorySlotFiles } from './memory-slot-files.ts'

const noAsset = async () => null

function copyOf(name: string, revision: number, assets: string[] = []): MapCopy {
  const records = JSON.stringify([{ note: `${name} at ${revision}` }])
  return {
    id: `map:${name}` as MapId,
    title: name,
    kind: 'blank',
    cardCount: revision,
    revision,
    assets,
    records,
  }
}

function open(files = new MemorySlotFiles()) {
  let time = 0
  return { files, copies: new SecondCopy(files, new MemoryLocks(), () => ++time) }
}

async function contents(copies: SecondCopy) {
  const { maps } = await copies.manifest()
  const read = await Promise.all(
    maps.map(async entry => [entry.id, (await copies.read(entry))?.revision] as const),
  )
  return Object.fromEntries(read)
}

describe('the second copy', () => {
  test('holds the newest state of each map, also for a window that starts later', async () => {
    const { files, copies } = open()
    for (const [name, revision] of [
      ['a', 1],
      ['b', 1],
      ['a', 2],
      ['a', 3],
      ['b', 7],
    ] as const) {
      await copies.put(copyOf(name, revision), noAsset)
    }
    expect(await contents(open(files).copies)).toEqual({ 'map:a': 3, 'map:b': 7 })
  })

  test('does not replace a state by an older one', async () => {
    const { copies } = open()
    await copies.put(copyOf('a', 5), noAsset)
    await copies.put(copyOf('a', 4), noAsset)
    expect(await contents(copies)).toEqual({ 'map:a': 5 })
  })

  test('keeps what was there before when the last write is torn, whichever file it was', async () => {
    const puts = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(puts, fc.nat(), fc.boolean(), async (names, cut, isManifest) => {
        const { files, copies } = open()
        const revisions: Record<string, number> = {}
        for (const name of names) {
          revisions[name] = (revisions[name] ?? 0) + 1
          await copies.put(copyOf(name, revisions[name]), noAsset)
        }
        const last = names.at(-1)!
        const entry = (await copies.manifest()).maps.find(({ id }) => id === `map:${last}`)!
        const manifestFile = ['manifest-0', 'manifest-1'].sort(
          (x, y) => serialIn(files, y) - serialIn(files, x),
        )[0]!
        const file = isManifest ? manifestFile : `slot-${entry.slots[entry.current]}`
        const bytes = files.files.get(file)!
        files.files.set(file, bytes.slice(0, cut % bytes.length))
        const left = await contents(open(files).copies)
        for (const [name, revision] of Object.entries(revisions)) {
          if (name !== last) expect(left[`map:${name}`]).toBe(revision)
          else if (revision > 1) expect(left[`map:${name}`]).toBeGreaterThanOrEqual(revision - 1)
        }
      }),
    )
  })

  test('finds the maps again when both files of the manifest are damaged', async () => {
    const { files, copies } = open()
    await copies.put(copyOf('a', 1), noAsset)
    for (const revision of [1, 2, 3]) await copies.put(copyOf('b', revision), noAsset)
    for (const name of ['manifest-0', 'manifest-1']) files.files.set(name, new Uint8Array([1, 2, 3]))
    const later = open(files).copies
    expect(await contents(later)).toEqual({ 'map:a': 1, 'map:b': 3 })
    await later.put(copyOf('a', 2), noAsset)
    await later.put(copyOf('b', 4), noAsset)
    expect(await contents(open(files).copies)).toEqual({ 'map:a': 2, 'map:b': 4 })
  })

  test('makes its files in advance and always has spare ones', async () => {
    const { files, copies } = open()
    await copies.prepare()
    expect(files.files.size).toBe(firstSlots + 4)
    for (let n = 0; n < 100; n++) {
      const before = new Set(files.files.keys())
      await copies.put(copyOf(`m${n}`, 1), noAsset)
      const { maps } = await copies.manifest()
      expect(files.files.size - 2 - maps.length * 2).toBeGreaterThanOrEqual(spareSlots - 2)
      // No copy was written to a file that did not exist before.
      expect(maps.at(-1)!.slots.every(slot => before.has(`slot-${slot}`))).toBe(true)
    }
    expect(Object.keys(await contents(copies))).toHaveLength(100)
  })

  test('leaves the files of a newer version alone', async () => {
    const { files, copies } = open()
    await copies.put(copyOf('a', 1), noAsset)
    const content = JSON.stringify({ format: 2, serial: 99, maps: [], assets: [] })
    for (const name of ['manifest-0', 'manifest-1'])
      await files.write(name, { kind: 'manifest', serial: 99, content })
    const before = new Map(files.files)
    const later = open(files).copies
    await expect(later.put(copyOf('b', 1), noAsset)).rejects.toMatchObject({ kind: 'newer-version' })
    expect(files.files).toEqual(before)
  })

  test('copies a picture once and drops it when no map needs it', async () => {
    const { files, copies } = open()
    const hash = 'ab'.repeat(32)
    let reads = 0
    const asset = async () => {
      reads++
      return new Uint8Array([1, 2, 3])
    }
    await copies.put(copyOf('a', 1, [hash]), asset)
    await copies.put(copyOf('b', 1, [hash]), asset)
    expect(reads).toBe(1)
    expect(await open(files).copies.readAsset(hash)).toEqual(new Uint8Array([1, 2, 3]))
    await copies.put(copyOf('a', 2), asset)
    expect((await copies.manifest()).assets).toHaveLength(1)
    await copies.put(copyOf('b', 2), asset)
    expect((await copies.manifest()).assets).toHaveLength(0)
  })
})

function serialIn(files: MemorySlotFiles, name: string): number {
  const bytes = files.files.get(name)!
  return bytes.length < 24 ? -1 : new DataView(bytes.buffer).getFloat64(16, true)
}
