import type { CardId, LaneId, RecordId, StageId } from './ids.ts'
import { orderScope } from './invariants.ts'
import { byOrder, keysBetween, type OrderKey } from './order-key.ts'
import { missing } from './records/defaults.ts'
import { laneDefaults } from './records/lane.ts'
import { mapDefaults } from './records/map.ts'
import type { JourneyRecord, RecordOf } from './records/record.ts'
import { stageDefaults } from './records/stage.ts'
import { stepDefaults } from './records/step.ts'
import type { Repair } from './repair-report.ts'

/** Sound records under repair, by id. They are replaced and removed here until all invariants hold. */
type Records = Map<RecordId, JourneyRecord>
type Report = (code: Repair['code'], where: string, count?: number) => void

/** Makes ids that no record has. */
export interface FreshIds {
  map(): RecordOf['map']['id']
  stage(): StageId
  step(): RecordOf['step']['id']
  lane(): LaneId
}

/** Makes the records fit together: one map, stages with steps, lanes, cards in cells, references, order keys. */
export function repairStructure(records: Records, ids: FreshIds, now: number, report: Report): void {
  oneMap(records, ids, now, report)
  const moved = new Set<RecordId>()
  stagesAndSteps(records, ids, moved, report)
  if (!some(records, 'lane')) {
    const id = ids.lane()
    records.set(id, laneDefaults(id, missing))
    moved.add(id)
    report('lane-added', id)
  }
  cards(records, moved, report)
  optionalReferences(records, report)
  attachments(records, report)
  orderKeys(records, moved, report)
}

function oneMap(records: Records, ids: FreshIds, now: number, report: Report): void {
  const [first, ...others] = ofType(records, 'map')
  for (const map of others) {
    records.delete(map.id)
    report('extra-map-dropped', map.id)
  }
  if (first) return
  const id = ids.map()
  records.set(id, mapDefaults(id, now))
  report('map-added', id)
}

function stagesAndSteps(records: Records, ids: FreshIds, moved: Set<RecordId>, report: Report): void {
  if (!some(records, 'stage')) {
    const id = ids.stage()
    records.set(id, stageDefaults(id, missing))
    moved.add(id)
    report('stage-added', id)
  }
  const stages = ofType(records, 'stage')
  // `missing` sorts first although such a stage will stand last.
  const last = [...stages]
    .sort((a, b) => Number(a.order === missing) - Number(b.order === missing) || byOrder(a, b))
    .at(-1)
  const withSteps = new Set<StageId>()
  for (const step of ofType(records, 'step')) {
    let { stageId } = step
    if (!records.has(stageId) && last) {
      stageId = last.id
      records.set(step.id, { ...step, stageId, order: missing })
      moved.add(step.id)
      report('step-without-stage-moved', step.id)
    }
    withSteps.add(stageId)
  }
  for (const stage of stages) {
    if (withSteps.has(stage.id)) continue
    const id = ids.step()
    records.set(id, stepDefaults(id, stage.id, missing))
    moved.add(id)
    report('step-added', stage.id)
  }
}

function cards(records: Records, moved: Set<RecordId>, report: Report): void {
  for (const card of ofType(records, 'card')) {
    const { laneId, stepId } = card
    if (laneId === null && stepId === null) continue
    if (laneId !== null && stepId !== null && records.has(laneId) && records.has(stepId)) continue
    records.set(card.id, { ...card, laneId: null, stepId: null, order: missing })
    moved.add(card.id)
    report('card-without-cell-parked', card.id)
  }
}

/** Clears persona and picture where those are gone. */
function optionalReferences(records: Records, report: Report): void {
  for (const record of records.values()) {
    if (!('personaId' in record || 'imageId' in record)) continue
    const fixed: { personaId?: null; imageId?: null } = {}
    if ('personaId' in record && record.personaId !== null && !records.has(record.personaId))
      fixed.personaId = null
    if ('imageId' in record && record.imageId !== null && !records.has(record.imageId)) fixed.imageId = null
    const fields = Object.keys(fixed)
    if (fields.length > 0) records.set(record.id, { ...record, ...fixed } as JourneyRecord)
    for (const field of fields) report('dangling-reference-cleared', `${record.id}.${field}`)
  }
}

