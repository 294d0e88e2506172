import type { Card } from '../../journey/records/card.ts'
import type { PathSegment } from '../../scene/marks.ts'
import type { Area, BlockShape } from './slide.ts'
import { slideMeasurer } from './slide-face.ts'
import { textBlock } from './slide-parts.ts'

/** A point of a chart whose words need a place. Inches. */
export interface LabelledPoint {
  readonly card: Card
  readonly x: number
  readonly y: number
  /** Width that its step leaves for its words. */
  readonly room: number
  /** Where its curve goes: 1 for up on both sides, −1 for down on both, 0 for a turn, an end or level. */
  readonly slope: number
}

/** What words have to keep clear of, and what they are set with. */
export interface LabelPlace {
  readonly area: Area
  /** Diameter of a face. */
  readonly face: number
  /** Height of the room above and below a face. */
  readonly height: number
  /** Largest size of the words, in points. */
  readonly size: number
  readonly curves: readonly (readonly PathSegment[])[]
  /** What the shapes are called. */
  readonly name: string
}

/** Narrower than this no word of a point can be read. */
const leastLabel = 0.5
const widest = 1.9
const gap = 0.03
const leastSize = 7

/**
 * The words of the points of a chart, all in the size in which the longest fits, each on the side of its face where it
 * covers the least of curves, faces and other words.
 */
export function pointLabels(
  points: readonly LabelledPoint[],
  place: LabelPlace,
): ReadonlyMap<Card, BlockShape> {
  const labelled = points.filter(
    ({ card, room }) => card.text.trim() !== '' && Math.min(room - 0.04, widest) >= leastLabel,
  )
  const size = Math.min(
    place.size,
    ...labelled.map(point => sizeOf(labelAt(point, defaultSpot(point), place, place.size))),
  )
  const taken: Area[] = [
    ...place.curves.flatMap(alongCurve),
    ...points.map(({ x, y }) => ({
      x: x - place.face / 2,
      y: y - place.face / 2,
      width: place.face,
      height: place.face,
    })),
  ]
  const labels = new Map<Card, BlockShape>()
  for (const point of labelled) {
    const best = spotsOf(point)
      .map(spot => labelAt(point, spot, place, size))
      .map(label => ({ label, words: wordsBox(label) }))
      .map(found => ({ ...found, hits: taken.filter(other => overlaps(found.words, other)).length }))
      .reduce((a, b) => (b.hits < a.hits ? b : a))
    taken.push(best.words)
    labels.set(point.card, best.label)
  }
  return labels
}

interface Spot {
  readonly above: boolean
  /** −1 for left of the point, 0 for its middle, 1 for right of it. */
  readonly side: number
}

/** Good feelings have their words above, bad ones below, on the side that the curve through the point leaves free. */
function defaultSpot({ card, slope }: LabelledPoint): Spot {
  const above = (card.score ?? 0) >= 0
  return { above, side: above ? -slope : slope }
}

function spotsOf(point: LabelledPoint): readonly Spot[] {
  const first = defaultSpot(point)
  const sides = [first.side, 0, first.side === 0 ? -1 : -first.side, 1]
  return [first.above, !first.above].flatMap(above => sides.map(side => ({ above, side })))
}

function labelAt(
  { card, x, y, room }: LabelledPoint,
  { above, side }: Spot,
  { area, face, height, name }: LabelPlace,
  size: number,
): BlockShape {
  const width = Math.min(room - 0.04, widest)
  const middle = x + (side * (width - face)) / 2
  const left = Math.min(Math.max(middle - width / 2, area.x), area.x + area.width - width)
  const top = above ? y - face / 2 - gap - height : y + face / 2 + gap
  return textBlock(
    name,
    { x: left, y: top, width, height },
    [{ text: card.text, size, colour: 'ink', align: side === 0 ? 'center' : side < 0 ? 'right' : 'left' }],
    { least: Math.min(size, leastSize), anchor: above ? 'bottom' : 'top' },
  )
}

const sizeOf = (label: BlockShape) => label.text?.paragraphs[0]?.size ?? leastSize

/** Where the words of a label are drawn inside its shape. */
function wordsBox(label: BlockShape): Area {
  const [paragraph] = label.text?.paragraphs ?? []
  if (!paragraph || !label.text) return label
  const { lines, size, align } = paragraph
  const width = Math.max(...lines.map(line => (slideMeasurer.width(line, 'regular') * size) / 72))
  const height = Math.min(label.height, (lines.length * size * 1.2) / 72)
  const free = label.width - width
  return {
    x: label.x + (align === 'center' ? free / 2 : align === 'right' ? free : 0),
    y: label.y + (label.text.anchor === 'bottom' ? label.height - height : 0),
    width,
    height,
  }
}

const samples = 12
/** Half the width of a curve. */
const reach = 0.016

/** Small squares along a curve, close enough together that no word fits between two of them. */
function alongCurve(segments: readonly PathSegment[]): readonly Area[] {
  const areas: Area[] = []
  let from = { x: 0, y: 0 }
  for (const segment of segments) {
    if (segment[0] === 'M') from = { x: segment[1], y: segment[2] }
    if (segment[0] !== 'C') continue
    const [, x1, y1, x2, y2, x3, y3] = segment
    for (let i = 0; i <= samples; i++) {
      const t = i / samples
      const x = cubic(from.x, x1, x2, x3, t)
      const y = cubic(from.y, y1, y2, y3, t)
      areas.push({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })
    }
    from = { x: x3, y: y3 }
  }
  return areas
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
