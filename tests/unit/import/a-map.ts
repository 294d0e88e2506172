import { documentOf, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type { CardId, LaneId, MapId, StageId, StepId } from '../../../renderer/journey/ids.ts'
import { keysBetween } from '../../../renderer/journey/order-key.ts'
import { type Card, cardDefaults } from '../../../renderer/journey/records/card.ts'
import { laneDefaults } from '../../../renderer/journey/records/lane.ts'
import { mapDefaults } from '../../../renderer/journey/records/map.ts'
import { stageDefaults } from '../../../renderer/journey/records/stage.ts'
import { stepDefaults } from '../../../renderer/journey/records/step.ts'
import type { LaneType } from '../../../renderer/journey/vocabulary.ts'

/** Ids of the n-th lane, stage, step and card of `aMap`, counting from 0. */
export const lane = (n: number) => `lane:l${n}` as LaneId
export const stage = (n: number) => `stage:s${n}` as StageId
export const step = (n: number) => `step:t${n}` as StepId
export const cardId = (n: number) => `card:c${n}` as CardId

/** A map with these lanes, stages with their numbers of steps, and cards at [lane, step, text]. */
export function aMap({
  lanes = ['actions', 'emotions', 'pain-points'],
  stages = [1, 1, 1],
  cards = [],
  title = 'A map',
  stepNames = [],
}: {
  title?: string
  stepNames?: readonly string[]
  lanes?: readonly LaneType[]
  stages?: readonly number[]
  cards?: readonly (readonly [lane: number, step: number, text: string, fields?: Partial<Card>])[]
} = {}): JourneyDocument {
  const keys = keysBetween(
    null,
    null,
    1 + lanes.length + stages.length + cards.length + stages.reduce((a, b) => a + b, 0),
  )
  const key = (n: number) => keys[n]!
  let steps = 0
  return documentOf([
    { ...mapDefaults('map:m' as MapId, 0), title },
    ...lanes.map((laneType, n) => ({ ...laneDefaults(lane(n), key(n)), laneType, name: laneType })),
    ...stages.map((_, n) => ({ ...stageDefaults(stage(n), key(n)), name: `Stage ${n + 1}` })),
    ...stages.flatMap((count, n) =>
      Array.from({ length: count }, () => {
        const name = stepNames[steps] ?? ''
        return { ...stepDefaults(step(steps), stage(n), key(steps++)), name }
      }),
    ),
    ...cards.map(([laneAt, stepAt, text, fields], n) => ({
      ...cardDefaults(cardId(n), key(n)),
      laneId: lane(laneAt),
      stepId: step(stepAt),
      text,
      ...fields,
    })),
  ])
}

/** The texts of a map's visible grid: rows of cells of card texts. */
export function gridOf(document: JourneyDocument): string[][][] {
  const { lanes, steps, cells } = document.index
  return lanes
    .filter(other => !other.hidden)
    .map(other => steps.map(at => (cells.get(other.id)?.get(at.id) ?? []).map(card => card.text)))
}
