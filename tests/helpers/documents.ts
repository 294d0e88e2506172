import { documentOf, type JourneyDocument } from '../../renderer/journey/document.ts'
import type { CardId, LaneId, StageId, StepId } from '../../renderer/journey/ids.ts'
import { keysBetween } from '../../renderer/journey/order-key.ts'
import { type Card, cardDefaults } from '../../renderer/journey/records/card.ts'
import { laneDefaults } from '../../renderer/journey/records/lane.ts'
import { type MapRecord, mapDefaults } from '../../renderer/journey/records/map.ts'
import type { JourneyRecord } from '../../renderer/journey/records/record.ts'
import { stageDefaults } from '../../renderer/journey/records/stage.ts'
import { stepDefaults } from '../../renderer/journey/records/step.ts'
import type { LaneType } from '../../renderer/journey/vocabulary.ts'

/** The id of the n-th stage of `aDocument`, from 1. */
export const stageId = (stage: number) => `stage:${stage}` as StageId
/** The id of a step of `aDocument`: the n-th of a stage, both from 1. */
export const stepId = (stage: number, step = 1) => `step:${stage}-${step}` as StepId
/** The id of the n-th lane of `aDocument`, from 1. */
export const laneId = (lane: number) => `lane:${lane}` as LaneId
/** A card's id: `card:NAME`. */
export const cardId = (name: string) => `card:${name}` as CardId

/** What `aDocument` makes. Cards: by lane and step (`[lane, stage, step]`, from 1), or null for the parking lot. */
export interface DocumentPlan {
  /** How many steps each stage has. */
  readonly stages?: readonly number[]
  readonly lanes?: readonly LaneType[]
  /** Names of cards (`card:NAME`, also their text) by place, in the order of the cell. */
  readonly cards?: readonly (readonly [
    place: readonly [lane: number, stage: number, step: number] | null,
    names: readonly string[],
  ])[]
  /** Fields of single cards, by name. */
  readonly fields?: Readonly<Record<string, Partial<Card>>>
  readonly map?: Partial<MapRecord>
  /** Further records: connectors, personas … */
  readonly records?: readonly JourneyRecord[]
}

/** A document with ids that can be read: two stages with two steps, lanes `actions` and `emotions`, no cards. */
export function aDocument(plan: DocumentPlan = {}): JourneyDocument {
  const { stages = [2, 2], lanes = ['actions', 'emotions'], cards = [], fields = {} } = plan
  const records: JourneyRecord[] = [
    { ...mapDefaults('map:m' as MapRecord['id'], 1_000), title: 'Map', ...plan.map },
  ]
  const stageKeys = keysBetween(null, null, stages.length)
  stages.forEach((steps, s) => {
    records.push({ ...stageDefaults(stageId(s + 1), stageKeys[s]!), name: `Stage ${s + 1}` })
    keysBetween(null, null, steps).forEach((order, i) => {
      records.push({
        ...stepDefaults(stepId(s + 1, i + 1), stageId(s + 1), order),
        name: `Step ${s + 1}.${i + 1}`,
      })
    })
  })
  keysBetween(null, null, lanes.length).forEach((order, i) => {
    records.push({ ...laneDefaults(laneId(i + 1), order), laneType: lanes[i]!, name: `Lane ${i + 1}` })
  })
  for (const [place, names] of cards) {
    const cell = place ? { laneId: laneId(place[0]), stepId: stepId(place[1], place[2]) } : {}
    keysBetween(null, null, names.length).forEach((order, i) => {
      const name = names[i]!
      records.push({ ...cardDefaults(cardId(name), order), ...cell, text: name, ...fields[name] })
    })
  }
  return documentOf([...records, ...(plan.records ?? [])])
}

/** A document of `cards` cards, spread over 6 lanes and as many steps as give 2 cards a cell. For measuring. */
export function aLargeDocument(cards: number): JourneyDocument {
  const lanes: readonly LaneType[] = [
    'actions',
    'touchpoints',
    'thoughts',
    'emotions',
    'pain-points',
    'opportunities',
  ]
  const columns = Math.max(1, Math.ceil(cards / lanes.length / 2))
  const stages = Array.from({ length: Math.ceil(columns / 5) }, (_, i) => Math.min(5, columns - i * 5))
  let n = 0
  const plan: [readonly [number, number, number], string[]][] = []
  for (let column = 0; column < columns; column++) {
    for (let lane = 1; lane <= lanes.length && n < cards; lane++) {
      const names = Array.from({ length: Math.min(2, cards - n) }, () => `c${++n}`)
      plan.push([[lane, Math.floor(column / 5) + 1, (column % 5) + 1], names])
    }
  }
  return aDocument({ stages, lanes, cards: plan })
}

/** The names of the cards of a cell of `aDocument`, or of the parking lot, in order. */
export function cardNames(
  document: JourneyDocument,
  place: readonly [lane: number, stage: number, step: number] | null,
): string[] {
  const cards = place
    ? document.index.cells.get(laneId(place[0]))?.get(stepId(place[1], place[2]))
    : document.index.parked
  return (cards ?? []).map(card => card.id.slice('card:'.length))
}

/** All records by id, for comparing two documents. */
export function recordsById(document: JourneyDocument): Record<string, JourneyRecord> {
  const all = [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return Object.fromEntries(all.map(record => [record.id, record]))
}
