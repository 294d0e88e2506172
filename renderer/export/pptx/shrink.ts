import type { PathSegment } from '../../scene/marks.ts'
import type { Area } from './slide.ts'

/** How board pixels become inches of the slide. */
export interface Shrink {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Points of an inch. */
export const points = 72
/** Texts that would be smaller are drawn at this size all the same, and shortened: no program sets less than a point. */
export const leastSize = 1

/** A box of the board on the slide. */
export function placed({ scale, x, y }: Shrink, box: Area): Area {
  return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale }
}

/** A size of the board's type in points of the slide; Arial is a little narrower than the board's face. */
export const sized = ({ scale }: Shrink, size: number) => Math.max(leastSize, size * scale * points)

/** A piece of a path whose board height counts from `top`, on the slide. */
export function moved(segment: PathSegment, top: number, { scale, x, y }: Shrink): PathSegment {
  const atX = (value: number) => x + value * scale
  const atY = (value: number) => y + (top + value) * scale
  switch (segment[0]) {
    case 'M':
    case 'L':
      return [segment[0], atX(segment[1]), atY(segment[2])]
    case 'Q':
      return ['Q', atX(segment[1]), atY(segment[2]), atX(segment[3]), atY(segment[4])]
    case 'C':
      return [
        'C',
        atX(segment[1]),
        atY(segment[2]),
        atX(segment[3]),
        atY(segment[4]),
        atX(segment[5]),
        atY(segment[6]),
      ]
    default:
      return segment
  }
}
