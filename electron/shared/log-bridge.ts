import type { ErrorShape } from './error-shape.ts'

/** What kind of trouble a page notes. */
export type NotedTrouble = 'uncaught' | 'rejected' | 'interface' | 'policy'

/** The log that the shell keeps, as the page sees it: it can add to it and have it shown, never read it. */
export interface LogBridge {
  note(trouble: NotedTrouble, shape: ErrorShape): void
  /** Shows the log in its folder. False where there is none. */
  show(): Promise<boolean>
}

export const logChannels = { note: 'log:note', show: 'log:show' } as const
