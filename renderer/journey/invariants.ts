import * as v from 'valibot'
import type { JourneyDocument } from './document.ts'
import type { RecordId } from './ids.ts'
import type { OrderKey } from './order-key.ts'
import type { JourneyRecord } from './records/record.ts'
import { schemas } from './records/record.ts'
import { referenceFields } from './records/references.ts'

/** What holds for every document, whatever was done to it. */
export type Invariant =
  | 'record is valid'
  | 'one map'
  | 'at least one stage'
  | 'at least one lane'
  | 'every stage has a step'
  | 'references exist'
  | 'a card has lane and step, or neither'
  | 'order keys differ'
  | 'one separator under a lane'
  | 'a connector joins two cards'
  | 'one connector between two cards'

/** An invariant that does not hold, and the record (or the list of records) concerned. */
export interface Violation {
  readonly invariant: Invariant
  readonly where: string
}

/** Whatever in the document breaks an invariant; empty for every document that commands and `repair` make. */
export function findViolations(document: JourneyDocument): readonly Violation[] {
  const violations: Violation[] = []
  const broken = (invariant: Invariant, where: string) => violations.push({ invariant, where })
  const orders = new Set<string>()
  const stagesWithSteps = new Set<string>()
  const underlined = new Set<string>()
  const joined = new Set<string>()
  for (const record of document.records.values()) {
    if (!v.is(schemas[record.type], record)) broken('record is valid', record.id)
    for (const id of referencesOf(record)) {
      if (!document.records.has(id)) broken('references exist', record.id)
    }
    if ('order' in record && !addNew(orders, `${orderScope(record)} ${record.order}`))
      broken('order keys differ', record.id)
    if (record.type === 'step') stagesWithSteps.add(record.stageId)
    if (record.type === 'card' && (record.laneId === null) !== (record.stepId === null))
      broken('a card has lane and step, or neither', record.id)
    if (record.type === 'separator' && !addNew(underlined, record.laneId))
      broken('one separator under a lane', record.id)
    if (record.type === 'connector') {
      if (record.fromId === record.toId) broken('a connector joins two cards', record.id)
      if (!addNew(joined, [record.fromId, record.toId].sort().join(' ')))
        broken('one connector between two cards', record.id)
    }
  }
  if (document.records.ofType('map').length !== 1) broken('one map', 'map')
  if (document.records.ofType('lane').length === 0) broken('at least one lane', 'lane')
  const stages = document.records.ofType('stage')
  if (stages.length === 0) broken('at least one stage', 'stage')
  for (const stage of stages) if (!stagesWithSteps.has(stage.id)) broken('every stage has a step', stage.id)
  return violations
}

/** The ids of the records that a record points to. */
function referencesOf(record: JourneyRecord): readonly RecordId[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>
  return referenceFields[record.type].flatMap(field => {
    const id = fields[field]
    return typeof id === 'string' ? [id as RecordId] : []
  })
}

/** Names the list within which a record's order key counts: the steps of one stage, the cards of one cell … */
export function orderScope(record: JourneyRecord & { readonly order: OrderKey }): string {
  if (record.type === 'step') return `step ${record.stageId}`
  if (record.type === 'card') return record.laneId ? `card ${record.laneId} ${record.stepId}` : 'card parked'
  return record.type
}

function addNew(set: Set<string>, key: string): boolean {
  if (set.has(key)) return false
  set.add(key)
  return true
}
