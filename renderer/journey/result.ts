/** What an operation that may run into expected trouble gives back: a value, or a typed trouble to show. */
export type Result<Value, Trouble> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble }

export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function failure<Trouble>(trouble: Trouble): Result<never, Trouble> {
  return { ok: false, trouble }
}
