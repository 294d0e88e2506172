import { type Component, componentsOf } from './composite.ts'
import { type TrueType, viewOf } from './true-type.ts'

/** A point of an outline, `on` the curve or pulling it. */
interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly on: boolean
}

/** Closed curves, in font units, y upwards. */
export type Contour = readonly ContourSegment[]
export type ContourSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]

/** The outline of a glyph; empty for a blank. */
export function outlineOf(font: TrueType, glyph: number): readonly Contour[] {
  return pointsOf(font, glyph, 0).map(segmentsOf)
}

/** Deeper nesting of parts in parts is nobody's intention. */
const deepest = 6

function pointsOf(font: TrueType, glyph: number, depth: number): readonly (readonly OutlinePoint[])[] {
  const data = font.glyph(glyph)
  const components = componentsOf(data)
  if (!components) return data.length < 10 ? [] : ownPoints(data)
  if (depth >= deepest) return []
  return components.flatMap(part => pointsOf(font, part.glyph, depth + 1).map(points => placed(points, part)))
}

function placed(points: readonly OutlinePoint[], { a, b, c, d, dx, dy }: Component): OutlinePoint[] {
  return points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))
}

const onCurve = 0x01
const repeats = 0x08

function ownPoints(data: Uint8Array): OutlinePoint[][] {
  const view = viewOf(data)
  const contours = view.getInt16(0)
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(10 + i * 2))
  const count = (ends.at(-1) ?? -1) + 1
  let at = 10 + contours * 2
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & repeats ? view.getUint8(at++) + 1 : 1
    for (let i = 0; i < times; i++) flags.push(flag)
  }
  /** Each coordinate is a step from the one before: one byte and a sign, two bytes, or none. */
  const coordinates = (short: number, same: number) => {
    let value = 0
    return flags.map(flag => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++)
      else if (!(flag & same)) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(0x02, 0x10)
  const ys = coordinates(0x04, 0x20)
  return ends.map((end, i) =>
    range(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end).map(p => ({
      x: xs[p] ?? 0,
      y: ys[p] ?? 0,
      on: ((flags[p] ?? 0) & onCurve) !== 0,
    })),
  )
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

const middle = (a: OutlinePoint, b: OutlinePoint): OutlinePoint => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  on: true,
})

/** Between two pulling points lies one on the curve that is not written down. */
function segmentsOf(points: readonly OutlinePoint[]): Contour {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  const start = first.on ? first : last.on ? last : middle(last, first)
  const segments: ContourSegment[] = [['M', start.x, start.y]]
  let pull: OutlinePoint | null = null
  const to = (point: OutlinePoint) => {
    segments.push(pull ? ['Q', pull.x, pull.y, point.x, point.y] : ['L', point.x, point.y])
    pull = null
  }
  for (const point of first.on ? points.slice(1) : points) {
    if (point.on) to(point)
    else {
      if (pull) to(middle(pull, point))
      pull = point
    }
  }
  if (pull) to(start)
  return segments
}
