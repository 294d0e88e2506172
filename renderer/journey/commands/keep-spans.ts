import { cardsInCell, type JourneyDocument } from '../document.ts'
import type { CardId, LaneId, StepId } from '../ids.ts'
import { type Card, maxSpan } from '../records/card.ts'
import type { Changes } from './changes.ts'
import { makeRoom } from './make-room.ts'

/**
 * Keeps every card over the steps it spans when the columns change: a step added inside a span widens it, one that
 * goes or moves away narrows it, and a card whose own step goes moves on to the next step it spans.
 *
 * `steps` are the steps after the change from left to right, `changed` those that were moved or removed. Gives the
 * cards that have no step left.
 */
export function keepSpans(
  document: JourneyDocument,
  changes: Changes,
  steps: readonly StepId[],
  changed: ReadonlySet<StepId>,
): readonly CardId[] {
  const before = document.index.steps.map(step => step.id)
  const now = new Map(steps.map((id, i) => [id, i]))
  const orphans: CardId[] = []
  const movingOn = new Map<string, { laneId: LaneId; stepId: StepId; cards: Card[] }>()
  for (const [laneId, lane] of document.index.cells) {
    before.forEach((stepId, start) => {
      const start2 = now.get(stepId)
      for (const card of lane.get(stepId) ?? []) {
        if (start2 !== undefined && (card.span === 1 || changed.has(stepId))) continue
        const spanned = before.slice(start, start + card.span)
        const kept = spanned.filter(id => now.has(id) && !changed.has(id))
        const first = kept[0]
        const last = kept.at(-1)
        if (!first || !last) {
          orphans.push(card.id)
          continue
        }
        const span = Math.min(maxSpan, (now.get(last) ?? 0) - (now.get(first) ?? 0) + 1)
        if (start2 === undefined) {
          const key = `${laneId} ${first}`
          const group = movingOn.get(key) ?? { laneId, stepId: first, cards: [] }
          group.cards.push({ ...card, stepId: first, span })
          movingOn.set(key, group)
        } else if (span !== spanned.length) changes.put({ ...card, span })
      }
    })
  }
  for (const { laneId, stepId, cards } of movingOn.values()) {
    const siblings = cardsInCell(document, laneId, stepId).map(card => changes.get(card.id) ?? card)
    const room = makeRoom(siblings, 0, cards.length)
    for (const card of room.renewed) changes.put(card)
    cards.forEach((card, i) => {
      changes.put({ ...card, order: room.keys[i] ?? card.order })
    })
  }
  return orphans
}
