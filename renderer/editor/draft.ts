import { type Diff, emptyDiff, isEmptyDiff, reverseDiff, squashDiffs } from '../journey/diff.ts'
import type { HistoryLabel } from '../journey/history.ts'
import type { JournalEntry } from '../journey/journal.ts'

/**
 * What of an open gesture is in the journal already. Text is written down while it is typed: first as an entry
 * of its own, then as extensions of it, so that a pulled plug costs no word and undo still takes one step.
 */
export interface Draft {
  readonly label: HistoryLabel
  readonly written: Diff
}

/** The journal entry that brings the journal from `draft` to `pending`, or null when it is there already. */
export function draftEntry(draft: Draft | null, pending: Diff, label: HistoryLabel): JournalEntry | null {
  if (!draft) return isEmptyDiff(pending) ? null : { op: 'do', entry: { label, diff: pending } }
  const more = squashDiffs(reverseDiff(draft.written), pending)
  return isEmptyDiff(more) ? null : { op: 'extend', entry: { label, diff: more } }
}

/** The journal entry that takes a written draft back when its gesture is abandoned. */
export function retractDraft(draft: Draft): JournalEntry | null {
  return draftEntry(draft, emptyDiff, draft.label)
}
