import type { CardFields } from '../journey/commands/add-cards.ts'
import type { Diff } from '../journey/diff.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { CardId, IdSource, ImageId, RecordId } from '../journey/ids.ts'
import type { CopiedCards } from '../journey/read-copied-cards.ts'
import { connectorDefaults } from '../journey/records/connector.ts'
import { GridBuilder } from './grid-builder.ts'

/**
 * Puts copied cards into a map so that they lie to each other as they did, from a position of the grid on, with
 * the arrows between them and their pictures. Votes stay behind, unless the cards were cut from this very map.
 */
export function pasteCopiedCards(
  document: JourneyDocument,
  copied: CopiedCards,
  at: { readonly column: number; readonly row: number },
  ids: IdSource,
): { diff: Diff; cardIds: readonly CardId[] } {
  const builder = new GridBuilder(document, ids)
  const images = placeImages(document, builder, copied, ids)
  const sameMap = copied.mapId === mapOf(document).id
  const cards = copied.cards.map(({ id, column, row, fields }) => {
    const cut = sameMap && !document.records.has(id as RecordId)
    const own: CardFields = fields
    const imageId = typeof fields.imageId === 'string' ? (images.get(fields.imageId) ?? null) : null
    return builder.addCard(builder.laneAt(at.row + row), builder.stepAt(at.column + column), {
      ...own,
      imageId,
      votes: cut ? (own.votes ?? 0) : 0,
    })
  })
  placeConnectors(builder, copied, cards, ids)
  return builder.finish()
}

/** The arrows between the copied cards; `cards` are the new ones in the order of the copied. */
export function placeConnectors(
  builder: GridBuilder,
  copied: CopiedCards,
  cards: readonly CardId[],
  ids: IdSource,
): void {
  for (const { from, to, direction, label } of copied.connectors) {
    const fromId = cards[from]
    const toId = cards[to]
    if (!fromId || !toId || fromId === toId) continue
    const id = builder.changes.freshId('connector', ids)
    builder.changes.patch(connectorDefaults(id, fromId, toId), { direction, label })
  }
}

/** The pictures of the copied cards as this map knows them, by their ids on the clipboard. */
export function placeImages(
  document: JourneyDocument,
  builder: GridBuilder,
  copied: CopiedCards,
  ids: IdSource,
): Map<string, ImageId> {
  const own = document.records.ofType('image')
  return new Map(
    copied.images.map(image => {
      const same = own.find(other => other.hash === image.hash)
      if (same) return [image.id, same.id]
      const id = builder.changes.freshId('image', ids)
      builder.changes.put({ ...image, id })
      return [image.id, id]
    }),
  )
}
