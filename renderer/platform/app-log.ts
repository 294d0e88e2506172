import type { NotedTrouble } from '../../electron/shared/log-bridge.ts'

/**
 * Notes about errors that stay on this computer, for whoever looks for the cause of trouble. What is noted is the kind
 * of an error and where in the app's own code it came up: never a message, a title or a word of a map.
 */
export interface AppLog {
  note(trouble: NotedTrouble, thrown: unknown): void
  /** Shows the log outside the page, or gives its lines, oldest first, where only the page can show them. */
  show(): Promise<readonly string[] | 'shown'>
}
