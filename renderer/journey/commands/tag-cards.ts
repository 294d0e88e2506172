import type { Diff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId } from '../ids.ts'
import { Changes } from './changes.ts'

/** Adds tags to these cards and takes others off; what else each card is tagged with stays. */
export function tagCards(
  document: JourneyDocument,
  ids: readonly CardId[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Diff {
  const changes = new Changes(document)
  for (const id of new Set(ids)) {
    const card = document.records.get(id)
    if (!card) continue
    const kept = card.tags.filter(tag => !remove.includes(tag))
    changes.patch(card, { tags: [...new Set([...kept, ...add])] })
  }
  return changes.toDiff()
}
