import { type JourneyDocument, siblingsOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Box, Point } from '../scene/geometry.ts'
import type { CardStyle } from '../scene/scene.ts'

/** Where things that are not part of the map stand over it. Board pixels, shared by drawing and hit tests. */
export const portSides = ['top', 'right', 'bottom', 'left'] as const
export type PortSide = (typeof portSides)[number]

/** How far the selection outline stands off the card, in CSS pixels at any zoom. */
export const outlineOffset = 3

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

/** Height of the "Add card here" strip under a selected card. */
export const addStripHeight = 28
const addStripGap = 14

/** The "Add card here" strip under the last card of a cell, or null where it would hide another card. */
export function addStripBox(document: JourneyDocument, id: CardId, style: CardStyle, box: Box): Box | null {
  if (style === 'point') return null
  const card = document.records.get(id)
  if (!card?.laneId || siblingsOf(document, id).at(-1)?.id !== id) return null
  return { x: box.x, y: box.y + box.height + addStripGap, width: box.width, height: addStripHeight }
}
