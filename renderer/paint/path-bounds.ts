import type { Box } from '../scene/geometry.ts'

const known = new WeakMap<Path2D, Box>()

/** Notes how far a path reaches, in its own units, and gives the path back: the browser keeps that to itself. */
export function withBounds(path: Path2D, bounds: Box): Path2D {
  known.set(path, bounds)
  return path
}

/** How far a path reaches, in its own units, or null for one that nothing was noted of. */
export function boundsOfPath(path: Path2D): Box | null {
  return known.get(path) ?? null
}
