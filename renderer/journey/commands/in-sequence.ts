import { type Diff, emptyDiff, squashDiffs } from '../diff.ts'
import { applyDiff, type JourneyDocument } from '../document.ts'

/** Runs commands one after the other, each on the document that the one before left, and gives one diff for all. */
export function inSequence(
  document: JourneyDocument,
  commands: Iterable<(document: JourneyDocument) => Diff>,
): Diff {
  let now = document
  let whole = emptyDiff
  for (const command of commands) {
    const diff = command(now)
    now = applyDiff(now, diff)
    whole = squashDiffs(whole, diff)
  }
  return whole
}
