import { type Diff, emptyDiff, isEmptyDiff, reverseDiff, squashDiffs } from './diff.ts'

/** What a history entry was about: the key of a label in the user's language, with what it was done to. */
export interface HistoryLabel {
  /** A key of the `history` section of the dictionary: "addCard", "moveCards" … */
  readonly key: string
  readonly count?: number
}

/** One committed, undoable gesture. */
export interface HistoryEntry {
  readonly label: HistoryLabel
  readonly diff: Diff
}

/**
 * Undo and redo as a value. A gesture marks, previews any number of times, then commits or bails; the whole
 * gesture becomes one entry. A new entry drops whatever could have been redone.
 */
export interface History {
  readonly undos: readonly HistoryEntry[]
  /** What was undone, the next to redo last. */
  readonly redos: readonly HistoryEntry[]
  /** What an open gesture has previewed so far, or null when no gesture is open. */
  readonly pending: Diff | null
}

export const emptyHistory: History = { undos: [], redos: [], pending: null }

/** Most entries that are kept. Older ones can no longer be undone. */
export const maxEntries = 1_000

/** Opens a gesture. An open one goes on. */
export function mark(history: History): History {
  return history.pending ? history : { ...history, pending: emptyDiff }
}

/** Adds a previewed change to the open gesture. Throws when none is open: a preview without a mark is a bug. */
export function preview(history: History, diff: Diff): History {
  if (!history.pending) throw new Error('preview without a mark')
  return { ...history, pending: squashDiffs(history.pending, diff) }
}

/** Closes the open gesture as one entry; a gesture that came to nothing leaves no entry. */
export function commit(
  history: History,
  label: HistoryLabel,
): { history: History; entry: HistoryEntry | null } {
  const diff = history.pending
  if (!diff || isEmptyDiff(diff)) return { history: { ...history, pending: null }, entry: null }
  const entry: HistoryEntry = { label, diff }
  return { history: push(history, entry), entry }
}

/** Closes the open gesture without an entry and gives the diff that takes its previews back. */
export function bail(history: History): { history: History; diff: Diff } {
  return { history: { ...history, pending: null }, diff: reverseDiff(history.pending ?? emptyDiff) }
}

/** Adds an entry that is already done. */
export function push(history: History, entry: HistoryEntry): History {
  const undos = [...history.undos, entry]
  return { undos: undos.length > maxEntries ? undos.slice(-maxEntries) : undos, redos: [], pending: null }
}

/** Takes the last entry back: the new history and the diff to apply, or null when there is nothing to undo. */
export function undo(history: History): { history: History; entry: HistoryEntry; diff: Diff } | null {
  const entry = history.undos.at(-1)
  if (!entry || history.pending) return null
  return {
    history: { undos: history.undos.slice(0, -1), redos: [...history.redos, entry], pending: null },
    entry,
    diff: reverseDiff(entry.diff),
  }
}

/** Does the last undone entry again: the new history and the diff to apply, or null when there is none. */
export function redo(history: History): { history: History; entry: HistoryEntry; diff: Diff } | null {
  const entry = history.redos.at(-1)
  if (!entry || history.pending) return null
  return {
    history: { undos: [...history.undos, entry], redos: history.redos.slice(0, -1), pending: null },
    entry,
    diff: entry.diff,
  }
}
