import { type MarkerShape, markerPath } from '../../scene/layout/marker-path.ts'
import type { Colour } from '../../scene/theme.ts'
import type { BlockShape } from './slide.ts'
import { block } from './slide-parts.ts'
import type { SayWords } from './slide-words.ts'

/** What stands behind the points of a persona, around a disc of this radius. Inches. */
export function markerShape(
  shape: MarkerShape,
  centre: { readonly x: number; readonly y: number },
  radius: number,
  stroke: Colour,
  say: SayWords,
): BlockShape {
  const corners = markerPath(shape, centre, radius).flatMap(segment =>
    segment[0] === 'M' || segment[0] === 'L' ? [{ x: segment[1], y: segment[2] }] : [],
  )
  const x = Math.min(...corners.map(corner => corner.x))
  const y = Math.min(...corners.map(corner => corner.y))
  return block(
    say('shapeMarker'),
    {
      x,
      y,
      width: Math.max(...corners.map(corner => corner.x)) - x,
      height: Math.max(...corners.map(corner => corner.y)) - y,
    },
    { form: { kind: 'marker', shape }, fill: 'canvas', stroke, strokeWidth: 1.25 },
  )
}
