import { recordOf } from '../journey/document.ts'
import { contains, inflate, type Point } from '../scene/geometry.ts'
import { hitTest } from '../scene/hit-test.ts'
import { boxOfPlaced, placedCardOf } from '../scene/query.ts'
import type { EditorState } from './editor-state.ts'
import {
  controlTarget,
  headerControlAt,
  headerControls,
  headerOf,
  headerWithControls,
} from './header-controls.ts'
import { addLaneBox, addStageBox, addStripBox, arrowPlus, portPoint, portSides } from './overlay-geometry.ts'
import { boardPointAt } from './sticky.ts'
import type { Target } from './tools.ts'

/** How far from the middle of a port the pointer still takes it, in CSS pixels. */
const portReach = { mouse: 12, pen: 16, touch: 22 } as const
/** How far beside a header's control it still counts, in CSS pixels. */
const controlSlack = { mouse: 0, pen: 4, touch: 8 } as const

type PointerType = keyof typeof portReach

/**
 * What lies under a point of the canvas: first the handles of the selection and the controls of headers, then the
 * map itself. Without `handles` only the map counts, as for a press that ended an edit and so brought them up.
 */
export function pick(
  state: EditorState,
  screen: Point,
  pointerType: PointerType = 'mouse',
  handles = true,
): Target {
  const { scene, camera } = state
  const point = boardPointAt(scene, camera, screen)
  const sticky = point.x < scene.metrics.labelWidth || point.y < scene.metrics.headerHeight
  if (!handles) return hitTest(scene, point)
  if (!sticky) return handleAt(state, point, pointerType) ?? arrowAt(state, hitTest(scene, point), point)
  return controlAt(state, hitTest(scene, point), point, pointerType)
}

/** The ports and the strip of the selected card. */
function handleAt(state: EditorState, point: Point, pointerType: PointerType): Target | null {
  const { scene, camera, selection, document, tool } = state
  if (tool.tool !== 'select' || selection.kind !== 'cards' || selection.ids.length !== 1) return null
  const selected = recordOf(document, selection.lead)
  const found = selected && !state.readOnly ? placedCardOf(scene, selected) : null
  if (!found) return null
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
  const strip = addStripBox(scene, document, selection.lead)
  const { card } = placed
  return strip && contains(strip, point) && card.laneId && card.stepId
    ? { kind: 'add-card', laneId: card.laneId, stepId: card.stepId }
    : null
}

/** An arrow's plus, once the pointer is on the arrow: it shows only then. */
function arrowAt(state: EditorState, hit: Target, point: Point): Target {
  const { hover, scene, camera, tool, readOnly } = state
  if (readOnly || tool.tool !== 'select' || !hover) return hit
  if (hover.kind !== 'connector' && hover.kind !== 'connector-label') return hit
  const plus = arrowPlus(state, hover.id)
  if (!plus || scene.connectors.length === 0) return hit
  const near = Math.hypot(point.x - plus.x, point.y - plus.y) <= 12 / camera.zoom
  return near ? { kind: 'connector-label', id: hover.id } : hit
}

/** The controls of the header under the pointer, or of the selected one, and the places to add a lane or a stage. */
function controlAt(state: EditorState, hit: Target, point: Point, pointerType: PointerType): Target {
  const { scene, camera, readOnly, tool } = state
  if (readOnly || tool.tool !== 'select') return hit
  const pixel = 1 / camera.zoom
  if (contains(addLaneBox(scene, pixel), point)) return { kind: 'add-lane', before: null }
  if (contains(addStageBox(scene, pixel), point)) return { kind: 'add-stage' }
  const slack = controlSlack[pointerType] * pixel
  // A finger sees the controls of the header that it tapped before; a mouse those of the header it is on.
  const header = pointerType === 'touch' ? headerWithControls(state) : headerOf(hit)
  if (!header) return hit
  const control = headerControlAt(headerControls(state, header), point, slack)
  return (control && controlTarget(control.kind, header)) ?? hit
}

/** Whether two targets are the same thing. */
export function sameTarget(a: Target | null, b: Target | null): boolean {
  if (a === b) return true
  if (!a || !b || a.kind !== b.kind) return false
  return JSON.stringify(a) === JSON.stringify(b)
}
