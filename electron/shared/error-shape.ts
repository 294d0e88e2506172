/**
 * What may be noted of an error: its kind and where in the app's own code it came up. Never its message, which may
 * quote a card, a title, a file or a folder.
 */
export interface ErrorShape {
  /** "TypeError", "QuotaExceededError"; "Error" for whatever doesn't name itself as a kind of error. */
  readonly kind: string
  /** The system's own word for it, such as "ENOSPC"; empty when there is none. */
  readonly code: string
  /** Places in bundles of the app, innermost first: "main.cjs:12:34". */
  readonly places: readonly string[]
}

export const kindPattern = /^[A-Z][A-Za-z]{0,39}(?:Error|Exception|Trouble|Failed)$|^Error$/
export const codePattern = /^(?:[A-Z][A-Z0-9_]{1,39})?$/
export const placePattern = /^[\w.-]{1,80}\.[cm]?js:\d{1,7}:\d{1,7}$/
export const mostPlaces = 12

/** Nothing but what the patterns above let through; works on anything that was thrown. */
export function errorShape(thrown: unknown): ErrorShape {
  if (typeof thrown !== 'object' || thrown === null) return { kind: 'Error', code: '', places: [] }
  const { name, code, message, stack } = thrown as Partial<
    Record<'name' | 'code' | 'message' | 'stack', unknown>
  >
  return {
    kind: typeof name === 'string' && kindPattern.test(name) ? name : 'Error',
    code: typeof code === 'string' && codePattern.test(code) ? code : '',
    places: typeof stack === 'string' ? placesIn(stack, typeof message === 'string' ? message : '') : [],
  }
}

/** Frames of a stack. The message stands before them, and might be made to look like one. */
function placesIn(stack: string, message: string): string[] {
  const start = message === '' ? -1 : stack.indexOf(message)
  const frames = start < 0 ? stack : stack.slice(start + message.length)
  const found = frames.matchAll(/^ {4}at (?:[^\n]*[(/\\ ])?([\w.-]+\.[cm]?js:\d+:\d+)\)?$/gm)
  return [...found]
    .flatMap(([, place = '']) => (placePattern.test(place) ? [place] : []))
    .slice(0, mostPlaces)
}