/** Connectors, separators and comments go when what they hang on is not there, or is taken. */
function attachments(records: Records, report: Report): void {
  const joined = new Map<string, RecordOf['connector']>()
  for (const connector of ofType(records, 'connector')) {
    const { id, fromId, toId } = connector
    const pair = [fromId, toId].sort().join(' ')
    const other = joined.get(pair)
    if (fromId !== toId && records.has(fromId) && records.has(toId) && !other) {
      joined.set(pair, connector)
      continue
    }
    if (other && other.fromId === toId) records.set(other.id, { ...other, direction: 'two-way' })
    records.delete(id)
    report('connector-dropped', id)
  }
  const underlined = new Set<LaneId>()
  for (const { id, laneId } of ofType(records, 'separator')) {
    if (records.has(laneId) && !underlined.has(laneId)) underlined.add(laneId)
    else {
      records.delete(id)
      report('separator-dropped', id)
    }
  }
  for (const { id, cardId } of ofType(records, 'comment')) {
    if (records.has(cardId as CardId)) continue
    records.delete(id)
    report('comment-dropped', id)
  }
}

type Ordered = Extract<JourneyRecord, { readonly order: OrderKey }>

/**
 * Gives keys to the records without one, after the others and in the order of the file; where two have the same
 * key, all of their list get new ones. Records in `moved` are reported already.
 */
function orderKeys(records: Records, moved: ReadonlySet<RecordId>, report: Report): void {
  for (const list of orderedLists(records)) {
    const [first] = list
    // Most cells hold one card.
    if (!first || (list.length === 1 && first.order !== missing)) continue
    const scope = orderScope(first)
    const known = list.filter(record => record.order !== missing).sort(byOrder)
    const unknown = list.filter(record => record.order === missing)
    const clash = known.some((record, i) => record.order === known[i - 1]?.order)
    const renew = clash ? [...known, ...unknown] : unknown
    if (renew.length === 0) continue
    const keys = keysBetween(clash ? null : (known.at(-1)?.order ?? null), null, renew.length)
    renew.forEach((record, i) => {
      records.set(record.id, { ...record, order: keys[i] ?? missing })
    })
    const unreported = clash ? renew.length : renew.filter(record => !moved.has(record.id)).length
    if (unreported > 0) report('order-key-renewed', scope, unreported)
  }
}

/** The records that are ordered among each other, list by list (see `orderScope`). */
function orderedLists(records: Records): readonly Ordered[][] {
  const lists: Ordered[][] = []
  // In two steps, by lane and step: thousands of names put together of both would cost more than all the rest.
  const byScope = new Map<string, Map<string, Ordered[]>>()
  for (const record of records.values()) {
    if (!('order' in record)) continue
    const outer =
      record.type === 'step' ? record.stageId : (record.type === 'card' && record.laneId) || record.type
    const inner = (record.type === 'card' && record.stepId) || ''
    const scope = byScope.get(outer) ?? new Map<string, Ordered[]>()
    byScope.set(outer, scope)
    const list = scope.get(inner)
    if (list) list.push(record)
    else {
      const fresh = [record]
      scope.set(inner, fresh)
      lists.push(fresh)
    }
  }
  return lists
}

function ofType<T extends JourneyRecord['type']>(records: Records, type: T): RecordOf[T][] {
  const found: RecordOf[T][] = []
  for (const record of records.values()) if (record.type === type) found.push(record as RecordOf[T])
  return found
}

function some(records: Records, type: JourneyRecord['type']): boolean {
  for (const record of records.values()) if (record.type === type) return true
  return false
}
