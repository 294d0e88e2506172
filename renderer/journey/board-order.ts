import type { JourneyDocument } from './document.ts'
import type { CardId } from './ids.ts'
import { byOrder } from './order-key.ts'
import type { Card } from './records/card.ts'

/**
 * These cards as one reads the board: lanes from top to bottom, in a lane from left to right, in a cell from first
 * to last, the parking lot at the end. Each once; ids that are no cards of the document are left out.
 */
export function inBoardOrder(document: JourneyDocument, ids: Iterable<CardId>): readonly Card[] {
  const { lanes, steps } = document.index
  const laneAt = new Map(lanes.map((lane, i) => [lane.id, i]))
  const stepAt = new Map(steps.map((step, i) => [step.id, i]))
  const places: { card: Card; lane: number; step: number }[] = []
  for (const id of new Set(ids)) {
    const card = document.records.get(id)
    if (!card) continue
    const lane = (card.laneId && laneAt.get(card.laneId)) ?? lanes.length
    const step = (card.stepId && stepAt.get(card.stepId)) ?? steps.length
    places.push({ card, lane, step })
  }
  places.sort((a, b) => a.lane - b.lane || a.step - b.step || byOrder(a.card, b.card))
  return places.map(place => place.card)
}
