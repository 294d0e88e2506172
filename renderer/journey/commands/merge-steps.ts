import { type Diff, emptyDiff } from '../diff.ts'
import { cardsInCell, type JourneyDocument } from '../document.ts'
import type { StepId } from '../ids.ts'
import type { Step } from '../records/step.ts'
import { Changes } from './changes.ts'
import { makeRoom } from './make-room.ts'

/** The step that follows in the same stage, or null at its end. */
export function stepToMergeWith(document: JourneyDocument, id: StepId): Step | null {
  const step = document.records.get(id)
  const siblings = step ? (document.index.stepsOfStage.get(step.stageId) ?? []) : []
  return siblings[siblings.findIndex(sibling => sibling.id === id) + 1] ?? null
}

/**
 * Merges a step with the one that follows it in its stage: the cards of both stand in one cell, those of the first
 * above, the names are joined, and it begins when the first began. Cards over both cover one step less. The last
 * step of a stage stays as it is.
 */
export function mergeSteps(document: JourneyDocument, id: StepId): Diff {
  const step = document.records.get(id)
  const next = stepToMergeWith(document, id)
  if (!step || !next) return emptyDiff
  const { steps, cells } = document.index
  const at = steps.findIndex(one => one.id === id)
  const changes = new Changes(document)
  for (const [laneId, lane] of cells) {
    for (let start = 0; start <= at; start++) {
      const from = steps[start]
      // Whoever covered the second step too loses one.
      for (const card of (from && lane.get(from.id)) ?? [])
        if (start + card.span - 1 > at) changes.put({ ...card, span: card.span - 1 })
    }
    const moving = cardsInCell(document, laneId, next.id)
    if (moving.length === 0) continue
    const there = cardsInCell(document, laneId, id).map(card => changes.get(card.id) ?? card)
    const room = makeRoom(there, Number.POSITIVE_INFINITY, moving.length)
    for (const card of room.renewed) changes.put(card)
    moving.forEach((card, i) => {
      changes.put({ ...card, stepId: id, order: room.keys[i] ?? card.order })
    })
  }
  changes.patch(step, {
    name: joined(step.name, next.name, ' / '),
    duration: joined(step.duration, next.duration, ' + '),
    start: step.start ?? next.start,
  })
  changes.remove(next.id)
  return changes.toDiff()
}

/** Two names as one; one that is missing, or said twice, is said once. */
function joined(a: string, b: string, glue: string): string {
  const [first, second] = [a.trim(), b.trim()]
  if (first === '' || first === second) return second
  return second === '' ? first : first + glue + second
}
