import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slicesOf } from '../../../renderer/export/png/slices.ts'

test('slices of a picture follow one another over its whole width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), fc.nat(20_000), (width, cards) => {
      let right = 0
      for (const slice of slicesOf(width, cards)) {
        expect(slice.x).toBe(right)
        expect(slice.width).toBeGreaterThan(0)
        right += slice.width
      }
      expect(right).toBe(width)
    }),
  )
})

test('a map of few cards is one slice, one of many has many', () => {
  expect(slicesOf(1_000, 60)).toHaveLength(1)
  expect(slicesOf(1_000, 5_000)).toHaveLength(25)
})
