import { type Selection, selectedCards } from '../editor/selection.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'

/** The selected cards of one lane by step; a step without any is absent. */
export type ChosenInLane = ReadonlyMap<StepId, ReadonlySet<CardId>>

/** The selected cards by lane and step, so that each cell is told only of its own. */
export function chosenByLane(
  document: JourneyDocument,
  selection: Selection,
): ReadonlyMap<LaneId, ChosenInLane> {
  const lanes = new Map<LaneId, Map<StepId, Set<CardId>>>()
  for (const id of selectedCards(selection)) {
    const card = recordOf(document, id)
    if (!card?.laneId || !card.stepId) continue
    const lane = lanes.get(card.laneId) ?? new Map<StepId, Set<CardId>>()
    lanes.set(card.laneId, lane)
    const cell = lane.get(card.stepId)
    if (cell) cell.add(id)
    else lane.set(card.stepId, new Set([id]))
  }
  return lanes
}
