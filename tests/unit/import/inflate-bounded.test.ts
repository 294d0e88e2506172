import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  inflateBeginning,
  inflateBounded,
  inflateRawBounded,
} from '../../../renderer/import/inflate-bounded.ts'

test('whatever was packed is unpacked, up to the limit and no further', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), fc.nat(9), (some, times, level) => {
      const bytes = Buffer.concat(Array.from({ length: times }, () => some))
      for (const found of [
        inflateBounded(deflateSync(bytes, { level }), bytes.length),
        inflateRawBounded(deflateRawSync(bytes, { level }), bytes.length),
      ])
        expect(found instanceof Uint8Array && bytes.equals(found)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('what blows up is given up after a few megabytes beyond the limit, whatever follows', () => {
  const bomb = deflateRawSync(new Uint8Array(40_000_000))
  // Behind what is refused nothing is looked at: damage there is never found.
  const damaged = bomb.map((byte, i) => (i > bomb.length / 2 ? 255 - byte : byte))
  expect(inflateRawBounded(damaged, 1_000_000)).toBe('large')
  expect(inflateRawBounded(damaged, 100_000_000)).toBeNull()
  expect(inflateBounded(deflateSync(new Uint8Array(8_000_000)), 1_000_000)).toBeNull()
})

test('only the beginning is unpacked where only that is wanted', () => {
  const bomb = deflateSync(new Uint8Array(40_000_000))
  expect(inflateBeginning(bomb, 1_000).length).toBeLessThan(4_000_000)
})

test('damaged bytes hold nothing', () => {
  const packed = deflateSync(Buffer.from('a map, a map, a map'))
  expect(inflateBounded(packed.subarray(0, 8), 1_000)).toBeNull()
  expect(inflateBounded(new Uint8Array(), 1_000)).toBeNull()
})
