import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../../renderer/export/file-name.ts'

const day = new Date(2026, 10, 21, 23, 59)

test.each([
  ['Choosing accounting software', [], 'choosing-accounting-software-2026-11-21.png'],
  ['Café & crème: “été”/2', ['Stage 1'], 'cafe-and-creme-ete-2-stage-1-2026-11-21.png'],
  ["The buyer's way", [], 'the-buyers-way-2026-11-21.png'],
  ['旅程マップ', [], '旅程マップ-2026-11-21.png'],
  ['', [], 'map-2026-11-21.png'],
  ['../../etc/passwd', [], 'etc-passwd-2026-11-21.png'],
  ['CON', [], 'map-con-2026-11-21.png'],
  ['🙂🙂', [], 'map-2026-11-21.png'],
] as const)('%s', (title, parts, name) => expect(fileName(title, day, 'png', parts)).toBe(name))

test('a long title is cut between words', () => {
  const name = fileName('word '.repeat(60), day, 'png')
  expect(name.length).toBeLessThan(100)
  expect(name).toMatch(/^word(-word)+-2026-11-21\.png$/)
})

/** UTF-16 units of any kind, lone surrogates and control characters included. */
const anyTitle = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map(units => String.fromCharCode(...units))

test('any title gives a name that every system takes', () => {
  fc.assert(
    fc.property(anyTitle, title => {
      const name = fileName(title, day, 'jejak')
      expect(name).toMatch(/^[^<>:"/\\|?*\s]+-2026-11-21\.jejak$/)
      expect(name).not.toMatch(/\p{Cc}|^[-.]/u)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(220)
    }),
  )
})
