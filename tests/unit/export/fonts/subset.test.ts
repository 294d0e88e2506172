import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { outlineOf } from '../../../../renderer/export/fonts/outline.ts'
import { subsetFont } from '../../../../renderer/export/fonts/subset.ts'
import { readTrueType } from '../../../../renderer/export/fonts/true-type.ts'
import { woffOf } from '../../../../renderer/export/fonts/woff.ts'
import { createAdvanceMeasurer } from '../../../../renderer/scene/text/advance-measurer.ts'

/** What is used of the other program's faces. */
interface Face {
  readonly characterSet: number[]
  glyphForCodePoint(code: number): {
    readonly id: number
    readonly advanceWidth: number
    readonly path: {
      readonly commands: readonly unknown[]
      readonly bbox: { readonly minX: number; readonly maxX: number; readonly maxY: number }
      toSVG(): string
    }
  }
  layout(text: string): {
    readonly positions: readonly { readonly xOffset: number; readonly yOffset: number }[]
  }
}

const file = new Uint8Array(readFileSync(new URL('../../../../assets/fonts/inter-500.ttf', import.meta.url)))
const font = readTrueType(file)
/** Another program's view of a font file. */
const asOthersSee = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes)) as Face
const original = asOthersSee(file)

const everyCharacter = original.characterSet.map(code => String.fromCodePoint(code))
const someText = fc.array(fc.constantFrom(...everyCharacter), { maxLength: 60 }).map(list => list.join(''))

test('every character has the glyph and the width that another program finds', () => {
  expect(everyCharacter.length).toBeGreaterThan(2_000)
  const measure = createAdvanceMeasurer()
  for (const character of everyCharacter) {
    const glyph = font.glyphOf(character.codePointAt(0)!)
    const theirs = original.glyphForCodePoint(character.codePointAt(0)!)
    expect(glyph).toBe(theirs.id)
    expect(font.advance(glyph)).toBe(theirs.advanceWidth)
    expect((font.advance(glyph) * 13) / font.unitsPerEm).toBeCloseTo(measure.width(character, 'card'), 6)
  }
  expect(font.glyphOf(0x6f22)).toBe(0)
})

test('outlines are those that another program draws', () => {
  for (const character of everyCharacter) {
    const code = character.codePointAt(0)!
    const theirs = original.glyphForCodePoint(code).path.bbox
    const numbers = outlineOf(font, font.glyphOf(code)).flat()
    if (numbers.length === 0) {
      expect(original.glyphForCodePoint(code).path.commands.length).toBe(0)
      continue
    }
    const ends = numbers.map(segment => segment.slice(-2) as unknown as [number, number])
    // Curves that swing out between two points reach a little further than the points.
    expect(Math.min(...ends.map(([x]) => x))).toBeGreaterThanOrEqual(theirs.minX - 1)
    expect(Math.max(...ends.map(([x]) => x))).toBeLessThanOrEqual(theirs.maxX + 1)
    expect(Math.max(...ends.map(([, y]) => y))).toBeLessThanOrEqual(theirs.maxY + 1)
    expect(Math.max(...ends.map(([x]) => x))).toBeGreaterThan(theirs.maxX - 40)
    expect(Math.max(...ends.map(([, y]) => y))).toBeGreaterThan(theirs.maxY - 40)
  }
})

test('a subset draws its characters as the whole face does, and holds no others', () => {
  fc.assert(
    fc.property(someText, text => {
      const subset = asOthersSee(subsetFont(font, text))
      const wanted = [...new Set([...text].map(character => character.codePointAt(0)!))]
      expect(subset.characterSet.sort((a, b) => a - b)).toEqual(wanted.sort((a, b) => a - b))
      for (const code of wanted) {
        const mine = subset.glyphForCodePoint(code)
        const theirs = original.glyphForCodePoint(code)
        expect(mine.path.toSVG()).toBe(theirs.path.toSVG())
        expect(mine.advanceWidth).toBe(theirs.advanceWidth)
      }
    }),
    { numRuns: 60 },
  )
})

test('marks find their letters in the subset too, and cost nothing where there are none', () => {
  // Letters that no single character has with these marks.
  const text = 'q\u0303 x\u0301'
  const places = (face: Face) => face.layout(text).positions.map(({ xOffset, yOffset }) => [xOffset, yOffset])
  const subset = subsetFont(font, text)
  expect(places(asOthersSee(subset))).toEqual(places(original))
  expect(
    places(original)
      .flat()
      .some(offset => offset !== 0),
  ).toBe(true)
  expect(subsetFont(font, 'nx').length).toBeLessThan(subset.length - 15_000)
})

test('packed, a subset is small and whole', async () => {
  const subset = subsetFont(font, 'The quick brown fox jumps over the lazy dog 0123456789')
  const woff = Buffer.from(await woffOf(subset))
  expect(woff.toString('latin1', 0, 4)).toBe('wOFF')
  expect(woff.readUInt32BE(8)).toBe(woff.length)
  expect(woff.length).toBeLessThan(10_000)
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const at = 44 + i * 20
    const tag = woff.toString('latin1', at, at + 4)
    const stored = woff.subarray(
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 4) + woff.readUInt32BE(at + 8),
    )
    const length = woff.readUInt32BE(at + 12)
    const data = stored.length === length ? stored : inflateSync(stored)
    expect(data.equals(Buffer.from(readTrueType(subset).table(tag)!))).toBe(true)
  }
  expect(asOthersSee(woff).glyphForCodePoint(0x71).path.toSVG()).toBe(
    original.glyphForCodePoint(0x71).path.toSVG(),
  )
})

test('what is no font is refused', () => {
  expect(() => readTrueType(new Uint8Array(100))).toThrow(RangeError)
})
