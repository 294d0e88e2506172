import type { Box, Point } from '../scene/geometry.ts'

/**
 * Where the viewer stands: screen = (board + {x, y}) × zoom, from the top left corner of the canvas. `x` and `y`
 * are board pixels, screen values CSS pixels.
 */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const minZoom = 0.05
const maxZoom = 5

/** A size in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export const initialCamera: Camera = { x: 0, y: 0, zoom: 1 }

/** A zoom factor brought within what the board allows. */
export function clampZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom))
}

/** From the canvas to the board. */
export function toBoard(camera: Camera, screen: Point): Point {
  return { x: screen.x / camera.zoom - camera.x, y: screen.y / camera.zoom - camera.y }
}

/** From the board to the canvas. */
export function toScreen(camera: Camera, board: Point): Point {
  return { x: (board.x + camera.x) * camera.zoom, y: (board.y + camera.y) * camera.zoom }
}

/** A board box on the canvas. */
export function boxToScreen(camera: Camera, box: Box): Box {
  const { x, y } = toScreen(camera, box)
  return { x, y, width: box.width * camera.zoom, height: box.height * camera.zoom }
}

/** The part of the board that a viewport shows. */
export function visibleBox(camera: Camera, viewport: Size): Box {
  return {
    x: -camera.x,
    y: -camera.y,
    width: viewport.width / camera.zoom,
    height: viewport.height / camera.zoom,
  }
}

/** Moves the view by CSS pixels: what was at (0, 0) is then at (dx, dy). */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom, zoom: camera.zoom }
}

/** Zooms so that the board point under `screen` stays where it is. */
export function zoomAt(camera: Camera, screen: Point, zoom: number): Camera {
  const next = clampZoom(zoom)
  const at = toBoard(camera, screen)
  return { x: screen.x / next - at.x, y: screen.y / next - at.y, zoom: next }
}

/** Shows a board box whole and centred, no larger than `maxFit` (1 = 100 %). */
export function fitBox(box: Box, viewport: Size, padding = 24, maxFit = 1): Camera {
  const zoom = clampZoom(
    Math.min(
      maxFit,
      (viewport.width - 2 * padding) / Math.max(1, box.width),
      (viewport.height - 2 * padding) / Math.max(1, box.height),
    ),
  )
  return {
    x: (viewport.width / zoom - box.width) / 2 - box.x,
    y: (viewport.height / zoom - box.height) / 2 - box.y,
    zoom,
  }
}
