import type { Point } from '../scene/geometry.ts'

/** Longest pause between two presses of a double click, in milliseconds, and how far apart they may be (CSS pixels). */
const pause = 500
const distance: Readonly<Record<string, number>> = { mouse: 6, pen: 12, touch: 24 }

/** Counts presses in quick succession at one place: 1, 2, 3 … */
export function createClickCounter(): (
  at: Point,
  time: number,
  button: number,
  pointerType?: string,
) => number {
  let last = { x: 0, y: 0, time: Number.NEGATIVE_INFINITY, button: -1, count: 0 }
  return (at, time, button, pointerType = 'mouse') => {
    const again =
      button === last.button &&
      time - last.time <= pause &&
      Math.hypot(at.x - last.x, at.y - last.y) <= (distance[pointerType] ?? 0)
    last = { x: at.x, y: at.y, time, button, count: again ? last.count + 1 : 1 }
    return last.count
  }
}
