import { type CardFilter, type Facet, facetsOf } from '../../editor/filter.ts'
import { type JourneyDocument, recordOf } from '../../journey/document.ts'
import type { MessageKey } from '../i18n/dictionary.ts'
import type { Translator } from '../i18n/translate.ts'

/** A value that cards can be looked at by, with how many cards have it. */
export interface FacetValue {
  readonly facet: Facet
  readonly value: CardFilter[Facet][number]
  readonly count: number
}

/** What cards can be looked at by, in the order in which it is offered. */
export const facets: readonly { readonly facet: Facet; readonly title: MessageKey }[] = [
  { facet: 'tags', title: 'filter.tags' },
  { facet: 'personas', title: 'filter.personas' },
  { facet: 'evidence', title: 'filter.evidence' },
  { facet: 'owners', title: 'filter.owners' },
  { facet: 'moments', title: 'filter.moments' },
  { facet: 'colours', title: 'filter.colours' },
]

/** Every value that some card of the map has, the commonest of each kind first. Walks all cards. */
export function facetValues(document: JourneyDocument): readonly FacetValue[] {
  const counts = new Map<Facet, Map<FacetValue['value'], number>>()
  for (const card of document.records.ofType('card')) {
    const own = facetsOf(card, card.laneId ? recordOf(document, card.laneId) : undefined)
    for (const { facet } of facets) {
      const values = counts.get(facet) ?? new Map<FacetValue['value'], number>()
      counts.set(facet, values)
      for (const value of own[facet]) values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return facets.flatMap(({ facet }) =>
    [...(counts.get(facet) ?? [])]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => ({ facet, value, count })),
  )
}

/** A value in words. */
export function facetLabel(
  t: Translator,
  document: JourneyDocument,
  { facet, value }: Pick<FacetValue, 'facet' | 'value'>,
): string {
  switch (facet) {
    case 'personas': {
      const persona = document.index.personas.find(({ id }) => id === value)
      return persona?.name.trim() || t('board.personaUnnamed')
    }
    case 'evidence':
      return t(`evidence.${value as CardFilter['evidence'][number]}`)
    case 'colours':
      return t(`colour.${value as CardFilter['colours'][number]}`)
    case 'moments':
      return t('filter.moment')
    default:
      return String(value)
  }
}
