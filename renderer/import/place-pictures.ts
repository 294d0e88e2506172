import { addCards } from '../journey/commands/add-cards.ts'
import type { CardPlace } from '../journey/commands/card-place.ts'
import { addImage, type ImageFields, setCardPicture } from '../journey/commands/images.ts'
import { type Diff, emptyDiff, squashDiffs } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId, IdSource, ImageId } from '../journey/ids.ts'

/** Where pictures go: onto a card that is there, or into a cell as cards of their own. */
export type PictureTarget =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'cell'; readonly place: CardPlace }

/**
 * Puts pictures into a map. The first one goes to the target; each further one becomes a card in the next step of the
 * same lane, those that find no more steps in the last one.
 */
export function placePictures(
  document: JourneyDocument,
  pictures: readonly ImageFields[],
  target: PictureTarget,
  ids: IdSource,
): { diff: Diff; cardIds: readonly CardId[] } {
  let now = document
  let diff = emptyDiff
  const run = (change: Diff) => {
    now = applyDiff(now, change)
    diff = squashDiffs(diff, change)
  }
  const cardIds: CardId[] = []
  const card = target.kind === 'card' ? recordOf(document, target.id) : undefined
  const end = Number.POSITIVE_INFINITY
  const place =
    target.kind === 'cell'
      ? target.place
      : card?.laneId && card.stepId
        ? { laneId: card.laneId, stepId: card.stepId, index: end }
        : null
  const { steps } = document.index
  const first = place ? steps.findIndex(step => step.id === place.stepId) : -1
  for (const [i, picture] of pictures.entries()) {
    const added = addImage(now, picture, ids)
    const imageId: ImageId = added.id
    if (i === 0 && card) {
      run(added.diff)
      run(setCardPicture(now, [card.id], imageId))
      cardIds.push(card.id)
      continue
    }
    const stepId = steps[Math.min(first + i, steps.length - 1)]?.id
    if (!place || !stepId) continue
    run(added.diff)
    const made = addCards(
      now,
      { laneId: place.laneId, stepId, index: i === 0 ? place.index : end },
      [{ imageId }],
      ids,
    )
    run(made.diff)
    cardIds.push(...made.ids)
  }
  return { diff, cardIds }
}
