import { inBoardOrder } from './board-order.ts'
import { type JourneyDocument, mapOf } from './document.ts'
import type { CardId, LaneId } from './ids.ts'
import type { CopiedCards } from './read-copied-cards.ts'

/** These cards as they go to the clipboard, in board order; null when there are none. */
export function copiedCardsOf(document: JourneyDocument, ids: Iterable<CardId>): CopiedCards | null {
  const cards = inBoardOrder(document, ids)
  if (cards.length === 0) return null
  const stepAt = new Map(document.index.steps.map((step, i) => [step.id, i]))
  const visible = document.index.lanes.filter(lane => !lane.hidden)
  const laneAt = new Map(visible.map((lane, i) => [lane.id, i]))
  const placed = cards.map(card => {
    const { id, type, order, laneId, stepId, ...fields } = card
    return { id, fields, column: stepId && stepAt.get(stepId), row: laneId && laneAt.get(laneId) }
  })
  // Cards without a place in the grid (parked, or in a hidden lane) go to its top left corner.
  const left = Math.min(...placed.map(card => card.column ?? Number.POSITIVE_INFINITY))
  const top = Math.min(...placed.map(card => card.row ?? Number.POSITIVE_INFINITY))
  const position = new Map(cards.map((card, i) => [card.id, i]))
  const images = cards.flatMap(card => (card.imageId ? (document.records.get(card.imageId) ?? []) : []))
  return {
    format: 'jejak-cards',
    version: 1,
    mapId: mapOf(document).id,
    cards: placed.map(({ id, fields, column, row }) => ({
      id,
      column: (column ?? left) === Number.POSITIVE_INFINITY ? 0 : (column ?? left) - left,
      row: (row ?? top) === Number.POSITIVE_INFINITY ? 0 : (row ?? top) - top,
      fields,
    })),
    connectors: document.index.connectors.flatMap(({ fromId, toId, direction, label }) => {
      const from = position.get(fromId)
      const to = position.get(toId)
      return from === undefined || to === undefined ? [] : [{ from, to, direction, label }]
    }),
    images: [...new Map(images.map(image => [image.id, image])).values()],
  }
}

/** A lane with its cards as it goes to the clipboard; null for one without cards. */
export function copiedLaneOf(document: JourneyDocument, id: LaneId): CopiedCards | null {
  const lane = document.records.get(id)
  const { steps, stages, stepsOfStage, cells } = document.index
  const cards = steps.flatMap(step => cells.get(id)?.get(step.id) ?? [])
  const copied = copiedCardsOf(
    document,
    cards.map(card => card.id),
  )
  if (!lane || !copied) return null
  const places = copied.cards.map(({ id: cardId }) => {
    const step = steps.find(({ id: stepId }) => stepId === cards.find(card => card.id === cardId)?.stepId)
    const siblings = (step && stepsOfStage.get(step.stageId)) ?? []
    return {
      stage: Math.max(
        0,
        stages.findIndex(stage => stage.id === step?.stageId),
      ),
      step: Math.max(0, step ? siblings.indexOf(step) : 0),
    }
  })
  const { laneType, name, colour } = lane
  return { ...copied, lane: { laneType, name, colour, places } }
}
