import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId } from '../ids.ts'
import { type Card, maxSpan } from '../records/card.ts'
import { inSequence } from './in-sequence.ts'
import { moveCards } from './move-cards.ts'
import { updateCards } from './update-card.ts'

/** The steps that something covers, as positions in the order of all steps; both ends belong to it. */
export interface StepRange {
  readonly first: number
  readonly last: number
}

/** The steps that a card covers, or null for a card of the parking lot. It ends at the map's last step at most. */
export function stepsUnder(document: JourneyDocument, card: Card): StepRange | null {
  const { steps } = document.index
  const first = steps.findIndex(step => step.id === card.stepId)
  return first < 0 ? null : { first, last: Math.min(steps.length - 1, first + card.span - 1) }
}

/**
 * Makes a card cover these steps. Where it begins at another step than before it becomes the last of its new cell.
 * A range that leaves the map is cut; one that is empty, or a parked card, changes nothing.
 */
export function stretchCard(document: JourneyDocument, id: CardId, range: StepRange): Diff {
  const { steps } = document.index
  const card = document.records.get(id)
  const now = card && stepsUnder(document, card)
  if (!card?.laneId || !now) return emptyDiff
  const { laneId } = card
  const first = Math.max(0, range.first)
  const last = Math.min(steps.length - 1, range.last, first + maxSpan - 1)
  const step = steps[first]
  if (!step || last < first || (first === now.first && last === now.last)) return emptyDiff
  return inSequence(document, [
    before =>
      step.id === card.stepId
        ? emptyDiff
        : moveCards(before, [id], { laneId, stepId: step.id, index: Number.POSITIVE_INFINITY }),
    before => updateCards(before, [id], { span: last - first + 1 }),
  ])
}

/**
 * Moves one edge of several cards by whole steps: `by` counts to the right. Each keeps at least one step and stays
 * on the map.
 */
export function stretchCards(
  document: JourneyDocument,
  ids: readonly CardId[],
  edge: 'left' | 'right',
  by: number,
): Diff {
  const commands = ids.map(id => (now: JourneyDocument) => {
    const card = now.records.get(id)
    const range = card && stepsUnder(now, card)
    if (!range) return emptyDiff
    return stretchCard(
      now,
      id,
      edge === 'left'
        ? { first: Math.min(range.last, range.first + by), last: range.last }
        : { first: range.first, last: Math.max(range.first, range.last + by) },
    )
  })
  return inSequence(document, commands)
}
