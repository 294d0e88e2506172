import type { JourneyDocument } from '../../journey/document.ts'

const known = new WeakMap<JourneyDocument, UsedValues>()

/** What the cards of a map say in fields that repeat themselves, sorted, each once. */
export interface UsedValues {
  readonly owners: readonly string[]
  readonly tags: readonly string[]
}

/** Collects them once for each version of the map, and only while somebody asks. */
export function usedValues(document: JourneyDocument): UsedValues {
  const before = known.get(document)
  if (before) return before
  const owners = new Set<string>()
  const tags = new Set<string>()
  for (const card of document.records.ofType('card')) {
    if (card.owner.trim() !== '') owners.add(card.owner.trim())
    for (const tag of card.tags) tags.add(tag)
  }
  const sorted = (values: Set<string>) => [...values].sort((a, b) => a.localeCompare(b))
  const used = { owners: sorted(owners), tags: sorted(tags) }
  known.set(document, used)
  return used
}
