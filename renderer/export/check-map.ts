import { cardsInCell, type JourneyDocument, mapOf } from '../journey/document.ts'
import type { CardId, LaneId, StageId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { Scene } from '../scene/scene.ts'

/** What there is to look at before a map is handed over, in the order in which it is told. */
export const findingKinds = [
  'clipped-text',
  'missing-picture',
  'empty-stage',
  'empty-card',
  'parked-card',
  'hidden-lane',
  'pain-without-owner',
  'many-moments',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Where something was found. */
export type FindingPlace =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'lane'; readonly id: LaneId }

/** Something to look at, with every place of it. There is at least one. */
export interface Finding {
  readonly kind: FindingKind
  readonly places: readonly FindingPlace[]
}

/** More moments of truth than these are none. */
const mostMoments = 3

/**
 * What a reader of the exported map could stumble over. Nothing of it stands in the way of an export. `missing` are the
 * hashes of pictures that can't be found.
 */
export function checkMap(
  document: JourneyDocument,
  scene: Scene,
  missing: ReadonlySet<string> = new Set(),
): Finding[] {
  const cards = placedCards(document)
  const moments = cards.filter(card => card.momentOfTruth)
  const places: Record<FindingKind, readonly FindingPlace[]> = {
    'clipped-text': clipped(scene),
    'missing-picture': cards.filter(card => showsMissing(document, card, missing)).map(placeOf),
    'empty-stage': emptyStages(document),
    'empty-card': cards
      .filter(card => card.text.trim() === '' && card.imageId === null && card.score === null)
      .map(placeOf),
    'parked-card': document.index.parked.map(placeOf),
    'hidden-lane': hiddenLanes(document),
    'pain-without-owner': painsWithoutOwner(document),
    'many-moments': moments.length > mostMoments ? moments.map(placeOf) : [],
  }
  return findingKinds.flatMap(kind => (places[kind].length > 0 ? [{ kind, places: places[kind] }] : []))
}

const placeOf = (card: Card): FindingPlace => ({ kind: 'card', id: card.id })

/** The cards that an export shows, in the order in which one reads. */
function placedCards(document: JourneyDocument): Card[] {
  const { lanes, steps } = document.index
  return lanes
    .filter(lane => !lane.hidden)
    .flatMap(lane => steps.flatMap(step => cardsInCell(document, lane.id, step.id)))
}

function clipped(scene: Scene): FindingPlace[] {
  const stages = scene.stageHeaders.flatMap(({ stageId, text }): FindingPlace[] =>
    text.clipped ? [{ kind: 'stage', id: stageId }] : [],
  )
  const cards = scene.rows.flatMap(row =>
    row.collapsed
      ? []
      : row.content.cards.flatMap(cell =>
          (cell ?? []).filter(({ face }) => face.text.clipped).map(({ card }) => placeOf(card)),
        ),
  )
  return [...stages, ...cards]
}

function showsMissing(document: JourneyDocument, card: Card, missing: ReadonlySet<string>): boolean {
  const image = card.imageId === null ? undefined : document.records.get(card.imageId)
  return image !== undefined && missing.has(image.hash)
}

function emptyStages(document: JourneyDocument): FindingPlace[] {
  // A map without a card is empty all over: that needs no finding for each stage.
  if (document.index.cardCount === 0) return []
  const { stages, stepsOfStage, lanes } = document.index
  const visible = lanes.filter(lane => !lane.hidden)
  const isEmpty = (id: StageId) =>
    (stepsOfStage.get(id) ?? []).every(step =>
      visible.every(lane => cardsInCell(document, lane.id, step.id).length === 0),
    )
  return stages.filter(stage => isEmpty(stage.id)).map(stage => ({ kind: 'stage', id: stage.id }))
}

function hiddenLanes(document: JourneyDocument): FindingPlace[] {
  const { lanes, steps } = document.index
  return lanes
    .filter(lane => lane.hidden && steps.some(step => cardsInCell(document, lane.id, step.id).length > 0))
    .map(lane => ({ kind: 'lane', id: lane.id }))
}

/** Pain points that nobody looks after; on a map of the future they are what is to be removed. */
function painsWithoutOwner(document: JourneyDocument): FindingPlace[] {
  if (mapOf(document).kind === 'future-state') return []
  const { lanes, steps } = document.index
  return lanes
    .filter(lane => lane.laneType === 'pain-points' && !lane.hidden)
    .flatMap(lane => steps.flatMap(step => cardsInCell(document, lane.id, step.id)))
    .filter(card => card.owner.trim() === '')
    .map(placeOf)
}
