import { type JourneyDocument, siblingsOf } from '../journey/document.ts'
import type { CardId, ConnectorId } from '../journey/ids.ts'
import { type Box, intersects, type Point } from '../scene/geometry.ts'
import { middleOf } from '../scene/layout/orthogonal.ts'
import { boxOfPlaced, placedCardOf, visibleRows, visitCards } from '../scene/query.ts'
import type { Scene } from '../scene/scene.ts'
import type { EditorState } from './editor-state.ts'

/** Where things that are not part of the map stand over it. Board pixels, shared by drawing and hit tests. */
export const portSides = ['top', 'right', 'bottom', 'left'] as const
export type PortSide = (typeof portSides)[number]

/** How far the selection outline stands off the card, in CSS pixels at any zoom. */
const outlineOffset = 3

/** The middle of each side of a selected card, on its outline. `pixel` = board pixels per CSS pixel. */
export function portPoint(box: Box, side: PortSide, pixel: number): Point {
  const off = outlineOffset * pixel
  const midX = box.x + box.width / 2
  const midY = box.y + box.height / 2
  switch (side) {
    case 'top':
      return { x: midX, y: box.y - off }
    case 'right':
      return { x: box.x + box.width + off, y: midY }
    case 'bottom':
      return { x: midX, y: box.y + box.height + off }
    case 'left':
      return { x: box.x - off, y: midY }
  }
}

/** The corners of a selected card's outline, by which its left and right edges are dragged. */
export function cornerPoints(
  box: Box,
  pixel: number,
): readonly { readonly x: number; readonly y: number; readonly edge: 'left' | 'right' }[] {
  const off = (outlineOffset + 1) * pixel
  return (
    [
      ['left', box.x - off],
      ['right', box.x + box.width + off],
    ] as const
  ).flatMap(([edge, x]) => [box.y - off, box.y + box.height + off].map(y => ({ x, y, edge })))
}

/** Height of the "Add card here" strip under a selected card. */
const addStripHeight = 28
/** How far it stands off the card, or where that is too far. */
const addStripGaps = [14, 9] as const

/**
 * The "Add card here" strip under the last card of a cell, or null where it would hide a card, an arrow, a curve or
 * a separator. It may reach into the lane below when that is free there.
 */
export function addStripBox(scene: Scene, document: JourneyDocument, id: CardId): Box | null {
  const card = document.records.get(id)
  const found = card && placedCardOf(scene, card)
  if (!found || found.placed.face.style === 'point' || siblingsOf(document, id).at(-1)?.id !== id) return null
  const box = boxOfPlaced(found.placed, found.row)
  const strips = addStripGaps.map(gap => ({
    x: box.x,
    y: box.y + box.height + gap,
    width: box.width,
    height: addStripHeight,
  }))
  return strips.find(strip => isFree(scene, strip)) ?? null
}

/** Whether no card, arrow or curve runs through a box. */
function isFree(scene: Scene, box: Box): boolean {
  let free = true
  visitCards(scene, box, () => {
    free = false
  })
  const { first, end } = visibleRows(scene, box)
  const rows = scene.rows.slice(first, end)
  return (
    free &&
    !rows.some(row => row.laneType === 'emotions') &&
    !scene.separators.some(line => line.y > box.y - 4 && line.y < box.y + box.height + 4) &&
    !scene.connectors.some(connector => intersects(connector.bounds, box))
  )
}

/** Air under the last lane, in which a lane can be added. Board pixels. */
const addLaneHeight = 48
/** The smallest side of anything that can be pressed, in CSS pixels. */
const smallestTarget = 24

/** Where a lane can be added: under the last lane label. */
export function addLaneBox(scene: Scene, pixel: number): Box {
  const height = Math.max(addLaneHeight, smallestTarget * pixel)
  return { x: 0, y: scene.height, width: scene.metrics.labelWidth, height }
}

/** Where a stage can be added: behind the last stage header. */
export function addStageBox(scene: Scene, pixel: number): Box {
  const side = Math.max(32, smallestTarget * pixel)
  const height = Math.min(scene.metrics.headerHeight, side)
  return { x: scene.width + 6, y: Math.max(0, 24 - height / 2), width: side, height }
}

/** Where the plus of an arrow stands that has no words yet: half way along it. Null when it has words. */
export function arrowPlus({ scene, document }: EditorState, id: ConnectorId): Point | null {
  const record = document.records.get(id)
  const arrow = scene.connectors.find(connector => connector.connectorId === id)
  return record && arrow && record.label.trim() === '' ? middleOf(arrow.points) : null
}
