import { recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import { type Box, contains, inflate, type Point } from '../scene/geometry.ts'
import { hitTest } from '../scene/hit-test.ts'
import { boxOfPlaced, placedCardOf } from '../scene/query.ts'
import { edgeAt } from './edge-targets.ts'
import type { EditorState } from './editor-state.ts'
import {
  controlTarget,
  headerControlAt,
  headerControls,
  headerOf,
  headerWithControls,
} from './header-controls.ts'
import { isFixed } from './is-fixed.ts'
import {
  addLaneBox,
  addStageBox,
  addStripBox,
  arrowPlus,
  cornerPoints,
  portPoint,
  portSides,
} from './overlay-geometry.ts'
import { boardPointAt } from './sticky.ts'
import type { Target } from './tools.ts'

/** How far from the middle of a port the pointer still takes it, in CSS pixels. */
const portReach = { mouse: 12, pen: 16, touch: 22 } as const
/** How far beside a header's control it still counts, in CSS pixels. */
const controlSlack = { mouse: 0, pen: 4, touch: 10 } as const

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
  if (!sticky)
    return handleAt(state, point, pointerType) ?? arrowAt(state, hitTest(scene, point), point, pointerType)
  return controlAt(state, hitTest(scene, point), point, pointerType)
}

/** The handles and the strip of the selected card, the ends of the selected arrow. */
function handleAt(state: EditorState, point: Point, pointerType: PointerType): Target | null {
  const { scene, camera, selection, document, tool } = state
  const end = endAt(state, point, portReach[pointerType])
  if (end) return end
  if (tool.tool !== 'select' || selection.kind !== 'cards' || selection.ids.length !== 1) return null
  const selected = recordOf(document, selection.lead)
  const found = selected && !isFixed(state) ? placedCardOf(scene, selected) : null
  if (!found) return null
  const { placed } = found
  const box = boxOfPlaced(placed, found.row)
  const pixel = 1 / camera.zoom
  if (placed.face.style !== 'point') {
    const handle = cardHandleAt(selection.lead, box, point, pixel, portReach[pointerType])
    if (handle) return handle
  }
  const strip = addStripBox(scene, document, selection.lead)
  const { card } = placed
  return strip &&
    contains(inflate(strip, controlSlack[pointerType] * pixel), point) &&
    card.laneId &&
    card.stepId
    ? { kind: 'add-card', laneId: card.laneId, stepId: card.stepId }
    : null
}

/**
 * The handles around a card: the round ports start arrows, corners and edges stretch it. The nearest counts; inside
 * the card the card wins, so that a small one can still be dragged.
 */
function cardHandleAt(id: CardId, box: Box, point: Point, pixel: number, slack: number): Target | null {
  if (contains(inflate(box, -4 * pixel), point)) return null
  const handles: readonly { readonly target: Target; readonly at: Point }[] = [
    ...portSides.map(side => ({
      target: { kind: 'port', id, side } as const,
      at: portPoint(box, side, pixel),
    })),
    ...cornerPoints(box, pixel).map(({ x, y, edge }) => ({
      target: { kind: 'card-edge', id, edge } as const,
      at: { x, y },
    })),
  ]
  const away = (at: Point) => Math.hypot(point.x - at.x, point.y - at.y)
  const reach = Math.min(slack * pixel, box.height / 2)
  const near = handles.filter(({ at }) => away(at) <= reach).sort((a, b) => away(a.at) - away(b.at))[0]
  if (near) return near.target
  const beside = Math.min(slack / 2, 8) * pixel
  if (point.y < box.y || point.y > box.y + box.height) return null
  if (Math.abs(point.x - box.x) <= beside) return { kind: 'card-edge', id, edge: 'left' }
  return Math.abs(point.x - box.x - box.width) <= beside ? { kind: 'card-edge', id, edge: 'right' } : null
}

/** The handles at the ends of the selected arrow. */
function endAt(state: EditorState, point: Point, slack: number): Target | null {
  const { selection, scene, camera, tool } = state
  if (selection.kind !== 'connector' || isFixed(state) || tool.tool !== 'select') return null
  const { id } = selection
  const points = scene.connectors.find(connector => connector.connectorId === id)?.points ?? []
  const first = points[0]
  const last = points.at(-1)
  const away = (at: Point | undefined) =>
    at ? Math.hypot(point.x - at.x, point.y - at.y) * camera.zoom : Number.POSITIVE_INFINITY
  const end = away(first) < away(last) ? 'from' : 'to'
  return Math.min(away(first), away(last)) <= slack ? { kind: 'connector-end', id, end } : null
}

/** An arrow's plus, once the pointer is on the arrow: it shows only then. */
function arrowAt(state: EditorState, hit: Target, point: Point, pointerType: PointerType): Target {
  const { hover, scene, camera, tool } = state
  if (isFixed(state) || tool.tool !== 'select' || !hover) return hit
  if (hover.kind !== 'connector' && hover.kind !== 'connector-label') return hit
  const plus = arrowPlus(state, hover.id)
  if (!plus || scene.connectors.length === 0) return hit
  const near = Math.hypot(point.x - plus.x, point.y - plus.y) <= portReach[pointerType] / camera.zoom
  return near ? { kind: 'connector-label', id: hover.id } : hit
}

/** The controls of the header under the pointer, or of the selected one, and the places to add a lane or a stage. */
function controlAt(state: EditorState, hit: Target, point: Point, pointerType: PointerType): Target {
  const { scene, camera, tool } = state
  if (isFixed(state) || tool.tool !== 'select') return hit
  const pixel = 1 / camera.zoom
  const slack = controlSlack[pointerType] * pixel
  if (contains(addLaneBox(scene, pixel), point)) return { kind: 'add-lane', before: null }
  if (contains(inflate(addStageBox(scene, pixel), slack), point)) return { kind: 'add-stage' }
  const edge = edgeAt(state, point, pointerType)
  if (edge) return edge
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
