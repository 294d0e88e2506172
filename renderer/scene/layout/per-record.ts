/**
 * Remembers what was made from a record with certain inputs, for as long as the record lives: the same record with
 * the same inputs gives the same object again.
 */
export function perRecord<R extends object, I extends object, T>(
  make: (record: R, input: I) => T,
): (record: R, input: I) => T {
  const known = new WeakMap<R, { readonly input: I; readonly made: T }>()
  return (record, input) => {
    const before = known.get(record)
    if (before && sameInput(before.input, input)) return before.made
    const made = make(record, input)
    known.set(record, { input, made })
    return made
  }
}

function sameInput<I extends object>(a: I, b: I): boolean {
  for (const key in b) if (a[key] !== b[key]) return false
  return true
}
