import type { Point } from '../geometry.ts'
import type { PathSegment } from '../marks.ts'

/**
 * A smooth curve through points of ascending x that never rises above or falls below the two points it runs
 * between: a cubic whose slopes are the harmonic means of the neighbouring ones, 0 at every turn.
 */
export function monotoneCurve(points: readonly Point[]): readonly PathSegment[] {
  const first = points[0]
  if (!first) return []
  const slopes = slopesOf(points)
  const segments: PathSegment[] = [['M', first.x, first.y]]
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] ?? first
    const to = points[i] ?? from
    const third = (to.x - from.x) / 3
    segments.push([
      'C',
      from.x + third,
      from.y + (slopes[i - 1] ?? 0) * third,
      to.x - third,
      to.y - (slopes[i] ?? 0) * third,
      to.x,
      to.y,
    ])
  }
  return segments
}

function slopesOf(points: readonly Point[]): readonly number[] {
  const secants: number[] = []
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1]
    const to = points[i]
    if (from && to) secants.push(to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0)
  }
  return points.map((_, i) => {
    const before = secants[i - 1]
    const after = secants[i]
    if (before === undefined || after === undefined) return before ?? after ?? 0
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after)
  })
}
