import type { Point } from '../scene/geometry.ts'
import type { Target } from './tools.ts'

/** A menu that something on the board asks for: what it is about and where it opens, in CSS pixels of the canvas. */
export interface MenuRequest {
  readonly target: Target
  readonly at: Point
}
