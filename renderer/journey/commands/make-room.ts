import { keysBetween, type OrderKey } from '../order-key.ts'

/** Keys longer than this are renewed with all their neighbours: they grow when things always go to one place. */
const longestKey = 48

/** New order keys at a place of a list, and the neighbours that got a new key to make room. */
export interface Room<R> {
  readonly keys: readonly OrderKey[]
  readonly renewed: readonly R[]
}

/** Keys for `count` records before `siblings[index]`; `siblings` are in order, `Infinity` stands for the end. */
export function makeRoom<R extends { readonly order: OrderKey }>(
  siblings: readonly R[],
  index: number,
  count: number,
): Room<R> {
  const at = clampIndex(index, siblings.length)
  const before = siblings[at - 1]?.order ?? null
  const after = siblings[at]?.order ?? null
  if (before === null || after === null || before < after) {
    const keys = keysBetween(before, after, count)
    if (keys.every(key => key.length <= longestKey)) return { keys, renewed: [] }
  }
  const all = keysBetween(null, null, siblings.length + count)
  return {
    keys: all.slice(at, at + count),
    renewed: siblings.flatMap((record, i) => {
      const order = all[i < at ? i : i + count]
      return order === undefined ? [] : [{ ...record, order }]
    }),
  }
}

/** A whole index from 0 to `length`; whatever is no number counts as the end. */
export function clampIndex(index: number, length: number): number {
  return Number.isNaN(index) ? length : Math.max(0, Math.min(length, Math.floor(index)))
}

/** The index of the record with this id, or the end of the list for null and for ids that are not in it. */
export function indexBefore(siblings: readonly { readonly id: string }[], before: string | null): number {
  const at = siblings.findIndex(record => record.id === before)
  return at < 0 ? siblings.length : at
}
