import { isEmptyDiff, reverseDiff, squashDiffs } from './diff.ts'
import { applyDiff, type JourneyDocument } from './document.ts'
import { type History, push } from './history.ts'
import type { JournalEntry } from './journal.ts'

/** A document with its undo history, as a snapshot keeps them and as a journal continues them. */
export interface Replayed {
  readonly document: JourneyDocument
  readonly history: History
}

/** The document and the history after these journal entries, in the order in which they were written. */
export function replayJournal(start: Replayed, entries: Iterable<JournalEntry>): Replayed {
  let { document, history } = start
  for (const row of entries) {
    document = applyDiff(document, journalDiff(row))
    history = foldHistory(history, row)
  }
  return { document, history }
}

/** What a journal entry does to the document: its diff, reversed for an undo. */
export function journalDiff(row: JournalEntry): JournalEntry['entry']['diff'] {
  return row.op === 'undo' ? reverseDiff(row.entry.diff) : row.entry.diff
}

/**
 * The history after one journal entry. Folding a run whose beginning was pruned gives the same history as the live
 * one, with its oldest undos and redos missing: an undo or redo of a change that is not known is simply added, and
 * what extends an unknown change is no step of its own.
 */
export function foldHistory(history: History, row: JournalEntry): History {
  const { undos, redos } = history
  switch (row.op) {
    case 'do':
      return push(history, row.entry)
    case 'extend': {
      const last = undos.at(-1)
      if (!last) return { undos, redos: [], pending: null }
      const diff = squashDiffs(last.diff, row.entry.diff)
      const extended = isEmptyDiff(diff) ? [] : [{ label: row.entry.label, diff }]
      return { undos: [...undos.slice(0, -1), ...extended], redos: [], pending: null }
    }
    case 'undo':
      return { undos: undos.slice(0, -1), redos: [...redos, row.entry], pending: null }
    case 'redo':
      return { undos: [...undos, row.entry], redos: redos.slice(0, -1), pending: null }
  }
}
