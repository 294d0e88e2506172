import { withoutPlace } from '../journey/commands/add-cards.ts'
import { indexBefore, makeRoom } from '../journey/commands/make-room.ts'
import type { Diff } from '../journey/diff.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { CardId, IdSource, LaneId } from '../journey/ids.ts'
import { keyBetween } from '../journey/order-key.ts'
import type { CopiedCards } from '../journey/read-copied-cards.ts'
import { cardDefaults } from '../journey/records/card.ts'
import { GridBuilder } from './grid-builder.ts'
import { placeConnectors, placeImages } from './paste-cards.ts'

/** A pasted lane: what changes, the new lane, and how many cards found no step and wait in the parking lot. */
export interface PastedLane {
  readonly diff: Diff
  readonly cardIds: readonly CardId[]
  readonly laneId: LaneId
  readonly parked: number
}

/**
 * Puts a copied lane into a map, under the lane `after` (null: at the end). Each card goes to the step that has the
 * same place as its own had: the second step of the third stage. Where the map has no such step it is parked.
 */
export function pasteLane(
  document: JourneyDocument,
  copied: CopiedCards & { readonly lane: NonNullable<CopiedCards['lane']> },
  after: LaneId | null,
  ids: IdSource,
): PastedLane {
  const { lanes, stages, stepsOfStage } = document.index
  const { lane } = copied
  const builder = new GridBuilder(document, ids)
  const laneId = builder.addLane(lane.laneType, lane.name)
  const at = after === null ? lanes.length : indexBefore(lanes, after) + 1
  const room = makeRoom(lanes, at, 1)
  for (const renewed of room.renewed) builder.changes.put(renewed)
  const made = builder.changes.get(laneId)
  if (made) builder.changes.put({ ...made, colour: lane.colour, order: room.keys[0] ?? made.order })
  const images = placeImages(document, builder, copied, ids)
  let lastParked = document.index.parked.at(-1)?.order ?? null
  let parked = 0
  const cards = copied.cards.map(({ fields }, i): CardId => {
    const place = lane.places[i]
    const stage = place && stages[place.stage]
    const step = stage && stepsOfStage.get(stage.id)?.[place.step]
    const imageId = typeof fields.imageId === 'string' ? (images.get(fields.imageId) ?? null) : null
    const own = { ...fields, imageId, votes: 0 }
    if (step) return builder.addCard(laneId, step.id, own)
    parked++
    lastParked = keyBetween(lastParked, null)
    const id = builder.changes.freshId('card', ids)
    builder.changes.patch(cardDefaults(id, lastParked), withoutPlace(own))
    return id
  })
  placeConnectors(builder, copied, cards, ids)
  return { ...builder.finish(), laneId, parked }
}
