import * as v from 'valibot'
import type { Id, RecordType } from '../ids.ts'
import { isOrderKey, maxKeyLength, type OrderKey } from '../order-key.ts'

/** Longest text that one field keeps, in UTF-16 units. A hundred thousand characters on a card stay usable. */
export const maxTextLength = 200_000
/** Longest name, owner, tag and the like, in UTF-16 units. */
export const maxNameLength = 2_000

/** An id of one record type. A plain pattern, so that the file's JSON Schema can state it. */
export function idField<T extends RecordType>(type: T) {
  const field = v.pipe(v.string(), v.regex(new RegExp(`^${type}:[A-Za-z0-9_-]{1,64}$`)))
  // The pattern is the brand: nothing else makes a string an id.
  return field as unknown as v.GenericSchema<Id<T>>
}

/** A fractional order key. */
export const orderField = v.pipe(
  v.string(),
  v.maxLength(maxKeyLength),
  v.check((value: OrderKey) => isOrderKey(value), 'not an order key'),
)
export const textField = v.pipe(v.string(), v.maxLength(maxTextLength))
export const nameField = v.pipe(v.string(), v.maxLength(maxNameLength))
/** Milliseconds since 1970, UTC. */
export const timeField = v.pipe(v.number(), v.finite(), v.minValue(0))
/** A width or height in board pixels, or null for "as the layout decides". */
export const sizeField = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(8), v.maxValue(4_000)))
/** A list of short texts: tags, goals, needs. */
export const namesField = v.pipe(v.array(nameField), v.maxLength(500))
/** A clock time `HH:MM`, 24:00 included. */
export const clockField = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/))
/** A calendar date `YYYY-MM-DD`. */
export const dateField = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
