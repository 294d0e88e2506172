import type { CSSProperties } from 'react'
import type { Box } from '../scene/geometry.ts'

/** Puts an element where a box is. CSS pixels. */
export function placeStyle(box: Box): CSSProperties {
  return { left: box.x, top: box.y, width: box.width, height: box.height }
}
