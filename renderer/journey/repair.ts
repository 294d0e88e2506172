import { type Id, type IdSource, newId, type RecordId, type RecordType } from './ids.ts'
import type { JourneyRecord } from './records/record.ts'
import { type RawRecord, rawRecord, soundRecord } from './repair-record.ts'
import type { Repair, RepairCode, RepairReport } from './repair-report.ts'
import { repairStructure } from './repair-structure.ts'

export type { Repair, RepairCode, RepairReport }

/** What repair needs to make records: ids, and the time (ms since 1970) for a map that has none. */
export interface RepairEnv {
  readonly ids: IdSource
  readonly now: number
}

/**
 * Turns what a file or the database holds into records that keep every invariant (see `findViolations`), and
 * reports each thing that had to be set right. What can be saved is saved: a record is dropped only when nothing
 * tells what it is. Fields that are left out take their defaults without a word. The records come frozen.
 */
export function repairRecords(
  values: readonly unknown[],
  env: RepairEnv,
): { records: JourneyRecord[]; report: RepairReport } {
  const report: Repair[] = []
  const tell = (code: RepairCode, where: string, count?: number) => {
    report.push(count === undefined ? { code, where } : { code, where, count })
  }
  const raws: { raw: RawRecord; index: number }[] = []
  const placeOf = (index: number) => `records[${index}]`
  const taken = new Set<string>()
  values.forEach((value, index) => {
    const raw = rawRecord(value)
    if (!raw) tell('invalid-record-dropped', placeOf(index))
    else if (raw.id && taken.has(raw.id)) tell('duplicate-id-dropped', raw.id)
    else {
      if (raw.id) taken.add(raw.id)
      raws.push({ raw, index })
    }
  })
  const fresh = <T extends RecordType>(type: T): Id<T> => {
    for (let tries = 0; tries < 10_000; tries++) {
      const id = newId(type, env.ids)
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
    throw new Error('the id source repeats itself')
  }
  // Records whose id is malformed get a new one, and whoever pointed to the old one follows.
  const renamed = new Map<string, RecordId>()
  const named = raws.map(({ raw, index }) => {
    const id: RecordId = raw.id ?? fresh(raw.type)
    const old = raw.fields.id
    if (!raw.id && typeof old === 'string' && !renamed.has(old)) renamed.set(old, id)
    if (!raw.id) tell('invalid-field-reset', `${id}.id`)
    return { raw, index, id }
  })
  const records = new Map<RecordId, JourneyRecord>()
  for (const { raw, index, id } of named) {
    const sound = soundRecord(raw, id, renamed, env.now)
    if (!sound) {
      tell('invalid-record-dropped', raw.id ?? placeOf(index))
      continue
    }
    for (const field of sound.reset) tell('invalid-field-reset', `${id}.${field}`)
    records.set(id, sound.record)
  }
  const ids = {
    map: () => fresh('map'),
    stage: () => fresh('stage'),
    step: () => fresh('step'),
    lane: () => fresh('lane'),
  }
  repairStructure(records, ids, env.now, tell)
  return { records: Array.from(records.values(), Object.freeze) as JourneyRecord[], report }
}
