import type { Camera } from '../editor/camera.ts'
import type { Box } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'
import type { PlaneView } from './tile-plane.ts'

/** The parts of the board that scroll in different ways: the grid, the strips that stick to an edge, their corner. */
export const planeNames = ['content', 'labels', 'headers', 'corner'] as const
export type PlaneName = (typeof planeNames)[number]

/** Where a plane is shown, and the part of the board that it covers (board pixels). */
export interface PlacedPlane {
  readonly view: PlaneView
  readonly bounds: Box
}

/**
 * Where the planes stand for a camera, on a canvas of `width` × `height` device pixels. Everything is brought to
 * whole device pixels, so that tiles are copied, never resampled, while the board moves.
 */
export function placePlanes(
  scene: Scene,
  camera: Camera,
  pixelRatio: number,
  width: number,
  height: number,
): Readonly<Record<PlaneName, PlacedPlane>> {
  const scale = camera.zoom * pixelRatio
  const { labelWidth, headerHeight } = scene.metrics
  const boardX = Math.round(camera.x * scale)
  const boardY = Math.round(camera.y * scale)
  const stuckX = Math.max(0, boardX)
  const stuckY = Math.max(0, boardY)
  const gridX = stuckX + Math.round(labelWidth * scale)
  const gridY = stuckY + Math.round(headerHeight * scale)
  const between = (left: number, top: number, right: number, bottom: number): Box => ({
    x: left,
    y: top,
    width: Math.max(0, Math.min(right, width) - left),
    height: Math.max(0, Math.min(bottom, height) - top),
  })
  const part = (x: number, y: number, right: number, bottom: number): Box => ({
    x,
    y,
    width: right - x,
    height: bottom - y,
  })
  return {
    content: {
      view: { scale, originX: boardX, originY: boardY, window: between(gridX, gridY, width, height) },
      bounds: part(labelWidth, headerHeight, scene.width, scene.height),
    },
    labels: {
      view: { scale, originX: stuckX, originY: boardY, window: between(stuckX, gridY, gridX, height) },
      bounds: part(0, headerHeight, labelWidth, scene.height),
    },
    headers: {
      view: { scale, originX: boardX, originY: stuckY, window: between(gridX, stuckY, width, gridY) },
      bounds: part(labelWidth, 0, scene.width, headerHeight),
    },
    corner: {
      view: { scale, originX: stuckX, originY: stuckY, window: between(stuckX, stuckY, gridX, gridY) },
      bounds: part(0, 0, labelWidth, headerHeight),
    },
  }
}
