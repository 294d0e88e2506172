import type { Point } from '../geometry.ts'
import type { PathSegment } from '../marks.ts'

/** Shapes that tell the points of one persona from another's without their colour. */
export type MarkerShape = 'square' | 'diamond' | 'triangle' | 'hexagon' | 'ring'

/** Corners on a circle of radius 1 (y down), and how much larger the shape is so that a disc fits well inside. */
const shapes: Readonly<
  Record<MarkerShape, { readonly turn: number; readonly corners: number; readonly grow: number }>
> = {
  square: { turn: 45, corners: 4, grow: 1.38 },
  diamond: { turn: 0, corners: 4, grow: 1.42 },
  triangle: { turn: -90, corners: 3, grow: 1.7 },
  hexagon: { turn: 0, corners: 6, grow: 1.3 },
  ring: { turn: 0, corners: 32, grow: 1.32 },
}

/** The outline of a marker around a disc of this radius. */
export function markerPath(shape: MarkerShape, centre: Point, radius: number): readonly PathSegment[] {
  const { turn, corners, grow } = shapes[shape]
  const segments: PathSegment[] = []
  for (let i = 0; i < corners; i++) {
    const angle = ((turn + (360 * i) / corners) * Math.PI) / 180
    const x = centre.x + Math.cos(angle) * radius * grow
    const y = centre.y + Math.sin(angle) * radius * grow
    segments.push(i === 0 ? ['M', x, y] : ['L', x, y])
  }
  segments.push(['Z'])
  return segments
}
