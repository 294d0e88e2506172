import type { MapId } from '../journey/ids.ts'
import type { SavedLog } from './saved-log.ts'
import type { SecondCopy } from './second-copy.ts'

/**
 * Erases the second copies of maps that the database has erased already, which failed at the time or was cut short.
 * Rejects when they still can't be written.
 */
export async function finishErasing(
  copies: SecondCopy,
  saved: SavedLog | null,
  ids: readonly MapId[],
): Promise<void> {
  if (await dropNotes(saved, ids)) await copies.erase(ids)
}

/** Drops what was noted of erased maps. Resolves with whether that worked. */
export async function dropNotes(saved: SavedLog | null, ids: readonly MapId[]): Promise<boolean> {
  try {
    await saved?.erase(ids)
    return true
  } catch (error) {
    console.warn('What was erased could not be taken from the notes:', error)
    return false
  }
}
