import type { Diff } from '../diff.ts'
import { emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId, IdSource } from '../ids.ts'
import { type Card, cardDefaults } from '../records/card.ts'
import { type CardPlace, cardsAt } from './card-place.ts'
import { Changes } from './changes.ts'
import { makeRoom } from './make-room.ts'

/** What one may say about a card; its place and identity are for other commands. */
export type CardFields = Partial<Omit<Card, 'id' | 'type' | 'order' | 'laneId' | 'stepId'>>

/**
 * Adds cards to a cell, in the order given. A cell that does not exist gets none. References must be to records
 * that the document already has: add a picture first and pass the document with it.
 */
export function addCards(
  document: JourneyDocument,
  place: CardPlace,
  cards: readonly CardFields[],
  ids: IdSource,
): { diff: Diff; ids: readonly CardId[] } {
  const siblings = cardsAt(document, place, new Set())
  if (!siblings) return { diff: emptyDiff, ids: [] }
  const changes = new Changes(document)
  const room = makeRoom(siblings, place.index, cards.length)
  for (const card of room.renewed) changes.put(card)
  const added = cards.map((fields, i) => {
    const id = changes.freshId('card', ids)
    const { laneId, stepId } = place
    const order = room.keys[i] ?? ''
    changes.patch({ ...cardDefaults(id, order), laneId, stepId }, withoutPlace(fields))
    return id
  })
  return { diff: changes.toDiff(), ids: added }
}

/** The fields without those that say where a card is, in case a whole card was passed. */
export function withoutPlace(fields: Partial<Card>): CardFields {
  const { id, type, order, laneId, stepId, ...rest } = fields
  return rest
}
