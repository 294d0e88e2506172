import { cardsInCell, type JourneyDocument } from '../document.ts'
import type { CardId, LaneId, StepId } from '../ids.ts'
import type { Card } from '../records/card.ts'

/** Where cards go: before the card at `index` of a cell. Cards that leave don't count; `Infinity` is the end. */
export interface CardPlace {
  readonly laneId: LaneId
  readonly stepId: StepId
  readonly index: number
}

/** The cards of the place's cell without `leaving`, or null when the document has no such cell. */
export function cardsAt(
  document: JourneyDocument,
  place: CardPlace,
  leaving: ReadonlySet<CardId>,
): readonly Card[] | null {
  if (!document.records.has(place.laneId) || !document.records.has(place.stepId)) return null
  return cardsInCell(document, place.laneId, place.stepId).filter(card => !leaving.has(card.id))
}
