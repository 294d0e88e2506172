import * as v from 'valibot'
import { isId, type RecordId, type RecordType, recordTypes } from './ids.ts'
import { isOrderKey } from './order-key.ts'
import { acceptField, withoutNul } from './records/accept-field.ts'
import { defaultsOf } from './records/defaults.ts'
import { maxNameLength, maxTextLength, nameField, orderField, textField } from './records/fields.ts'
import { type JourneyRecord, schemas } from './records/record.ts'
import { referenceFields } from './records/references.ts'

/** A record of a file before anything but its type is known to be right. */
export interface RawRecord {
  readonly type: RecordType
  /** Its id if that is well formed, else null. */
  readonly id: RecordId | null
  readonly fields: Readonly<Record<string, unknown>>
}

/** What can be a record at all: an object with a known type. Null for anything else. */
export function rawRecord(value: unknown): RawRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = value as Readonly<Record<string, unknown>>
  const type = Object.hasOwn(fields, 'type') ? recordTypes.find(known => fields.type === known) : undefined
  if (!type) return null
  return { type, id: isId(type, fields.id) ? (fields.id as RecordId) : null, fields }
}

/** A record after its fields were set right one by one, and the names of those that had to be. */
export interface SoundRecord {
  /** Not frozen yet. Order keys and required references that were not there are `missing`. */
  readonly record: JourneyRecord
  readonly reset: readonly string[]
}

/**
 * The record with every field valid: what is left out takes its default, what is wrong is cut, cleaned or reset
 * and named. Null when it lacks something that has no default.
 */
export function soundRecord(
  raw: RawRecord,
  id: RecordId,
  renamed: ReadonlyMap<string, RecordId>,
  now: number,
): SoundRecord | null {
  // Nearly every record is right as it is, and then there is a faster way.
  if (renamed.size === 0) {
    const record = wholeRecord(raw)
    if (record) return { record, reset: [] }
  }
  const record: Record<string, unknown> = {}
  const reset: string[] = []
  const defaults = defaultsOf(raw.type, id, now)
  for (const field of Object.keys(schemas[raw.type].entries)) {
    const given = Object.hasOwn(raw.fields, field) ? raw.fields[field] : undefined
    if (field === 'id' || field === 'type' || given === undefined) {
      const value = defaults[field]
      record[field] = Array.isArray(value) ? Object.freeze(value) : value
    } else {
      const value = referenceFields[raw.type].includes(field) ? (renamed.get(String(given)) ?? given) : given
      const text = typeof defaults[field] === 'string' && isPlain(value) ? String(value) : value
      const accepted = acceptField(raw.type, field, text)
      record[field] = accepted ?? (accepted === null ? null : defaults[field])
      if (!isSame(record[field], value)) reset.push(field)
    }
    if (record[field] === undefined) return null
  }
  return { record: record as unknown as JourneyRecord, reset }
}

function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

function isSame(kept: unknown, given: unknown): boolean {
  if (typeof given === 'string') return kept === withoutNul(given)
  if (Array.isArray(kept) && Array.isArray(given))
    return kept.length === given.length && kept.every((item, i) => isSame(item, given[i]))
  return kept === given
}

interface FieldCheck {
  readonly field: string
  readonly accepts: (value: unknown) => boolean
  /** Short values that the validator has let through: most fields of most records are one of a few. */
  readonly known: Set<unknown>
  /** The latest of them: most fields of most records are what they were in the record before. */
  last: unknown
}

const mostKnown = 200
const longestKnown = 24
const nothingYet = Symbol('nothing yet')

/** Of a text, however long, that is no more than so many UTF-16 units. */
const isTextUpTo = (most: number) => (value: unknown) => typeof value === 'string' && value.length <= most

/** What the validators of the fields say that differ from record to record, at a fraction of the cost. */
const quick: ReadonlyMap<v.GenericSchema, (value: unknown) => boolean> = new Map<
  v.GenericSchema,
  (value: unknown) => boolean
>([
  [textField, isTextUpTo(maxTextLength)],
  [nameField, isTextUpTo(maxNameLength)],
  [orderField, isOrderKey],
])

const fieldChecks = new Map<RecordType, readonly FieldCheck[]>(
  recordTypes.map(type => {
    const entries: Readonly<Record<string, v.GenericSchema>> = schemas[type].entries
    const checks = Object.entries(entries)
      // These two are what makes it a raw record.
      .filter(([field]) => field !== 'id' && field !== 'type')
      .map(([field, schema]) => ({
        field,
        accepts: quick.get(schema) ?? ((value: unknown) => v.is(schema, value)),
        known: new Set(),
        last: nothingYet,
      }))
    return [type, checks]
  }),
)

const emptyList = Object.freeze([])

/**
 * The record if its id and every other field of it are there and valid, and no others; else null. Running each
 * validator on each field of 5,000 cards takes longer than everything else that opens a map.
 */
function wholeRecord({ type, id, fields }: RawRecord): JourneyRecord | null {
  const checks = fieldChecks.get(type)
  if (id === null || !checks || Object.keys(fields).length !== checks.length + 2) return null
  const record: Record<string, unknown> = { ...fields }
  for (const check of checks) {
    const value = record[check.field]
    if (Object.is(value, check.last)) continue
    const isShort = typeof value === 'string' ? value.length <= longestKnown : !Array.isArray(value)
    if (!isShort || !check.known.has(value)) {
      if (value === undefined || !check.accepts(value)) return null
      if (typeof value === 'string' && value.includes('\0')) return null
      if (Array.isArray(value))
        record[check.field] = value.length === 0 ? emptyList : Object.freeze(value.map(withoutNul))
      else if (isShort && check.known.size < mostKnown) check.known.add(value)
    }
    // −0 is 0, or a file would not come back the same.
    if (Object.is(value, -0)) record[check.field] = 0
    else if (isShort) check.last = value
  }
  return record as unknown as JourneyRecord
}
