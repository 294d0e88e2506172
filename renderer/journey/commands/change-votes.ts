import type { Diff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId } from '../ids.ts'
import { Changes } from './changes.ts'

/** Gives each of these cards so many votes more, or takes so many off; none falls below none. */
export function changeVotes(document: JourneyDocument, ids: readonly CardId[], by: number): Diff {
  const changes = new Changes(document)
  for (const id of new Set(ids)) {
    const card = document.records.get(id)
    if (card) changes.patch(card, { votes: Math.max(0, card.votes + by) })
  }
  return changes.toDiff()
}
