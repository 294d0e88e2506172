import type { Point } from '../scene/geometry.ts'
import { panBy } from './camera.ts'
import type { Editor } from './editor.ts'
import { freeViewport } from './sticky.ts'

const edge = 32
const fastest = 14

/** While something is dragged near the edge of the free canvas, the board comes to meet it. Headers move one way. */
export function nudgeAtEdge(editor: Editor, at: Point, way: 'both' | 'across' | 'down' = 'both'): void {
  const { scene, camera, viewport } = editor.state()
  const free = freeViewport(scene, camera, viewport)
  const push = (value: number, low: number, high: number) => {
    if (value < low + edge) return fastest * Math.min(1, (low + edge - value) / edge)
    if (value > high - edge) return -fastest * Math.min(1, (value - high + edge) / edge)
    return 0
  }
  const dx = way === 'down' ? 0 : push(at.x, free.x, free.x + free.width)
  const dy = way === 'across' ? 0 : push(at.y, free.y, free.y + free.height)
  // Never past the map: there is nothing to drop on.
  const canRight = camera.x + scene.width > viewport.width / camera.zoom
  const canDown = camera.y + scene.height > viewport.height / camera.zoom
  const x = dx > 0 ? (camera.x < 0 ? dx : 0) : canRight ? dx : 0
  const y = dy > 0 ? (camera.y < 0 ? dy : 0) : canDown ? dy : 0
  if (x !== 0 || y !== 0) editor.setCamera(panBy(camera, x, y))
}
