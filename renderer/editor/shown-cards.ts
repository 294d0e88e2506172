import { cardsInCell, type JourneyDocument } from '../journey/document.ts'
import type { LaneId, StepId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { Scene } from '../scene/scene.ts'

const noCards: readonly Card[] = []

/** The cards that a cell shows, in order: none in a lane that is hidden or collapsed. */
export function shownCards(
  scene: Pick<Scene, 'rowOf'>,
  document: JourneyDocument,
  laneId: LaneId,
  stepId: StepId,
): readonly Card[] {
  const row = scene.rowOf.get(laneId)
  return !row || row.collapsed ? noCards : cardsInCell(document, laneId, stepId)
}
