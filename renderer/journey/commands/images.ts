import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId, IdSource, ImageId } from '../ids.ts'
import { type Image, imageDefaults } from '../records/image.ts'
import { Changes } from './changes.ts'

/** A picture's asset, and what one may say about it. */
export type ImageFields = Pick<Image, 'mime' | 'width' | 'height' | 'hash'> &
  Partial<Pick<Image, 'name' | 'alt'>>

/** Adds a picture. One with the same bytes and words that is there already is used again. */
export function addImage(
  document: JourneyDocument,
  fields: ImageFields,
  ids: IdSource,
): { diff: Diff; id: ImageId } {
  const { name = '', alt = '', ...asset } = fields
  const same = document.records
    .ofType('image')
    .find(image => image.hash === asset.hash && image.name === name && image.alt === alt)
  if (same) return { diff: emptyDiff, id: same.id }
  const changes = new Changes(document)
  const id = changes.freshId('image', ids)
  changes.patch(imageDefaults(id, asset), { name, alt })
  return { diff: changes.toDiff(), id }
}

/** Changes the words of a picture. */
export function updateImage(
  document: JourneyDocument,
  id: ImageId,
  patch: Partial<Pick<Image, 'name' | 'alt'>>,
): Diff {
  const image = document.records.get(id)
  if (!image) return emptyDiff
  const changes = new Changes(document)
  changes.patch(image, patch)
  return changes.toDiff()
}

/**
 * Gives these cards another picture, or none. A picture that nothing shows any more leaves the map; undo brings it
 * back, its bytes stay stored.
 */
export function setCardPicture(
  document: JourneyDocument,
  ids: readonly CardId[],
  imageId: ImageId | null,
): Diff {
  const changes = new Changes(document)
  const cards = new Set(ids)
  const gone = new Set<ImageId>()
  for (const id of cards) {
    const card = document.records.get(id)
    if (!card || card.imageId === imageId) continue
    if (card.imageId) gone.add(card.imageId)
    changes.patch(card, { imageId })
  }
  for (const record of document.records.values()) {
    if ((record.type === 'card' || record.type === 'persona') && record.imageId)
      if (record.type === 'persona' || !cards.has(record.id)) gone.delete(record.imageId)
  }
  for (const id of gone) changes.remove(id)
  return changes.toDiff()
}

/** Removes a picture from the map and from the cards and personas that show it. */
export function removeImage(document: JourneyDocument, id: ImageId): Diff {
  if (!document.records.has(id)) return emptyDiff
  const changes = new Changes(document)
  changes.remove(id)
  for (const record of document.records.values()) {
    if ((record.type === 'card' || record.type === 'persona') && record.imageId === id)
      changes.put({ ...record, imageId: null })
  }
  return changes.toDiff()
}
