import path from 'node:path'
import { expect, it } from 'vitest'
import { namesOf } from '../../../electron/main/recent-names.ts'

it('names files, and tells those of one name apart by their folders', () => {
  const at = (...parts: string[]) => path.join(path.sep, ...parts)
  expect(namesOf([at('a', 'trip.jejak'), at('b', 'trip.jejak'), at('b', 'shop.jejak')])).toEqual([
    'trip.jejak (a)',
    'trip.jejak (b)',
    'shop.jejak',
  ])
})
