import { inBoardOrder } from '../board-order.ts'
import { type Diff, emptyDiff } from '../diff.ts'
import { cardsInCell, type JourneyDocument, siblingsOf } from '../document.ts'
import type { CardId, LaneId, StepId } from '../ids.ts'
import type { Card } from '../records/card.ts'
import { type CardPlace, cardsAt } from './card-place.ts'
import { Changes } from './changes.ts'
import { clampIndex, makeRoom } from './make-room.ts'

/** Moves cards together into a cell, in the order in which they stand on the board. */
export function moveCards(document: JourneyDocument, ids: readonly CardId[], place: CardPlace): Diff {
  const moving = inBoardOrder(document, ids)
  const siblings = cardsAt(document, place, new Set(moving.map(card => card.id)))
  if (!siblings) return emptyDiff
  const changes = new Changes(document)
  land(document, changes, moving, siblings, place)
  return changes.toDiff()
}

/**
 * Moves cards by whole lanes and steps and keeps their arrangement: at the edge all of them stop together. Hidden
 * lanes are skipped. Cards of the parking lot and of hidden lanes stay.
 */
export function moveCardsBy(
  document: JourneyDocument,
  ids: readonly CardId[],
  laneDelta: number,
  stepDelta: number,
): Diff {
  const lanes = document.index.lanes.filter(lane => !lane.hidden)
  const { steps } = document.index
  const laneAt = new Map<LaneId | null, number>(lanes.map((lane, i) => [lane.id, i]))
  const stepAt = new Map<StepId | null, number>(steps.map((step, i) => [step.id, i]))
  const moving = inBoardOrder(document, ids).flatMap(card => {
    const lane = laneAt.get(card.laneId)
    const step = stepAt.get(card.stepId)
    return lane === undefined || step === undefined ? [] : [{ card, lane, step }]
  })
  const dLane = clampDelta(laneDelta, moving, item => item.lane, lanes.length)
  const dStep = clampDelta(stepDelta, moving, item => item.step, steps.length)
  if (dLane === 0 && dStep === 0) return emptyDiff
  return landInCells(
    document,
    moving.flatMap(({ card, lane, step }) => {
      const laneId = lanes[lane + dLane]?.id
      const stepId = steps[step + dStep]?.id
      return laneId && stepId ? [{ card, laneId, stepId }] : []
    }),
  )
}

/**
 * Sends cards to a lane, a step or both, where they land last in their cells. What is not said stays as it is for
 * each card; cards that lie there already stay, and parked ones take the start of the map for what is missing.
 */
export function sendCards(
  document: JourneyDocument,
  ids: readonly CardId[],
  to: { readonly laneId?: LaneId; readonly stepId?: StepId },
): Diff {
  const { lanes, steps } = document.index
  const firstLane = lanes.find(lane => !lane.hidden)?.id
  return landInCells(
    document,
    inBoardOrder(document, ids).flatMap(card => {
      const laneId = to.laneId ?? card.laneId ?? firstLane
      const stepId = to.stepId ?? card.stepId ?? steps[0]?.id
      const isThere = card.laneId === laneId && card.stepId === stepId
      return laneId && stepId && !isThere ? [{ card, laneId, stepId }] : []
    }),
  )
}

/** Moves cards to the end of the parking lot. Those that are there already stay where they are. */
export function parkCards(document: JourneyDocument, ids: readonly CardId[]): Diff {
  const moving = inBoardOrder(document, ids).filter(card => card.laneId !== null)
  const changes = new Changes(document)
  const room = makeRoom(document.index.parked, Number.POSITIVE_INFINITY, moving.length)
  for (const card of room.renewed) changes.put(card)
  moving.forEach((card, i) => {
    changes.put({ ...card, laneId: null, stepId: null, order: room.keys[i] ?? card.order })
  })
  return changes.toDiff()
}

/** Moves a card up (negative) or down among the cards of its cell or of the parking lot; it stops at the ends. */
export function moveCardWithin(document: JourneyDocument, id: CardId, delta: number): Diff {
  const card = document.records.get(id)
  if (!card) return emptyDiff
  const all = siblingsOf(document, id)
  const others = all.filter(other => other.id !== id)
  const from = all.findIndex(other => other.id === id)
  const to = clampIndex(from + delta, others.length)
  if (to === from) return emptyDiff
  const changes = new Changes(document)
  const room = makeRoom(others, to, 1)
  for (const other of room.renewed) changes.put(other)
  changes.put({ ...card, order: room.keys[0] ?? card.order })
  return changes.toDiff()
}

/** Puts each card at the end of its cell, those of one cell in the order given. */
function landInCells(
  document: JourneyDocument,
  moving: readonly { readonly card: Card; readonly laneId: LaneId; readonly stepId: StepId }[],
): Diff {
  const leaving = new Set(moving.map(({ card }) => card.id))
  const byCell = new Map<string, { place: CardPlace; cards: Card[] }>()
  for (const { card, laneId, stepId } of moving) {
    const key = `${laneId} ${stepId}`
    const group = byCell.get(key) ?? { place: { laneId, stepId, index: Number.POSITIVE_INFINITY }, cards: [] }
    group.cards.push(card)
    byCell.set(key, group)
  }
  const changes = new Changes(document)
  for (const { place, cards } of byCell.values()) {
    const siblings = cardsInCell(document, place.laneId, place.stepId).filter(card => !leaving.has(card.id))
    land(document, changes, cards, siblings, place)
  }
  return changes.toDiff()
}

/** Puts cards into a cell before `siblings[place.index]`, unless that is exactly where they are. */
function land(
  document: JourneyDocument,
  changes: Changes,
  cards: readonly Card[],
  siblings: readonly Card[],
  place: CardPlace,
): void {
  const { laneId, stepId } = place
  const at = clampIndex(place.index, siblings.length)
  const after = [...siblings.slice(0, at), ...cards, ...siblings.slice(at)]
  const now = cardsInCell(document, laneId, stepId)
  if (after.length === now.length && after.every((card, i) => card.id === now[i]?.id)) return
  const room = makeRoom(siblings, at, cards.length)
  for (const card of room.renewed) changes.put(card)
  cards.forEach((card, i) => {
    changes.put({ ...card, laneId, stepId, order: room.keys[i] ?? card.order })
  })
}

function clampDelta<T>(delta: number, items: readonly T[], at: (item: T) => number, count: number): number {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const item of items) {
    least = Math.min(least, at(item))
    most = Math.max(most, at(item))
  }
  if (items.length === 0) return 0
  return Math.max(-least, Math.min(count - 1 - most, Math.trunc(delta)))
}
