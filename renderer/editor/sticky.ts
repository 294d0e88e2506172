import type { Box, Point } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'
import { type Camera, type Size, toBoard } from './camera.ts'

/**
 * Where the sticky headers and lane labels stand on the canvas, in CSS pixels. They keep their place on the board
 * until it would leave the canvas at the top or left, and stay at the edge from there on.
 */
export interface StickyPlace {
  readonly left: number
  readonly top: number
  /** Width of the lane labels and height of the headers. */
  readonly width: number
  readonly height: number
}

/** Where headers and labels stand for a camera. */
export function stickyPlace(scene: Scene, camera: Camera): StickyPlace {
  return {
    left: Math.max(0, camera.x * camera.zoom),
    top: Math.max(0, camera.y * camera.zoom),
    width: scene.metrics.labelWidth * camera.zoom,
    height: scene.metrics.headerHeight * camera.zoom,
  }
}

/** The board point that is drawn at a point of the canvas, sticky parts taken into account. */
export function boardPointAt(scene: Scene, camera: Camera, screen: Point): Point {
  const place = stickyPlace(scene, camera)
  const point = toBoard(camera, screen)
  const inLabels = screen.x >= place.left && screen.x < place.left + place.width
  const inHeaders = screen.y >= place.top && screen.y < place.top + place.height
  return {
    x: inLabels ? (screen.x - place.left) / camera.zoom : point.x,
    y: inHeaders ? (screen.y - place.top) / camera.zoom : point.y,
  }
}

/** The part of the canvas that headers and labels leave free, in CSS pixels. */
export function freeViewport(scene: Scene, camera: Camera, viewport: Size): Box {
  const place = stickyPlace(scene, camera)
  const x = Math.min(viewport.width, place.left + place.width)
  const y = Math.min(viewport.height, place.top + place.height)
  return { x, y, width: viewport.width - x, height: viewport.height - y }
}

/** The camera moved as little as needed to show a board box beside the headers and labels. */
export function reveal(scene: Scene, camera: Camera, viewport: Size, box: Box, margin = 8): Camera {
  const free = freeViewport(scene, camera, viewport)
  if (free.width <= 0 || free.height <= 0) return camera
  const shift = (from: number, size: number, low: number, room: number) => {
    if (from < low + margin || size + 2 * margin > room) return low + margin - from
    if (from + size > low + room - margin) return low + room - margin - (from + size)
    return 0
  }
  const { zoom } = camera
  const dx = shift((box.x + camera.x) * zoom, box.width * zoom, free.x, free.width)
  const dy = shift((box.y + camera.y) * zoom, box.height * zoom, free.y, free.height)
  return dx === 0 && dy === 0 ? camera : { x: camera.x + dx / zoom, y: camera.y + dy / zoom, zoom }
}

/** Room beyond the right and lower edge, for what adds a stage or a lane there. In CSS pixels. */
const beyond = 48

/**
 * The camera, moved as little as needed for the map to begin at the top and left edge, or to reach over them where it
 * is larger than the canvas: no void but what a small map leaves at the right and below.
 */
export function restOnMap(scene: Scene, camera: Camera, viewport: Size): Camera {
  const { zoom } = camera
  const clamp = (offset: number, size: number, room: number) =>
    Math.min(0, Math.max(Math.min(0, (room - beyond) / zoom - size), offset))
  const x = clamp(camera.x, scene.width, viewport.width)
  const y = clamp(camera.y, scene.height, viewport.height)
  return x === camera.x && y === camera.y ? camera : { x, y, zoom }
}

/** Less of the canvas than this part of what the map could fill is mostly void. */
const mostlyVoid = 0.4

/** A remembered camera, brought back to the map where it would show mostly void: the map or the screen has changed. */
export function backToMap(scene: Scene, camera: Camera, viewport: Size): Camera {
  const { zoom } = camera
  const shown = (offset: number, size: number, room: number) =>
    Math.max(0, Math.min(room / zoom, size + offset) - Math.max(0, offset)) / Math.min(room / zoom, size)
  const part = shown(camera.x, scene.width, viewport.width) * shown(camera.y, scene.height, viewport.height)
  return part < mostlyVoid ? restOnMap(scene, camera, viewport) : camera
}

/** How much of the map stays in view when it is moved by hand, in CSS pixels. */
const leastInView = 96

/** The camera, moved back as far as needed for some of the map to stay in view beside its headers and labels. */
export function keepInSight(scene: Scene, camera: Camera, viewport: Size): Camera {
  if (viewport.width === 0 || viewport.height === 0) return camera
  const { labelWidth, headerHeight } = scene.metrics
  const least = leastInView / camera.zoom
  const clamp = (offset: number, size: number, sticky: number, room: number) =>
    Math.min(room / camera.zoom - least, Math.max(sticky + least - size, offset))
  const x = clamp(camera.x, scene.width, labelWidth, viewport.width)
  const y = clamp(camera.y, scene.height, headerHeight, viewport.height)
  return x === camera.x && y === camera.y ? camera : { x, y, zoom: camera.zoom }
}
