import type { Selection } from '../editor/selection.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'

/** The row and the column in which a selection stands; null for the headers' row and the labels' column. */
export interface OutlinePlace {
  readonly laneId: LaneId | null
  readonly stepId: StepId | null
}

/** Where a selection stands in the grid: cards at the one that has the focus, arrows at the card they come from. */
export function placeOfSelection(document: JourneyDocument, selection: Selection): OutlinePlace {
  switch (selection.kind) {
    case 'cell':
      return { laneId: selection.laneId, stepId: selection.stepId }
    case 'lane':
      return { laneId: selection.id, stepId: null }
    case 'separator':
      return { laneId: recordOf(document, selection.id)?.laneId ?? null, stepId: null }
    case 'step':
      return { laneId: null, stepId: selection.id }
    case 'cards':
      return placeOfCard(document, selection.lead)
    case 'connector': {
      const from = recordOf(document, selection.id)?.fromId
      return from ? placeOfCard(document, from) : { laneId: null, stepId: null }
    }
    default:
      return { laneId: null, stepId: null }
  }
}

function placeOfCard(document: JourneyDocument, id: CardId): OutlinePlace {
  const card = recordOf(document, id)
  return { laneId: card?.laneId ?? null, stepId: card?.stepId ?? null }
}
