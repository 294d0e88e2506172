import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * A fractional order key: records of one kind sort by plain string comparison of their keys (ties by id), so a
 * move changes one record and never renumbers its neighbours.
 */
export type OrderKey = string

/** One key between two neighbours; `null` stands for "no neighbour on that side". Throws if `before >= after`. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, after)
}

/** `count` ascending keys between two neighbours. */
export function keysBetween(before: OrderKey | null, after: OrderKey | null, count: number): OrderKey[] {
  return generateNKeysBetween(before, after, count)
}

/**
 * Whether a string is a key that `keyBetween` can work with: a letter that tells how many digits the whole part
 * has (`a` one … `z` 26, `Z` one … `A` 26), these digits, and a fraction that does not end in 0.
 */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== 'string' || value.length > maxKeyLength || !/^[A-Za-z][0-9A-Za-z]+$/.test(value))
    return false
  const head = value.charCodeAt(0)
  const wholeLength = head >= 97 ? head - 95 : 92 - head
  if (value.length < wholeLength || value === smallestKey) return false
  return value.length === wholeLength || !value.endsWith('0')
}

/** Longest order key that a document holds. */
export const maxKeyLength = 200

/** Nothing fits before it, so the key library refuses it. */
const smallestKey = `A${'0'.repeat(26)}`

/** Compares two ordered records: by key, then by id, so that equal keys (two merged copies) still have one order. */
export function byOrder(a: { order: OrderKey; id: string }, b: { order: OrderKey; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
