import type { PersonaId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { Lane } from '../journey/records/lane.ts'
import { type ColourName, type Evidence, laneColour } from '../journey/vocabulary.ts'

/**
 * Which cards are looked at; all others are dimmed. Within a list any value will do, and every list that is not
 * empty has to be met.
 */
export interface CardFilter {
  readonly tags: readonly string[]
  /** Cards of nobody in particular belong to all personas. */
  readonly personas: readonly PersonaId[]
  /** "none": nothing is said about it. */
  readonly evidence: readonly (Evidence | 'none')[]
  readonly owners: readonly string[]
  /** The colours that cards wear: their own, or the lane's. */
  readonly colours: readonly ColourName[]
  /** Whether only moments of truth are looked at. */
  readonly moments: readonly true[]
}

export const noFilter: CardFilter = {
  tags: [],
  personas: [],
  evidence: [],
  owners: [],
  colours: [],
  moments: [],
}

export type Facet = keyof CardFilter

/** Whether a filter dims anything. */
export function isFiltering(filter: CardFilter): boolean {
  return filter !== noFilter && Object.values(filter).some(values => values.length > 0)
}

/** What a card has to show for each list of a filter. */
export function facetsOf(card: Card, lane: Lane | undefined): CardFilter {
  const persona = card.personaId ?? lane?.personaId ?? null
  const colour = card.colour ?? lane?.colour ?? (lane ? laneColour[lane.laneType] : null)
  const owner = card.owner.trim()
  return {
    tags: card.tags,
    personas: persona ? [persona] : [],
    evidence: [card.evidence ?? 'none'],
    owners: owner === '' ? [] : [owner],
    colours: colour ? [colour] : [],
    moments: card.momentOfTruth ? [true] : [],
  }
}

/** Whether a card is one of those that are looked at. */
export function passes(filter: CardFilter, card: Card, lane: Lane | undefined): boolean {
  const own = facetsOf(card, lane)
  const meets = <Value>(wanted: readonly Value[], has: readonly Value[]) =>
    wanted.length === 0 || has.some(value => wanted.includes(value))
  return (
    meets(filter.tags, own.tags) &&
    (own.personas.length === 0 || meets(filter.personas, own.personas)) &&
    meets(filter.evidence, own.evidence) &&
    meets(filter.owners, own.owners) &&
    meets(filter.colours, own.colours) &&
    meets(filter.moments, own.moments)
  )
}

/** The filter with a value more, or without it when it had it. */
export function toggled<F extends Facet>(
  filter: CardFilter,
  facet: F,
  value: CardFilter[F][number],
): CardFilter {
  const values: readonly unknown[] = filter[facet]
  const next = values.includes(value) ? values.filter(one => one !== value) : [...values, value]
  const result = { ...filter, [facet]: next }
  return isFiltering(result) ? result : noFilter
}
