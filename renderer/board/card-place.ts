import type { EditorState } from '../editor/editor-state.ts'
import type { CardId } from '../journey/ids.ts'
import type { Box, Point } from '../scene/geometry.ts'
import { boxOfPlaced, placedCardOf } from '../scene/query.ts'
import type { PlacedCard, Row } from '../scene/scene.ts'

/** A card where it stands. */
export interface CardPlace {
  readonly placed: PlacedCard
  readonly row: Row
  /** On the board. */
  readonly box: Box
}

/** Where a card stands, or null when it is not on the board. */
export function placeOfCard({ scene, document }: EditorState, id: CardId): CardPlace | null {
  const card = document.records.get(id)
  const found = card && placedCardOf(scene, card)
  return found ? { placed: found.placed, row: found.row, box: boxOfPlaced(found.placed, found.row) } : null
}

/** The middle of the face of a point on the emotion curve, or null for a card of another style. */
export function middleOfPoint({ placed, row }: CardPlace): Point | null {
  const face = placed.face.marks.find(mark => mark.kind === 'face')
  return face ? { x: placed.x + face.x, y: row.y + placed.y + face.y } : null
}
