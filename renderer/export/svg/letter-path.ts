import { type Contour, outlineOf } from '../fonts/outline.ts'
import type { TrueType } from '../fonts/true-type.ts'

/** Outlines are written in whole numbers on a grid of this many units per em: a hundredth of a pixel at most sizes. */
export const outlineGrid = 1_024

const drawn = new WeakMap<TrueType, Map<number, readonly Contour[]>>()

/**
 * The outlines of a run of characters that the face has, from (0, 0) on the baseline along x, y upwards, in units of
 * which `outlineGrid` make the font size. Empty for blanks.
 */
export function letterPath(face: TrueType, text: string): string {
  const scale = outlineGrid / face.unitsPerEm
  let path = ''
  // Every step is counted from the point before, which is where the last contour began.
  let [fromX, fromY] = [0, 0]
  let left = 0
  const step = (command: string, numbers: readonly number[]) => {
    const [lastX = 0, lastY = 0] = numbers.slice(-2)
    path += command + joined(numbers.map((value, i) => value - (i % 2 === 0 ? fromX : fromY)))
    fromX = lastX
    fromY = lastY
  }
  for (const character of text) {
    const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
    const x = (value: number) => Math.round((left + value) * scale)
    const y = (value: number) => Math.round(value * scale)
    for (const contour of contoursOf(face, glyph)) {
      let start: readonly [number, number] = [0, 0]
      for (const segment of contour) {
        if (segment[0] === 'Q') step('q', [x(segment[1]), y(segment[2]), x(segment[3]), y(segment[4])])
        else {
          const to = [x(segment[1]), y(segment[2])] as const
          if (segment[0] === 'M') start = to
          step(segment[0] === 'M' ? 'm' : 'l', to)
        }
      }
      path += 'z'
      ;[fromX, fromY] = start
    }
    left += face.advance(glyph)
  }
  return path
}

function contoursOf(face: TrueType, glyph: number): readonly Contour[] {
  let known = drawn.get(face)
  if (!known) {
    known = new Map()
    drawn.set(face, known)
  }
  let contours = known.get(glyph)
  if (!contours) {
    contours = outlineOf(face, glyph)
    known.set(glyph, contours)
  }
  return contours
}

/** A minus parts two numbers as well as a blank does. */
const joined = (numbers: readonly number[]) =>
  numbers.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('')
