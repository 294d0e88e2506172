import type { Diff } from './diff.ts'
import type { CardId, LaneId, StageId, StepId } from './ids.ts'
import { byOrder } from './order-key.ts'
import type { RecordTable } from './record-table.ts'
import type { Card } from './records/card.ts'
import type { Comment } from './records/comment.ts'
import type { Connector } from './records/connector.ts'
import type { Lane } from './records/lane.ts'
import type { MapRecord } from './records/map.ts'
import type { Persona } from './records/persona.ts'
import type { JourneyRecord } from './records/record.ts'
import type { Separator } from './records/separator.ts'
import type { Stage } from './records/stage.ts'
import type { Step } from './records/step.ts'

/** The cards of one lane by step; a step without cards is absent. */
export type LaneCells = ReadonlyMap<StepId, readonly Card[]>

/** What is derived from the records of a document. Parts that a change leaves alone stay the same objects. */
export interface JourneyIndex {
  readonly map: MapRecord
  readonly personas: readonly Persona[]
  readonly stages: readonly Stage[]
  /** All steps from left to right, through all stages. */
  readonly steps: readonly Step[]
  readonly stepsOfStage: ReadonlyMap<StageId, readonly Step[]>
  /** All lanes from top to bottom, hidden ones included. */
  readonly lanes: readonly Lane[]
  readonly separators: ReadonlyMap<LaneId, Separator>
  readonly connectors: readonly Connector[]
  /** The connectors that begin or end at a card, by the id of the connector; a card without any is absent. */
  readonly connectorsOf: ReadonlyMap<CardId, readonly Connector[]>
  readonly cells: ReadonlyMap<LaneId, LaneCells>
  /** Cards of the parking lot, in order. */
  readonly parked: readonly Card[]
  readonly comments: ReadonlyMap<CardId, readonly Comment[]>
  readonly cardCount: number
}

/** The index of a whole table. Throws when there is no map record: such a table is no document. */
export function buildIndex(records: RecordTable): JourneyIndex {
  const map = records.ofType('map')[0]
  if (!map) throw new Error('a journey document needs a map record')
  const cards = records.ofType('card')
  return {
    map,
    ...structureOf(records),
    separators: separatorsOf(records),
    connectors: connectorsById(records),
    connectorsOf: placeConnectors(new Map(), records.ofType('connector'), []),
    comments: commentsOf(records),
    ...placeCards(new Map(), [], cards, []),
    cardCount: cards.length,
  }
}

/** The index after a diff. `records` is the table after the diff. */
export function updateIndex(index: JourneyIndex, records: RecordTable, diff: Diff): JourneyIndex {
  const touched = new Set<JourneyRecord['type']>()
  for (const record of diff.added) touched.add(record.type)
  for (const record of diff.removed) touched.add(record.type)
  for (const [, after] of diff.updated) touched.add(after.type)
  let next: JourneyIndex = index
  if (touched.has('map')) next = { ...next, map: records.ofType('map')[0] ?? index.map }
  if (touched.has('persona') || touched.has('stage') || touched.has('step') || touched.has('lane'))
    next = { ...next, ...sharing(index, structureOf(records)) }
  if (touched.has('separator')) next = { ...next, separators: separatorsOf(records) }
  if (touched.has('connector')) {
    const { come, gone } = changedIn(diff, isConnector)
    next = {
      ...next,
      connectors: connectorsById(records),
      connectorsOf: placeConnectors(index.connectorsOf, come, gone),
    }
  }
  if (touched.has('comment')) next = { ...next, comments: commentsOf(records) }
  if (touched.has('card')) {
    const { come, gone } = changedIn(diff, isCard)
    next = {
      ...next,
      ...placeCards(index.cells, index.parked, come, gone),
      cardCount: index.cardCount + come.length - gone.length,
    }
  }
  return next
}

const isCard = (record: JourneyRecord): record is Card => record.type === 'card'
const isConnector = (record: JourneyRecord): record is Connector => record.type === 'connector'

/** The records of one type that a diff brings and takes away; an updated one counts as both. */
function changedIn<R extends JourneyRecord>(
  diff: Diff,
  is: (record: JourneyRecord) => record is R,
): { readonly come: readonly R[]; readonly gone: readonly R[] } {
  return {
    gone: [...diff.removed.filter(is), ...diff.updated.map(([before]) => before).filter(is)],
    come: [...diff.added.filter(is), ...diff.updated.map(([, after]) => after).filter(is)],
  }
}

type Structure = Pick<JourneyIndex, 'personas' | 'stages' | 'steps' | 'stepsOfStage' | 'lanes'>

function structureOf(records: RecordTable): Structure {
  const stages = records.ofType('stage')
  const steps = records.ofType('step')
  const lanes = records.ofType('lane')
  const personas = records.ofType('persona')
  stages.sort(byOrder)
  steps.sort(byOrder)
  const stepsOfStage = new Map<StageId, Step[]>(stages.map(stage => [stage.id, []]))
  for (const step of steps) stepsOfStage.get(step.stageId)?.push(step)
  return {
    personas: personas.sort(byOrder),
    stages,
    steps: stages.flatMap(stage => stepsOfStage.get(stage.id) ?? []),
    stepsOfStage,
    lanes: lanes.sort(byOrder),
  }
}

