import { errorShape } from '../../electron/shared/error-shape.ts'
import type { AppLog } from './app-log.ts'

const key = 'jejak.log'
/** Lines that are kept; the oldest go first. Each has at most about a kilobyte. */
const mostLines = 100

/** A log in the browser's own storage, since a page can write no files. Lost where nothing can be stored. */
export function createBrowserLog(storage: () => Storage, now: () => number): AppLog {
  const lines = () => storage().getItem(key)?.split('\n').filter(Boolean) ?? []
  return {
    note(trouble, thrown) {
      const { kind, code, places } = errorShape(thrown)
      const line = [new Date(now()).toISOString(), trouble, kind, code, places.join(' < ')].filter(Boolean)
      try {
        storage().setItem(key, [...lines(), line.join(' ')].slice(-mostLines).join('\n'))
      } catch {
        // Storage is full or refused; the app has more important things to say about that.
      }
    },
    async show() {
      try {
        return lines()
      } catch {
        return []
      }
    },
  }
}
