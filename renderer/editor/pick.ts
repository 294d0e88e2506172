import { recordOf } from '../journey/document.ts'
import { contains, inflate, type Point } from '../scene/geometry.ts'
import { hitTest } from '../scene/hit-test.ts'
import { boxOfPlaced, placedCardOf } from '../scene/query.ts'
import type { EditorState } from './editor-state.ts'
import { addStripBox, portPoint, portSides } from './overlay-geometry.ts'
import { boardPointAt } from './sticky.ts'
import type { Target } from './tools.ts'

/** How far from the middle of a port the pointer still takes it, in CSS pixels. */
const portReach = { mouse: 12, pen: 16, touch: 22 } as const

/** What lies under a point of the canvas: first the handles of the selection, then the map itself. */
export function pick(
  state: EditorState,
  screen: Point,
  pointerType: keyof typeof portReach = 'mouse',
): Target {
  const { scene, camera, selection, document, tool } = state
  const point = boardPointAt(scene, camera, screen)
  const sticky = point.x < scene.metrics.labelWidth || point.y < scene.metrics.headerHeight
  if (!sticky && tool.tool === 'select' && selection.kind === 'cards' && selection.ids.length === 1) {
    const selected = recordOf(document, selection.lead)
    const found = selected && !state.readOnly ? placedCardOf(scene, selected) : null
    if (found) {
      const { placed } = found
      const box = boxOfPlaced(placed, found.row)
      const pixel = 1 / camera.zoom
      const reach = Math.min(portReach[pointerType] * pixel, box.height / 2)
      if (placed.face.style !== 'point') {
        for (const side of portSides) {
          const port = portPoint(box, side, pixel)
          // Inside the card the card wins, so that a small card can still be dragged.
          const inside = contains(inflate(box, -4 * pixel), point)
          if (!inside && Math.hypot(point.x - port.x, point.y - port.y) <= reach)
            return { kind: 'port', id: selection.lead, side }
        }
      }
      const strip = addStripBox(document, selection.lead, placed.face.style, box)
      const card = placed.card
      if (strip && contains(strip, point) && card.laneId && card.stepId)
        return { kind: 'add-card', laneId: card.laneId, stepId: card.stepId }
    }
  }
  return hitTest(scene, point)
}

/** Whether two targets are the same thing. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === b) return true
  if (!a || !b || a.kind !== b.kind) return false
  return JSON.stringify(a) === JSON.stringify(b)
}
