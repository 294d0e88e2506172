import * as fc from 'fast-check'
import { documentOf, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type {
  CardId,
  CommentId,
  ConnectorId,
  LaneId,
  MapId,
  SeparatorId,
  StageId,
  StepId,
} from '../../../renderer/journey/ids.ts'
import { keysBetween } from '../../../renderer/journey/order-key.ts'
import { type Card, cardDefaults } from '../../../renderer/journey/records/card.ts'
import { commentDefaults } from '../../../renderer/journey/records/comment.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { type Lane, laneDefaults } from '../../../renderer/journey/records/lane.ts'
import { mapDefaults } from '../../../renderer/journey/records/map.ts'
import type { JourneyRecord } from '../../../renderer/journey/records/record.ts'
import { separatorDefaults } from '../../../renderer/journey/records/separator.ts'
import { stageDefaults } from '../../../renderer/journey/records/stage.ts'
import { type Step, stepDefaults } from '../../../renderer/journey/records/step.ts'
import {
  emotionScores,
  evidenceLevels,
  laneTypes,
  type MapKind,
  mapKinds,
} from '../../../renderer/journey/vocabulary.ts'
import { createLayout, type Layout } from '../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'

/** A layout as Node has it: the bundled widths, break opportunities in JavaScript, English words. */
export function aLayout(): Layout {
  return createLayout({
    measure: createAdvanceMeasurer(),
    findBreaks: unicodeBreaks,
    strings: {
      veryPositive: 'Very positive',
      neutral: 'Neutral',
      veryNegative: 'Very negative',
      everyone: 'Everyone',
      today: 'Today',
      future: 'Future',
      stages: 'Stages',
      time: 'Time',
      more: 'more',
      pictureLost: 'Picture not found',
    },
  })
}

export const idOfLane = (lane: number) => `lane:${lane}` as LaneId
export const idOfStep = (step: number) => `step:${step}` as StepId
export const idOfCard = (n: number) => `card:${n}` as CardId

/** A card of a world: where it stands, and whatever else is to be said about it. */
export interface CardPlan extends Partial<Card> {
  readonly lane: number
  readonly step: number
}

export interface World {
  readonly kind?: MapKind
  /** How many steps each stage has. */
  readonly stages: readonly number[]
  readonly steps?: Readonly<Record<number, Partial<Step>>>
  readonly lanes: readonly Partial<Lane>[]
  /** Lanes with a separator under them. */
  readonly separators?: readonly number[]
  readonly cards: readonly CardPlan[]
  readonly connectors?: readonly (readonly [from: number, to: number])[]
  /** Cards with an open comment. */
  readonly comments?: readonly number[]
}

/** The document of a world. Steps, lanes and cards are numbered from 0 through the whole map. */
export function worldOf(world: World): JourneyDocument {
  const records: JourneyRecord[] = [
    { ...mapDefaults('map:m' as MapId, 0), kind: world.kind ?? 'current-state' },
  ]
  let step = 0
  keysBetween(null, null, world.stages.length).forEach((order, s) => {
    const stageId = `stage:${s}` as StageId
    records.push({ ...stageDefaults(stageId, order), name: `Stage ${s}`, duration: '2 weeks' })
    for (const key of keysBetween(null, null, world.stages[s]!)) {
      records.push({
        ...stepDefaults(idOfStep(step), stageId, key),
        name: `Step ${step}`,
        ...world.steps?.[step],
      })
      step++
    }
  })
  keysBetween(null, null, world.lanes.length).forEach((order, i) => {
    records.push({ ...laneDefaults(idOfLane(i), order), name: `Lane ${i}`, ...world.lanes[i] })
  })
  for (const lane of world.separators ?? [])
    records.push({ ...separatorDefaults(`separator:${lane}` as SeparatorId, idOfLane(lane)), name: 'Line' })
  const orders = keysBetween(null, null, world.cards.length)
  world.cards.forEach(({ lane, step: at, ...fields }, n) => {
    records.push({
      ...cardDefaults(idOfCard(n), orders[n]!),
      laneId: idOfLane(lane),
      stepId: idOfStep(at),
      text: `Card ${n}`,
      ...fields,
    })
  })
  world.connectors?.forEach(([from, to], i) => {
    records.push(connectorDefaults(`connector:${i}` as ConnectorId, idOfCard(from), idOfCard(to)))
  })
  for (const card of world.comments ?? [])
    records.push(commentDefaults(`comment:${card}` as CommentId, idOfCard(card), 0))
  return documentOf(records)
}

/** A map with `lanes` × `steps` cells of one card each. */
export function gridOf(lanes: number, steps: number, kind: MapKind = 'current-state'): World {
  const types = ['actions', 'touchpoints', 'thoughts', 'emotions', 'pain-points', 'opportunities'] as const
  const cards: CardPlan[] = []
  for (let lane = 0; lane < lanes; lane++)
    for (let step = 0; step < steps; step++)
      cards.push({
        lane,
        step,
        text: `What happens in ${lane} at ${step}, in a few words`,
        score: (((lane + step) % 3) - 1) as 0,
      })
  const stages = Array.from({ length: Math.ceil(steps / 5) }, (_, i) => Math.min(5, steps - i * 5))
  return {
    kind,
    stages,
    lanes: Array.from({ length: lanes }, (_, i) => ({ laneType: types[i % types.length]! })),
    cards,
  }
}

const words = fc.constantFrom(
  '',
  'Calls',
  'Compares three prices in a spreadsheet',
  '“Why does nobody print a price?”',
  'Nachbestellungsbestätigungsschreiben',
  'one\ntwo\nthree\nfour\nfive\nsix',
  'Đặt lịch khám – không ai trả lời',
  '価格が最後まで分からない',
  'مرحبا بالعالم',
  '🙂👩‍👩‍👧 ok',
)

/** Random maps of every kind, with spans, resized columns, crowded cells, hidden and collapsed lanes. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    kind: fc.constantFrom(...mapKinds),
    stages: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    lanes: fc.array(
      fc.record({
        laneType: fc.constantFrom(...laneTypes),
        height: fc.constantFrom(null, null, 20, 300),
        hidden: fc.constantFrom(false, false, false, true),
        collapsed: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    widths: fc.array(fc.constantFrom(null, null, 8, 90, 320), { maxLength: 12 }),
  })
  .chain(({ widths, ...plan }) => {
    const steps = plan.stages.reduce((sum, n) => sum + n, 0)
    const card = fc.record({
      lane: fc.nat(plan.lanes.length - 1),
      step: fc.nat(steps - 1),
      text: words,
      span: fc.constantFrom(1, 1, 1, 2, 3, 1_000),
      score: fc.constantFrom(null, ...emotionScores),
      votes: fc.constantFrom(0, 3, 12),
      evidence: fc.constantFrom(null, ...evidenceLevels),
      flag: fc.constantFrom(null, 'fail' as const, 'wait' as const),
      momentOfTruth: fc.boolean(),
    })
    // Crowded cells come from cards that gather in the first cell.
    const crowd = fc.constantFrom(0, 0, 8, 20, 35)
    return fc
      .record({ cards: fc.array(card, { maxLength: 40 }), crowd })
      .map(({ cards, crowd: many }): World => {
        const gathered = Array.from({ length: many }, (_, n) => ({ lane: 0, step: 0, text: `crowd ${n}` }))
        const all = [...cards, ...gathered]
        return {
          ...plan,
          steps: Object.fromEntries(
            widths.slice(0, steps).map((width, i) => [i, { width, start: i % 2 ? null : '08:00' }]),
          ),
          separators: [0],
          cards: all,
          connectors:
            all.length > 3
              ? [
                  [0, 1],
                  [2, 0],
                  [1, 3],
                ]
              : [],
          comments: all.length > 1 ? [1] : [],
        }
      })
  })
