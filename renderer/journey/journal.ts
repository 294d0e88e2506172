import type { HistoryEntry } from './history.ts'

/**
 * What a journal entry did: a new change, an undo or redo of an earlier one, or more of the change before it
 * (the text of a card is written down while it is being typed, yet stays one step of the history).
 */
export type JournalOp = 'do' | 'extend' | 'undo' | 'redo'

/**
 * One durable line of a map's journal. `entry.diff` is always the change in its forward direction: an `undo`
 * applies its reverse, the others apply it; an `extend` holds only what it adds, and is squashed into the last entry
 * of the history (which goes when nothing is left of it). So the document and the history can both be replayed from
 * any retained run of entries, even when the change an undo took back has been pruned.
 */
export interface JournalEntry {
  readonly op: JournalOp
  readonly entry: HistoryEntry
}
