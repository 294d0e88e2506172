import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createImages } from '../../../renderer/app/images.ts'
import { RecentlyUsed } from '../../../renderer/app/recently-used.ts'
import { until } from '../../helpers/until.ts'

describe('a bounded memory', () => {
  test('lets go what was used longest ago, and tells', () => {
    const gone: string[] = []
    const memory = new RecentlyUsed<string>(
      3,
      () => 1,
      value => gone.push(value),
    )
    for (const key of ['a', 'b', 'c']) memory.set(key, key)
    expect(memory.get('a')).toBe('a')
    memory.set('d', 'd')
    expect(gone).toEqual(['b'])
    memory.set('a', 'A')
    expect(gone).toEqual(['b', 'a'])
    expect(memory.get('a')).toBe('A')
  })

  test('keeps the newest even when it alone is too heavy', () => {
    const memory = new RecentlyUsed<number>(
      10,
      value => value,
      () => {},
    )
    memory.set('small', 3)
    memory.set('large', 50)
    expect([memory.has('small'), memory.has('large')]).toEqual([false, true])
  })
})

describe('the pictures of the board', () => {
  let close: ReturnType<typeof vi.fn>
  beforeEach(() => {
    close = vi.fn()
    vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
      if ((await blob.text()) === 'broken') throw new Error('no picture')
      return { width: 8_000, height: 6_000, close }
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  function images() {
    const stored = new Map<string, string>()
    const watchers = new Set<() => void>()
    const asset = vi.fn(async (hash: string) => {
      const text = stored.get(hash)
      return text === undefined ? null : new TextEncoder().encode(text)
    })
    const made = createImages({
      asset,
      watch(listener) {
        watchers.add(listener)
        return () => watchers.delete(listener)
      },
    })
    const store = (hash: string, text: string) => {
      stored.set(hash, text)
      for (const watcher of watchers) watcher()
    }
    return { images: made, asset, store }
  }

  test('arrive when they are stored after they were asked for', async () => {
    const { images: made, asset, store } = images()
    const arrived = vi.fn()
    made.onArrival(arrived)
    expect(made.image('h')).toBeNull()
    await until(() => expect(asset).toHaveBeenCalledTimes(1))
    await new Promise(resolve => setTimeout(resolve))
    expect(made.image('h')).toBeNull()
    expect(asset).toHaveBeenCalledTimes(1)
    store('h', 'picture')
    await until(() => expect(made.image('h')).not.toBeNull())
    expect(arrived).toHaveBeenCalledTimes(1)
  })

  test('that can’t be read are not tried again', async () => {
    const { images: made, asset, store } = images()
    store('h', 'broken')
    await made.load(['h'])
    expect(made.image('h')).toBeNull()
    await made.load(['h'])
    expect(asset).toHaveBeenCalledTimes(1)
  })

  test('are closed when there are too many', async () => {
    const { images: made, store } = images()
    for (const hash of ['a', 'b', 'c']) {
      store(hash, hash)
      await made.load([hash])
    }
    expect(close).toHaveBeenCalledTimes(1)
    expect(made.image('c')).not.toBeNull()
  })
})
