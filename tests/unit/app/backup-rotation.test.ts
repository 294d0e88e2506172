import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byMap, type PlannedBackup, planRotation } from '../../../renderer/app/backups/plan-rotation.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 22, 12)

function copies(ages: readonly number[], key = 'map00001', size = 1_000): PlannedBackup[] {
  return ages.map((age, index) => ({ name: `${key} ${index}`, key, at: now - age, size }))
}

const stays = (backups: readonly PlannedBackup[], time = now, limit?: number) => {
  const gone = new Set(planRotation(backups, time, limit).remove)
  return backups.filter(({ name }) => !gone.has(name))
}

/** Backups of a few maps at any time: in the future too, as after a clock that was wrong. */
const anyBackups = fc
  .array(
    fc.record({
      map: fc.integer({ min: 0, max: 3 }),
      age: fc.oneof(
        fc.integer({ min: -3 * day, max: 2 * hour }),
        fc.integer({ min: 0, max: 900 }).map(days => days * day),
      ),
      size: fc.integer({ min: 0, max: 5_000 }),
    }),
    { maxLength: 120 },
  )
  .map(all =>
    all.map(({ map, age, size }, index) => ({
      name: `${index}`,
      key: `map0000${map}`,
      at: now - age,
      size,
    })),
  )

describe('the copies that stay', () => {
  test('are those of the last hour at ten minutes, of the day hour by hour, then day by day, then a month apart', () => {
    const lastHour = stays(copies(Array.from({ length: 59 }, (_, i) => i * minute)))
    expect(lastHour.length).toBeGreaterThanOrEqual(6)
    expect(lastHour.length).toBeLessThanOrEqual(7)
    const month = stays(copies(Array.from({ length: 30 * 24 }, (_, i) => i * hour + 1)))
    const days = new Set(month.filter(({ at }) => now - at > day).map(({ at }) => Math.floor(at / day)))
    expect(days.size).toBeGreaterThanOrEqual(29)
    expect(month.length).toBeLessThanOrEqual(7 + 25 + 31)
    const years = stays(copies(Array.from({ length: 900 }, (_, i) => i * day + 1)))
    expect(years.some(({ at }) => now - at > 365 * day)).toBe(false)
    expect(years.filter(({ at }) => now - at > 30 * day).length).toBeGreaterThanOrEqual(11)
  })

  test('are the newest of a map that nobody has changed, or had, for years', () => {
    expect(stays(copies([900 * day, 901 * day, 5_000 * day])).map(({ name }) => name)).toEqual(['map00001 0'])
  })

  test('are not ruled by a clock that was wrong', () => {
    const backups = copies([-400 * day, -500 * day, 500 * day, 600 * day])
    expect(stays(backups).map(({ name }) => name)).toEqual(['map00001 1', 'map00001 2'])
  })

  test('take no more bytes than they may, unless the newest alone do', () => {
    const backups = [...copies([1, day, 2 * day, 3 * day], 'map00001'), ...copies([1, 40 * day], 'map00002')]
    expect(planRotation(backups, now, 6_000)).toEqual({ remove: [], bytes: 6_000, isOver: false })
    // The oldest of all goes first, whichever map it is of.
    expect(planRotation(backups, now, 5_000).remove).toEqual(['map00002 1'])
    const tight = planRotation(backups, now, 100)
    expect(tight).toMatchObject({ bytes: 2_000, isOver: true })
    expect(tight.remove).toHaveLength(4)
  })
})

describe('whatever is in the folder', () => {
  test('the newest of every map stays, and the newest of those that are not from the future', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 50_000 }), (backups, limit) => {
        const left = new Set(stays(backups, now, limit).map(({ name }) => name))
        for (const map of byMap(backups).values()) {
          expect(left.has(map[0]?.name ?? '')).toBe(true)
          const present = map.find(({ at }) => at <= now)
          if (present) expect(left.has(present.name)).toBe(true)
        }
      }),
    )
  })

  test('there are never many of one map, and never more bytes than allowed but by the newest', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 50_000 }), (backups, limit) => {
        const left = stays(backups, now, limit)
        for (const map of byMap(left).values()) expect(map.length).toBeLessThanOrEqual(7 + 25 + 31 + 13 + 2)
        const { bytes, isOver } = planRotation(backups, now, limit)
        expect(bytes).toBe(left.reduce((sum, { size }) => sum + size, 0))
        expect(isOver).toBe(bytes > limit)
        if (isOver) for (const map of byMap(left).values()) expect(map.length).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('thinning out twice is the same as once, and on the way the same as at the end', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 400 * day }), (backups, later) => {
        const once = stays(backups)
        expect(stays(once)).toEqual(once)
        const known = backups.filter(({ at }) => at <= now)
        expect(stays(stays(known), now + later)).toEqual(stays(known, now + later))
      }),
    )
  })
})
