import type { Diff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId } from '../ids.ts'
import { type CardFields, withoutPlace } from './add-cards.ts'
import { Changes } from './changes.ts'

/** Gives these cards the same values in some fields. */
export function updateCards(document: JourneyDocument, ids: readonly CardId[], patch: CardFields): Diff {
  const changes = new Changes(document)
  const fields = withoutPlace(patch)
  for (const id of new Set(ids)) {
    const card = document.records.get(id)
    if (card) changes.patch(card, fields)
  }
  return changes.toDiff()
}

/** Sets the text of a card. */
export function setCardText(document: JourneyDocument, id: CardId, text: string): Diff {
  return updateCards(document, [id], { text })
}
