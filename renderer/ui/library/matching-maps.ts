import type { Catalogue } from '../../journey/catalogue.ts'
import { fold } from '../../journey/fold.ts'
import type { CardId, MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { isReviewDue, reviewDueOn } from '../../journey/review.ts'
import type { LibraryState } from './library-state.ts'

export const librarySorts = ['edited', 'name', 'created', 'due'] as const
/** By last change, by name, by making, by the day of the next review. */
export type LibrarySort = (typeof librarySorts)[number]

/** A card that has the words of a search. */
export interface CardHit {
  readonly id: CardId
  readonly text: string
}

/** A map that the library shows, with the cards that a search found in it. */
export interface FoundMap {
  readonly map: MapSummary
  readonly cards: readonly CardHit[]
}

/** What cards say, folded, so that looking for words is a plain comparison. */
export interface FoldedCards {
  /** All texts in one, to rule out maps quickly. */
  readonly whole: string
  readonly cards: readonly { readonly id: CardId; readonly text: string; readonly folded: string }[]
}

/** The folded words of a query. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

/** The maps of a place, with the chosen kind and tags. */
export function mapsAt(
  maps: readonly MapSummary[],
  catalogue: Catalogue,
  { place, kind, tags }: Pick<LibraryState, 'place' | 'kind' | 'tags'>,
  now: number,
): readonly MapSummary[] {
  return maps.filter(map => {
    if (kind !== null && map.kind !== kind) return false
    if (!tags.every(tag => map.tags.includes(tag))) return false
    if (place.kind === 'folder') return catalogue.inFolder.get(map.id) === place.id
    if (place.kind === 'favourites') return catalogue.favourites.has(map.id)
    return place.kind !== 'due' || isReviewDue(map, now)
  })
}

/**
 * The maps in which every word stands: in title, persona or tags, or else together on one card. The cards are those
 * that have all words which the rest of the map does not have. No words find every map.
 */
export function matchingMaps(
  maps: readonly MapSummary[],
  words: readonly string[],
  cardsOf: (id: MapId) => FoldedCards | undefined,
): readonly FoundMap[] {
  if (words.length === 0) return maps.map(map => ({ map, cards: [] }))
  return maps.flatMap(map => {
    const about = fold([map.title, map.persona, ...map.tags].join('\n'))
    const missing = words.filter(word => !about.includes(word))
    const wanted = missing.length > 0 ? missing : words
    const texts = cardsOf(map.id)
    const isPossible = texts && wanted.every(word => texts.whole.includes(word))
    const cards = isPossible
      ? texts.cards.filter(({ folded }) => wanted.every(word => folded.includes(word)))
      : []
    return missing.length === 0 || cards.length > 0 ? [{ map, cards }] : []
  })
}

/** The maps in order, the other way round if `reverse`. Never changes the list itself. */
export function sortedMaps(
  maps: readonly MapSummary[],
  sort: LibrarySort,
  reverse: boolean,
  language: string,
): readonly MapSummary[] {
  const names = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const compare: Readonly<Record<LibrarySort, (a: MapSummary, b: MapSummary) => number>> = {
    edited: (a, b) => b.updatedAt - a.updatedAt,
    created: (a, b) => b.createdAt - a.createdAt,
    name: (a, b) => names.compare(a.title, b.title),
    // What asks for no review comes last.
    due: (a, b) => (reviewDueOn(a) ?? '9').localeCompare(reviewDueOn(b) ?? '9'),
  }
  const by = compare[sort]
  const sorted = [...maps].sort((a, b) => by(a, b) || b.updatedAt - a.updatedAt)
  return reverse ? sorted.reverse() : sorted
}
