/** Whether two lists hold the same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((item, i) => item === b[i])
}

/** `next`, or `previous` when both hold the same objects. */
export function shareList<T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  return previous && sameItems(previous, next) ? previous : next
}

/** The first difference between two lists from the front, and from the back: what lies between has changed. */
export function changedRange<T>(a: readonly T[], b: readonly T[]): readonly [first: number, last: number] {
  let first = 0
  while (first < a.length && a[first] === b[first]) first++
  let last = a.length - 1
  while (last >= first && a[last] === b[last]) last--
  return [first, last]
}
