import { documentOf, type JourneyDocument } from '../document.ts'
import { type IdSource, type ImageId, newId, type PersonaId, type StepId } from '../ids.ts'
import type { Language } from '../language.ts'
import { keysBetween } from '../order-key.ts'
import { type Card, cardDefaults } from '../records/card.ts'
import { laneDefaults } from '../records/lane.ts'
import { mapDefaults } from '../records/map.ts'
import type { JourneyRecord } from '../records/record.ts'
import { stageDefaults } from '../records/stage.ts'
import { stepDefaults } from '../records/step.ts'
import { futureState } from './future-state.ts'
import { laneNames } from './lane-names.ts'

export interface FutureOptions {
  readonly title: string
  /** The language of the lanes' names. */
  readonly language: Language
  readonly ids: IdSource
  /** When the map is made, ms since 1970. */
  readonly now: number
}

/** Most pain points of a step that come along: those that count most. */
const mostPains = 3
/** A pain point of less weight than this stays behind, where weights were given. */
const leastSeverity = 3

/**
 * Makes the future-state map of a map: its stages and steps under their names, its personas, the lanes of the
 * future-state template, and in "Pain to remove" the pain points that weigh most. It points back to the map.
 */
export function futureOf(
  { index, records }: JourneyDocument,
  { title, language, ids, now }: FutureOptions,
): JourneyDocument {
  const made: JourneyRecord[] = []
  const put = (record: JourneyRecord) => made.push(Object.freeze(record))
  put({
    ...mapDefaults(newId('map', ids), now),
    title,
    kind: 'future-state',
    tags: index.map.tags,
    linkedMapId: index.map.id,
  })

  const personas = new Map<PersonaId, PersonaId>()
  const images = new Map<ImageId, ImageId>()
  /** The new map's own record of a picture; its bytes are kept once for all maps. */
  const imageOf = (id: ImageId | null): ImageId | null => {
    const image = id && records.get(id)
    if (!image) return null
    const known = images.get(image.id)
    if (known) return known
    const imageId = newId('image', ids)
    images.set(image.id, imageId)
    put({ ...image, id: imageId })
    return imageId
  }
  for (const persona of index.personas) {
    const id = newId('persona', ids)
    personas.set(persona.id, id)
    put({ ...persona, id, imageId: imageOf(persona.imageId) })
  }

  const steps = new Map<StepId, StepId>()
  for (const stage of index.stages) {
    const stageId = newId('stage', ids)
    put({ ...stageDefaults(stageId, stage.order), name: stage.name, phase: stage.phase })
    for (const step of index.stepsOfStage.get(stage.id) ?? []) {
      const stepId = newId('step', ids)
      steps.set(step.id, stepId)
      put({ ...stepDefaults(stepId, stageId, step.order), name: step.name, start: step.start })
    }
  }

  const orders = keysBetween(null, null, futureState.lanes.length)
  futureState.lanes.forEach((lane, i) => {
    const laneId = newId('lane', ids)
    const name = (lane.name ?? laneNames[lane.laneType])[language]
    put({ ...laneDefaults(laneId, orders[i] ?? ''), laneType: lane.laneType, name })
    if (lane.laneType !== 'pain-points') return
    for (const [oldStep, stepId] of steps) {
      const pains = painsAt(index, oldStep)
      const keys = keysBetween(null, null, pains.length)
      pains.forEach((card, j) => {
        put({
          ...cardDefaults(newId('card', ids), keys[j] ?? ''),
          laneId,
          stepId,
          text: card.text,
          imageId: imageOf(card.imageId),
          span: card.span,
          personaId: (card.personaId && personas.get(card.personaId)) ?? null,
          evidence: card.evidence,
          source: card.source,
          votes: card.votes,
          severity: card.severity,
          tags: card.tags,
        })
      })
    }
  })
  return documentOf(made)
}

/** The pain points of a step that a future should answer, in the order of their lanes. */
function painsAt(index: JourneyDocument['index'], stepId: StepId): readonly Card[] {
  const all = index.lanes
    .filter(lane => lane.laneType === 'pain-points' && !lane.hidden)
    .flatMap(lane => index.cells.get(lane.id)?.get(stepId) ?? [])
    .filter(card => card.text.trim() !== '' || card.imageId !== null)
  const heavy = all.filter(card => card.severity === null || card.severity >= leastSeverity)
  const chosen = new Set([...heavy].sort((a, b) => weight(b) - weight(a)).slice(0, mostPains))
  return all.filter(card => chosen.has(card))
}

/** Severity times votes; a card that was not judged weighs as a middling one, without votes as with one. */
function weight({ severity, votes }: Card): number {
  return (severity ?? leastSeverity) * Math.max(1, votes)
}
