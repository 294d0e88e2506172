import type { Selection } from '../editor/selection.ts'
import type { CardPlace } from '../journey/commands/card-place.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'

/** Where pasted things go: a position in the grid of steps and visible lanes, and the cards after which they go. */
export interface PastePlace {
  /** Position among all steps. */
  readonly column: number
  /** Position among the visible lanes. */
  readonly row: number
  /** The place in that cell for plain cards: after the selected card, or at the end. */
  readonly cell: CardPlace
}

/**
 * The place that a selection stands for: the selected cell, the top left one of the selected cards, the first of a
 * selected stage, step or lane, or the first of the map. Null when the map shows no cell at all.
 */
export function pastePlace(document: JourneyDocument, selection: Selection): PastePlace | null {
  const { steps, stepsOfStage } = document.index
  const lanes = document.index.lanes.filter(lane => !lane.hidden)
  const laneAt = (id: string | null) =>
    Math.max(
      0,
      lanes.findIndex(lane => lane.id === id),
    )
  const stepAt = (id: string | null) =>
    Math.max(
      0,
      steps.findIndex(step => step.id === id),
    )
  const at = (row: number, column: number, after: CardId | null): PastePlace | null => {
    const laneId = lanes[row]?.id
    const stepId = steps[column]?.id
    if (laneId === undefined || stepId === undefined) return null
    const cards = document.index.cells.get(laneId)?.get(stepId) ?? []
    const found = cards.findIndex(card => card.id === after)
    return { row, column, cell: { laneId, stepId, index: found < 0 ? cards.length : found + 1 } }
  }
  switch (selection.kind) {
    case 'cell':
      return at(laneAt(selection.laneId), stepAt(selection.stepId), null)
    case 'cards': {
      const cards = selection.ids
        .flatMap(id => document.records.get(id) ?? [])
        .filter(card => card.laneId && card.stepId)
      if (cards.length === 0) return at(0, 0, null)
      const row = Math.min(...cards.map(card => laneAt(card.laneId)))
      const column = Math.min(...cards.map(card => stepAt(card.stepId)))
      const inCell = cards.filter(card => card.laneId === lanes[row]?.id && card.stepId === steps[column]?.id)
      const lead = inCell.find(card => card.id === selection.lead) ?? inCell.at(-1)
      return at(row, column, lead?.id ?? null)
    }
    case 'lane':
      return at(laneAt(selection.id), 0, null)
    case 'step':
      return at(0, stepAt(selection.id), null)
    case 'stage':
      return at(0, stepAt(stepsOfStage.get(selection.id)?.[0]?.id ?? null), null)
    default:
      return at(0, 0, null)
  }
}
