import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupNamePattern } from '../../../electron/shared/backups-bridge.ts'
import { backupName, keyOfMap, readBackupName } from '../../../renderer/app/backups/backup-name.ts'
import { randomIds } from '../../../renderer/app/random-ids.ts'
import { type MapId, newId } from '../../../renderer/journey/ids.ts'

const id = 'map:Xy3-_8' as MapId
const updatedAt = new Date(2026, 10, 22, 6, 23, 45, 678).getTime()

describe('the name of a backup', () => {
  test('can be read by people, sorts by map and time, and says which state of which map it is', () => {
    const name = backupName({ id, title: 'Choosing: software?', updatedAt, revision: 65 })
    expect(name).toBe(`choosing-software 2026-11-22 06.23.45 ${keyOfMap(id)}-1t.jejak`)
    expect(readBackupName(name)).toEqual({
      name,
      stem: 'choosing-software',
      key: keyOfMap(id),
      at: updatedAt - 678,
    })
    expect(backupName({ id, title: 'Choosing: software?', updatedAt, revision: 66 })).not.toBe(name)
  })

  test('is one that the folder takes, whatever the map is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 90 }),
        fc.integer({ min: 0, max: Date.UTC(2200, 0) }),
        fc.nat(),
        (title, time, revision) => {
          const name = backupName({ id, title, updatedAt: time, revision })
          expect(name).toMatch(backupNamePattern)
          expect(readBackupName(name)?.key).toBe(keyOfMap(id))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('tells maps apart, also where capitals don’t count', () => {
    const ids = Array.from({ length: 4_000 }, () => newId('map', randomIds))
    expect(new Set(ids.map(keyOfMap)).size).toBe(ids.length)
    expect(keyOfMap('map:abc' as MapId)).not.toBe(keyOfMap('map:ABC' as MapId))
    for (const one of ids.slice(0, 100)) expect(keyOfMap(one)).toMatch(/^[0-9a-z]{8}$/)
  })

  test.each([
    'map.jejak',
    'trip-2026-11-22.jejak',
    'a 2026-11-22 06.23.45 short-1.jejak',
    'a 2026-99-22 06.23.45 k3f9x2ab-1.jejak',
  ])('is not made out of %s', name => expect(readBackupName(name)).toBeNull())
})

test.each([
  '../a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak',
  '..\\a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak',
  '/etc/passwd',
  'C:a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak',
  'a\0 2026-11-22 06.23.45 k3f9x2ab-1t.jejak',
  '.a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak',
  'a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak\n',
  'a 2026-11-22 06.23.45 k3f9x2ab-1t.jejak/../x',
  'a.exe',
])('the folder takes no other names: %j', name => {
  expect(backupNamePattern.test(name)).toBe(false)
})
