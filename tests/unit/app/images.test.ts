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
  const close = vi.fn()
  const decoded = vi.fn()
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
    close.mockClear()
    decoded.mockClear()
    // A picture of 4,000 × 3,000 pixels, or what is asked for of it.
    vi.stubGlobal('createImageBitmap', async (source: unknown, options?: { resizeWidth: number }) => {
      if (source instanceof Blob && (await source.text()) === 'broken') throw new Error('no picture')
      const width = options?.resizeWidth ?? 4_000
      decoded(width)
      return { width, height: (width * 3) / 4, close }
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

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

  test('arrive when they are stored after they were asked for, and are lost when that never happens', async () => {
    const { images: made, asset, store } = images()
    const arrived = vi.fn()
    made.onArrival(arrived)
    expect(made.image('h', 100)).toBeNull()
    await until(() => expect(asset).toHaveBeenCalledTimes(1))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(made.image('h', 100)).toBeNull()
    expect(asset).toHaveBeenCalledTimes(1)
    expect(arrived).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(made.image('h', 100)).toBe('lost')
    expect(arrived).toHaveBeenCalledTimes(1)
    store('h', 'picture')
    await until(() => expect(made.image('h', 100)).toMatchObject({ width: 192 }))
    expect(arrived).toHaveBeenLastCalledWith('h')
  })

  test('that can’t be read are lost and not tried again', async () => {
    const { images: made, asset, store } = images()
    store('h', 'broken')
    await made.load(['h'], 100)
    expect(made.image('h', 100)).toBe('lost')
    await made.load(['h'], 100)
    expect(asset).toHaveBeenCalledTimes(1)
  })

  test('are decoded about as large as they are drawn, the old size standing in meanwhile', async () => {
    const { images: made, store } = images()
    store('h', 'picture')
    await made.load(['h'], 150)
    expect(made.image('h', 150)).toMatchObject({ width: 192 })
    expect(made.image('h', 700)).toMatchObject({ width: 192 })
    await until(() => expect(made.image('h', 700)).toMatchObject({ width: 768 }))
    // Nothing is ever blown up, and the whole picture is let go as soon as it is scaled.
    expect(made.image('h', 9_000)).toMatchObject({ width: 768 })
    await until(() => expect(made.image('h', 9_000)).toMatchObject({ width: 3_072 }))
    expect(decoded.mock.calls.flat()).toEqual([4_000, 192, 768, 3_072])
    expect(close).toHaveBeenCalledTimes(1)
  })

  test('are closed when there are too many', async () => {
    const { images: made, store } = images()
    for (const hash of ['a', 'b', 'c', 'd', 'e']) {
      store(hash, hash)
      await made.load([hash], 3_000)
    }
    // Each was scaled from a whole one, which is let go at once; of the scaled ones three find room.
    expect(close).toHaveBeenCalledTimes(5 + 2)
    expect(made.image('e', 3_000)).toMatchObject({ width: 3_072 })
  })

  test('that don’t fit together at their size are shown smaller, not decoded without end', async () => {
    const { images: made, store } = images()
    const hashes = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const hash of hashes) store(hash, hash)
    const paint = () => hashes.map(hash => made.image(hash, 3_000))
    // As the board does: whatever arrives is painted together with what lies beside it.
    const stop = made.onArrival(() => void paint())
    paint()
    await until(() => expect(paint().every(image => image !== null && image !== 'lost')).toBe(true))
    const count = decoded.mock.calls.length
    paint()
    await made.load([], 3_000)
    expect(decoded.mock.calls.length).toBe(count)
    expect(count).toBeLessThan(40)
    // When it has been calm for a while, one of them is as sharp as ever.
    stop()
    await vi.advanceTimersByTimeAsync(20_000)
    await until(() => expect(made.image('a', 3_000)).toMatchObject({ width: 3_072 }))
  })
})
