/**
 * A third, tiny hint outside both copies: how many maps there were. It can't bring anything back, but it tells
 * "everything is gone" from "there never was anything".
 */
export interface DataMarker {
  /** How many maps there were when it was last set; 0 when it never was. */
  get(): number
  set(count: number): void
}

const key = 'jejak.maps'

/** The marker in the browser's local storage. Where that is forbidden it says nothing. */
export function localStorageMarker(): DataMarker {
  return {
    get: () => {
      try {
        return Math.max(0, Number(localStorage.getItem(key)) || 0)
      } catch {
        return 0
      }
    },
    set: count => {
      try {
        localStorage.setItem(key, String(count))
      } catch {
        // A full or forbidden local storage costs the hint, nothing else.
      }
    },
  }
}
