/**
 * Branded record ids of the form `type:suffix`. The prefix names the record type, so that an id read from a
 * file can be checked without looking the record up, and ids of two types can't be swapped by mistake.
 */
declare const brand: unique symbol

/** The record types of a journey document, in the order in which a file lists them. */
export const recordTypes = [
  'map',
  'persona',
  'stage',
  'step',
  'lane',
  'separator',
  'card',
  'connector',
  'comment',
  'image',
] as const

export type RecordType = (typeof recordTypes)[number]

export type Id<T extends RecordType> = `${T}:${string}` & { readonly [brand]: T }

export type MapId = Id<'map'>
export type PersonaId = Id<'persona'>
export type StageId = Id<'stage'>
export type StepId = Id<'step'>
export type LaneId = Id<'lane'>
export type SeparatorId = Id<'separator'>
export type CardId = Id<'card'>
export type ConnectorId = Id<'connector'>
export type CommentId = Id<'comment'>
export type ImageId = Id<'image'>

/** Any record's id. */
export type RecordId =
  | MapId
  | PersonaId
  | StageId
  | StepId
  | LaneId
  | SeparatorId
  | CardId
  | ConnectorId
  | CommentId
  | ImageId

/** Gives a fresh suffix of an id on every call. Passed in, since the document reads no random source. */
export type IdSource = () => string

/** Makes the id of a new record. */
export function newId<T extends RecordType>(type: T, source: IdSource): Id<T> {
  return `${type}:${source()}` as Id<T>
}

const suffixPattern = /^[A-Za-z0-9_-]{1,64}$/

/** Whether `value` is a well-formed id of `type`: the prefix, a colon, then 1–64 of `A-Z a-z 0-9 _ -`. */
export function isId<T extends RecordType>(type: T, value: unknown): value is Id<T> {
  return (
    typeof value === 'string' &&
    value.startsWith(`${type}:`) &&
    suffixPattern.test(value.slice(type.length + 1))
  )
}

/** Ids that count up, `card:a1`, `card:a2` …, for tests and for templates that must come out the same each time. */
export function countingIds(prefix = 'a'): IdSource {
  let n = 0
  return () => `${prefix}${(++n).toString(36)}`
}
