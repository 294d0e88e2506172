import { expect, test } from 'vitest'
import { StorageTrouble } from '../../../renderer/journey/repository.ts'
import { toTrouble } from '../../../renderer/storage/trouble.ts'

const named = (name: string, inner?: unknown) => Object.assign(new Error('x'), { name, inner })

test.each([
  [
    'a full disk, however deep',
    named('AbortError', named('AbortError', named('QuotaExceededError'))),
    'quota',
  ],
  [
    'one of several failures',
    Object.assign(named('BulkError'), { failures: [named('QuotaExceededError')] }),
    'quota',
  ],
  ['a newer database', named('VersionError'), 'newer-version'],
  ['no database at all', named('MissingAPIError'), 'unavailable'],
  ['a browser that keeps nothing', named('OpenFailedError', named('SecurityError')), 'unavailable'],
  ['anything else', named('UnknownError'), 'write-failed'],
  ['something that is no error', 'oops', 'write-failed'],
])('%s', (_, error, kind) => {
  expect(toTrouble(error)).toMatchObject({ name: 'StorageTrouble', kind })
})

test('a trouble stays what it is, and a circle of causes ends', () => {
  const stale = new StorageTrouble('stale', 'x')
  expect(toTrouble(named('AbortError', stale))).toBe(stale)
  const circle = named('AbortError')
  circle.inner = circle
  expect(toTrouble(circle).kind).toBe('write-failed')
})
