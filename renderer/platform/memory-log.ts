import { type ErrorShape, errorShape } from '../../electron/shared/error-shape.ts'
import type { NotedTrouble } from '../../electron/shared/log-bridge.ts'
import type { AppLog } from './app-log.ts'

/** A log that tests can read. */
export interface MemoryLog extends AppLog {
  readonly notes: readonly (ErrorShape & { readonly trouble: NotedTrouble })[]
}

export function createMemoryLog(): MemoryLog {
  const notes: (ErrorShape & { trouble: NotedTrouble })[] = []
  return {
    notes,
    note: (trouble, thrown) => void notes.push({ trouble, ...errorShape(thrown) }),
    show: async () => notes.map(({ trouble, kind }) => `${trouble} ${kind}`),
  }
}
