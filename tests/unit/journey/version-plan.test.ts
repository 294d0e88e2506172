import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isStartDue,
  isVersionDue,
  leastApart,
  manyChanges,
  mostApart,
  mostUnnamed,
  mostUnnamedBytes,
  versionsToDrop,
} from '../../../renderer/journey/version-plan.ts'

const day = 24 * 60 * 60 * 1000
const now = 2_000 * day

interface Planned {
  readonly id: string
  readonly at: number
  readonly revision: number
  readonly name: string | null
  readonly size: number
}

const versions = fc
  .array(
    fc.record({
      age: fc.oneof(fc.integer({ min: 0, max: 2 * day }), fc.integer({ min: 0, max: 800 * day })),
      named: fc.boolean(),
      size: fc.integer({ min: 0, max: 400_000 }),
    }),
    { maxLength: 250 },
  )
  .map(list =>
    [...list]
      .sort((a, b) => b.age - a.age)
      .map(
        ({ age, named, size }, i): Planned => ({
          id: `v${i}`,
          at: now - age,
          revision: i + 1,
          name: named ? `Name ${i}` : null,
          size,
        }),
      ),
  )

const remaining = (list: readonly Planned[], time: number) => {
  const gone = new Set(versionsToDrop(list, time))
  return list.filter(({ id }) => !gone.has(id))
}

describe('which versions are given up', () => {
  test('never one with a name, never the newest, and what stays is bounded', () => {
    fc.assert(
      fc.property(versions, list => {
        const left = remaining(list, now)
        expect(left.filter(({ name }) => name !== null)).toEqual(list.filter(({ name }) => name !== null))
        const unnamed = left.filter(({ name }) => name === null)
        const newest = list.filter(({ name }) => name === null).at(-1)
        if (newest) expect(unnamed).toContain(newest)
        expect(unnamed.length).toBeLessThanOrEqual(mostUnnamed)
        expect(unnamed.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(mostUnnamedBytes)
      }),
    )
  })

  test('it makes no difference how often some were given up on the way', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 400 * day }), (list, later) => {
        const small = list.slice(-mostUnnamed).map(version => ({ ...version, size: 0 }))
        expect(remaining(remaining(small, now), now + later)).toEqual(remaining(small, now + later))
      }),
    )
  })

  test('of today every hour stays, of this month every day, then every week', () => {
    const every = (minutes: number, count: number) =>
      Array.from({ length: count }, (_, i): Planned => {
        const age = (i + 1) * minutes * 60_000
        return { id: `${age}`, at: now - age, revision: count - i, name: null, size: 1 }
      })
    // The last three hours whole, then one of each hour.
    expect(remaining(every(10, 24 * 6), now).length).toBeGreaterThanOrEqual(17 + 20)
    expect(remaining(every(10, 24 * 6), now).length).toBeLessThanOrEqual(17 + 23)
    const days = remaining(every(24 * 60, 30), now)
    expect(days.length).toBe(30)
    const year = remaining(every(24 * 60, 360), now).length
    expect(year).toBeGreaterThanOrEqual(30 + 46)
    expect(year).toBeLessThanOrEqual(30 + 49)
  })

  test('where they are too large the oldest go, however many', () => {
    const large = Array.from({ length: 10 }, (_, i): Planned => {
      const size = mostUnnamedBytes / 4
      return { id: `v${i}`, at: now - i * 60_000, revision: 10 - i, name: null, size }
    })
    expect(remaining(large, now).map(({ id }) => id)).toEqual(['v0', 'v1', 'v2', 'v3'])
    const [huge] = large
    if (huge) expect(remaining([{ ...huge, size: 2 * mostUnnamedBytes }], now)).toHaveLength(1)
  })
})

describe('which versions are kept by themselves', () => {
  const last = { at: 0, revision: 100 }

  test('after many changes, or after a while with a change, never too close to the last one', () => {
    expect(isVersionDue(last, { at: leastApart - 1, revision: 1_000 })).toBe(false)
    expect(isVersionDue(last, { at: leastApart, revision: 100 + manyChanges })).toBe(true)
    expect(isVersionDue(last, { at: leastApart, revision: 99 + manyChanges })).toBe(false)
    expect(isVersionDue(last, { at: mostApart, revision: 101 })).toBe(true)
    expect(isVersionDue(last, { at: day, revision: 100 })).toBe(false)
  })

  test('how the map was left, when work goes on', () => {
    expect(isStartDue(null, last, 0)).toBe(true)
    expect(isStartDue(last, last, day)).toBe(false)
    const left = { at: 1_000, revision: 101 }
    expect(isStartDue(last, left, 1_000 + leastApart)).toBe(true)
    expect(isStartDue(last, left, 999 + leastApart)).toBe(false)
  })
})
