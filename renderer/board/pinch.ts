import type { Point } from '../scene/geometry.ts'

/** What two fingers have done since they were last looked at. */
export interface PinchStep {
  /** Middle between the fingers now. */
  readonly at: Point
  /** Factor by which they moved apart. */
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/**
 * Follows the fingers on the board; with two of them down, moves become pinch steps. The one that stays down after
 * the other goes on moving the map.
 */
export class Pinch {
  private readonly fingers = new Map<number, Point>()
  private pinched = false

  get active(): boolean {
    return this.fingers.size >= 2
  }

  down(id: number, at: Point): void {
    this.fingers.set(id, at)
    if (this.active) this.pinched = true
  }

  /** A step when two fingers are down, or were, and this is one of them; else null. */
  move(id: number, at: Point): PinchStep | null {
    const last = this.fingers.get(id)
    if (!last) return null
    const before = this.pair()
    this.fingers.set(id, at)
    const after = this.pair()
    if (!before || !after) {
      return this.pinched ? { at, scale: 1, dx: at.x - last.x, dy: at.y - last.y } : null
    }
    return {
      at: after.middle,
      scale: before.apart > 0 ? after.apart / before.apart : 1,
      dx: after.middle.x - before.middle.x,
      dy: after.middle.y - before.middle.y,
    }
  }

  up(id: number): void {
    this.fingers.delete(id)
    if (this.fingers.size === 0) this.pinched = false
  }

  /** Forgets all fingers. */
  clear(): void {
    this.fingers.clear()
    this.pinched = false
  }

  private pair(): { middle: Point; apart: number } | null {
    const [a, b] = this.fingers.values()
    if (!a || !b) return null
    return {
      middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      apart: Math.hypot(a.x - b.x, a.y - b.y),
    }
  }
}
