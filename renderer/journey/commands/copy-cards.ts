import { inBoardOrder } from '../board-order.ts'
import { type Diff, emptyDiff } from '../diff.ts'
import { type JourneyDocument, siblingsOf } from '../document.ts'
import type { CardId, IdSource } from '../ids.ts'
import type { Card } from '../records/card.ts'
import { type CardPlace, cardsAt } from './card-place.ts'
import { Changes } from './changes.ts'
import { makeRoom } from './make-room.ts'

/**
 * Copies cards together into a cell, in their board order; `index` counts all cards that are there. Arrows between
 * copied cards are copied too. Votes and comments stay with the originals: they were given to those.
 */
export function copyCards(
  document: JourneyDocument,
  ids: readonly CardId[],
  place: CardPlace,
  source: IdSource,
): { diff: Diff; ids: readonly CardId[] } {
  const originals = inBoardOrder(document, ids)
  const siblings = cardsAt(document, place, new Set())
  if (!siblings) return { diff: emptyDiff, ids: [] }
  const changes = new Changes(document)
  const room = makeRoom(siblings, place.index, originals.length)
  for (const card of room.renewed) changes.put(card)
  const copies = new Map<CardId, CardId>()
  originals.forEach((card, i) => {
    const { laneId, stepId } = place
    copies.set(card.id, putCopy(changes, { ...card, laneId, stepId, order: room.keys[i] ?? '' }, source))
  })
  copyConnectors(document, changes, copies, source)
  return { diff: changes.toDiff(), ids: [...copies.values()] }
}

/** Copies each card to the place right after it, as `copyCards` does. The new ids come in board order. */
export function duplicateCards(
  document: JourneyDocument,
  cardIds: readonly CardId[],
  source: IdSource,
): { diff: Diff; ids: readonly CardId[] } {
  const changes = new Changes(document)
  const copies = new Map<CardId, CardId>()
  for (const { id } of inBoardOrder(document, cardIds)) {
    // An earlier duplicate in the same cell may have given this cell new keys.
    const siblings = siblingsOf(document, id).map(sibling => changes.get(sibling.id) ?? sibling)
    const room = makeRoom(siblings, siblings.findIndex(sibling => sibling.id === id) + 1, 1)
    for (const card of room.renewed) changes.put(card)
    const card = changes.get(id)
    if (card) copies.set(id, putCopy(changes, { ...card, order: room.keys[0] ?? '' }, source))
  }
  copyConnectors(document, changes, copies, source)
  return { diff: changes.toDiff(), ids: [...copies.values()] }
}

function putCopy(changes: Changes, card: Card, source: IdSource): CardId {
  const id = changes.freshId('card', source)
  changes.put({ ...card, id, votes: 0 })
  return id
}

function copyConnectors(
  document: JourneyDocument,
  changes: Changes,
  copies: ReadonlyMap<CardId, CardId>,
  source: IdSource,
): void {
  for (const connector of document.index.connectors) {
    const fromId = copies.get(connector.fromId)
    const toId = copies.get(connector.toId)
    if (fromId && toId) changes.put({ ...connector, id: changes.freshId('connector', source), fromId, toId })
  }
}
