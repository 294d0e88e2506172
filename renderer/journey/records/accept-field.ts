import * as v from 'valibot'
import type { RecordType } from '../ids.ts'
import { maxNameLength, maxTextLength } from './fields.ts'
import { schemas } from './record.ts'

/** The validator of one field of a record type, or undefined when the type has no such field. */
function fieldSchema(type: RecordType, field: string): v.GenericSchema | undefined {
  const entries: Readonly<Record<string, v.GenericSchema>> = schemas[type].entries
  return Object.hasOwn(entries, field) ? entries[field] : undefined
}

/**
 * The value as the field keeps it: NUL taken out, over-long text cut, unusable items of a list left out, −0 as 0.
 * Undefined when the record type has no such field or nothing usable is left.
 */
export function acceptField(type: RecordType, field: string, value: unknown): unknown {
  const schema = fieldSchema(type, field)
  if (!schema) return undefined
  for (const candidate of candidates(value)) if (v.is(schema, candidate)) return candidate
  return undefined
}

function candidates(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    const text = withoutNul(value)
    if (text.length <= maxNameLength) return [text]
    return [text, cutText(text, maxTextLength), cutText(text, maxNameLength)]
  }
  if (Array.isArray(value)) {
    const items = value
      .filter(item => typeof item === 'string')
      .map(item => cutText(withoutNul(item), maxNameLength))
    return [Object.freeze(items), Object.freeze(items.slice(0, 500))]
  }
  return [value === 0 ? 0 : value]
}

/** Text without NUL, the one character that storage, files and drawing can't all carry. */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** The first `length` UTF-16 units of a text, one less where that would cut a character in two. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length)
}