/** The new structure with the lists of the old one wherever they hold the same records. */
function sharing(old: Structure, fresh: Structure): Structure {
  const stepsOfStage = new Map<StageId, readonly Step[]>()
  for (const [id, steps] of fresh.stepsOfStage)
    stepsOfStage.set(id, sameList(old.stepsOfStage.get(id), steps))
  const steps = sameList(old.steps, fresh.steps)
  const stages = sameList(old.stages, fresh.stages)
  return {
    personas: sameList(old.personas, fresh.personas),
    stages,
    steps,
    stepsOfStage: steps === old.steps && stages === old.stages ? old.stepsOfStage : stepsOfStage,
    lanes: sameList(old.lanes, fresh.lanes),
  }
}

function sameList<T>(old: readonly T[] | undefined, fresh: readonly T[]): readonly T[] {
  return old && old.length === fresh.length && fresh.every((item, i) => item === old[i]) ? old : fresh
}

function separatorsOf(records: RecordTable): ReadonlyMap<LaneId, Separator> {
  return new Map(records.ofType('separator').map(separator => [separator.laneId, separator]))
}

function connectorsById(records: RecordTable): readonly Connector[] {
  return records.ofType('connector').sort(byId)
}

const byId = (a: Connector, b: Connector) => (a.id < b.id ? -1 : 1)

/** The connectors by card after some have gone and others have come. The lists of other cards are shared. */
function placeConnectors(
  old: JourneyIndex['connectorsOf'],
  come: readonly Connector[],
  gone: readonly Connector[],
): JourneyIndex['connectorsOf'] {
  const goneIds = new Set(gone.map(connector => connector.id))
  const next = new Map(old)
  const fresh = new Map<CardId, Connector[]>()
  const listAt = (card: CardId): Connector[] => {
    let list = fresh.get(card)
    if (!list) {
      list = (old.get(card) ?? []).filter(connector => !goneIds.has(connector.id))
      fresh.set(card, list)
    }
    return list
  }
  for (const { fromId, toId } of gone) {
    listAt(fromId)
    listAt(toId)
  }
  for (const connector of come) {
    listAt(connector.fromId).push(connector)
    listAt(connector.toId).push(connector)
  }
  for (const [card, list] of fresh) {
    if (list.length === 0) next.delete(card)
    else next.set(card, list.sort(byId))
  }
  return next
}

function commentsOf(records: RecordTable): ReadonlyMap<CardId, readonly Comment[]> {
  const byCard = new Map<CardId, Comment[]>()
  for (const comment of records
    .ofType('comment')
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    const list = byCard.get(comment.cardId)
    if (list) list.push(comment)
    else byCard.set(comment.cardId, [comment])
  }
  return byCard
}

/** The cells and the parking lot after some cards have gone and others have come. Untouched lanes are shared. */
function placeCards(
  cells: JourneyIndex['cells'],
  parked: readonly Card[],
  come: readonly Card[],
  gone: readonly Card[],
): Pick<JourneyIndex, 'cells' | 'parked'> {
  const nextCells = new Map(cells)
  const fresh = new Map<LaneId, Map<StepId, Card[]>>()
  const freshLists = new Set<Card[]>()
  let nextParked = parked
  const listAt = (laneId: LaneId, stepId: StepId): Card[] => {
    let lane = fresh.get(laneId)
    if (!lane) {
      lane = new Map(nextCells.get(laneId)) as Map<StepId, Card[]>
      fresh.set(laneId, lane)
      nextCells.set(laneId, lane)
    }
    let list = lane.get(stepId)
    if (!list || !freshLists.has(list)) {
      list = list ? list.slice() : []
      freshLists.add(list)
      lane.set(stepId, list)
    }
    return list
  }
  const goneIds = new Set(gone.map(card => card.id))
  const thinned = new Set<Card[]>()
  let parkedGone = false
  for (const card of gone) {
    if (card.laneId === null || card.stepId === null) parkedGone = true
    else thinned.add(listAt(card.laneId, card.stepId))
  }
  for (const list of thinned) {
    let kept = 0
    for (const card of list) if (!goneIds.has(card.id)) list[kept++] = card
    list.length = kept
  }
  if (parkedGone) nextParked = nextParked.filter(card => !goneIds.has(card.id))
  const parkedCome: Card[] = []
  for (const card of come) {
    if (card.laneId === null || card.stepId === null) parkedCome.push(card)
    else listAt(card.laneId, card.stepId).push(card)
  }
  if (parkedCome.length > 0) nextParked = [...nextParked, ...parkedCome].sort(byOrder)
  for (const [laneId, lane] of fresh) {
    for (const [stepId, list] of lane) {
      if (list.length === 0) lane.delete(stepId)
      else if (freshLists.has(list)) list.sort(byOrder)
    }
    if (lane.size === 0) nextCells.delete(laneId)
  }
  return { cells: nextCells, parked: nextParked }
}
