import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSlot, encodeSlot, newestOf, type Slot } from '../../../renderer/storage/slot-format.ts'

const slot = fc.record({
  kind: fc.constantFrom('manifest', 'map', 'asset' as const) as fc.Arbitrary<Slot['kind']>,
  serial: fc.maxSafeNat(),
  content: fc.uint8Array({ maxLength: 300 }),
})

/** What a power cut or a bad sector can do to a file. */
const damage = fc.oneof(
  fc.record({
    kind: fc.constant('cut' as const),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.nat({ max: 7 }),
  }),
)

function damaged(
  bytes: Uint8Array,
  how: typeof damage extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const at = Math.floor(how.at * bytes.length)
  if (how.kind === 'cut') return bytes.slice(0, at)
  const flipped = bytes.slice()
  flipped[at] = flipped[at]! ^ (1 << how.bit)
  return flipped
}

test('a slot reads back as it was written, whatever an older and longer one left behind it', () => {
  fc.assert(
    fc.property(slot, fc.uint8Array({ maxLength: 50 }), (written, rest) => {
      const bytes = encodeSlot(written)
      expect(decodeSlot(new Uint8Array([...bytes, ...rest]))).toEqual(written)
    }),
  )
})

test('a slot that was cut short or has one wrong bit does not count', () => {
  fc.assert(
    fc.property(slot, damage, (written, how) => {
      expect(decodeSlot(damaged(encodeSlot(written), how))).toBeNull()
    }),
    { numRuns: 500 },
  )
})

test('of two slots the newer is chosen, and the older when the newer is damaged', () => {
  fc.assert(
    fc.property(slot, slot, damage, fc.boolean(), (a, b, how, swap) => {
      const older = { ...a, serial: Math.min(a.serial, b.serial) }
      const newer = { ...b, serial: older.serial + 1 }
      const pair = (first: Slot | null, second: Slot | null) => {
        const newest = swap ? newestOf(second, first) : newestOf(first, second)
        return newest === null ? null : (newest === 0) === swap ? second : first
      }
      expect(pair(older, newer)).toBe(newer)
      expect(pair(older, decodeSlot(damaged(encodeSlot(newer), how)))).toBe(older)
      expect(pair(decodeSlot(damaged(encodeSlot(older), how)), newer)).toBe(newer)
      expect(pair(null, null)).toBeNull()
    }),
  )
})
