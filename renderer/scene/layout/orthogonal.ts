import type { Point } from '../geometry.ts'
import type { PathSegment } from '../marks.ts'

/** A way of straight pieces as a path with rounded corners. */
export function roundedPath(points: readonly Point[], radius: number): readonly PathSegment[] {
  const segments: PathSegment[] = []
  points.forEach((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before) segments.push(['M', point.x, point.y])
    else if (!after) segments.push(['L', point.x, point.y])
    else {
      const enter = towards(point, before, radius)
      const leave = towards(point, after, radius)
      segments.push(['L', enter.x, enter.y], ['Q', point.x, point.y, leave.x, leave.y])
    }
  })
  return segments
}

/** The point `distance` from a corner towards another point, at most half way. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return from
  const part = Math.min(distance, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** A filled arrowhead whose tip is at `tip`, coming from `from`. */
export function arrowhead(tip: Point, from: Point, size: number): readonly PathSegment[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const ux = (tip.x - from.x) / length
  const uy = (tip.y - from.y) / length
  const x = tip.x - ux * size
  const y = tip.y - uy * size
  const half = size / 2
  return [
    ['M', tip.x, tip.y],
    ['L', x - uy * half, y + ux * half],
    ['L', x + uy * half, y - ux * half],
    ['Z'],
  ]
}

/** The point in the middle of a way, by length. */
export function middleOf(points: readonly Point[]): Point {
  let total = 0
  for (let i = 1; i < points.length; i++) total += lengthOf(points, i)
  let left = total / 2
  for (let i = 1; i < points.length; i++) {
    const length = lengthOf(points, i)
    const from = points[i - 1]
    const to = points[i]
    if (from && to && left <= length && length > 0) {
      const part = left / length
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

function lengthOf(points: readonly Point[], i: number): number {
  const from = points[i - 1]
  const to = points[i]
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0
}
