import { siblingsOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import { type Direction, neighbour, type Places } from './neighbour.ts'
import { type Selection, selectCards } from './selection.ts'

/**
 * The selected cards with the next card in a direction, cells without cards passed over; going back gives up the
 * card that was added last. Null when there is no card that way.
 */
export function extended(state: Places, selection: Selection, direction: Direction): Selection | null {
  const next = nextCard(state, selection, direction)
  if (!next) return null
  if (selection.kind !== 'cards') return selectCards([next])
  const { ids, lead } = selection
  const before = ids.at(-1) === lead ? ids.at(-2) : undefined
  // The way back over an empty cell may lead to another card of the cell than the one it came from.
  if (before && (next === before || (ids.includes(next) && inSameCell(state, next, before))))
    return selectCards(ids.slice(0, -1))
  return selectCards([...ids.filter(id => id !== next), next])
}

function inSameCell({ document }: Places, a: CardId, b: CardId): boolean {
  return siblingsOf(document, a).some(card => card.id === b)
}

function nextCard(state: Places, from: Selection, direction: Direction) {
  let place: Selection | null = from
  do {
    place = neighbour(state, place, direction)
    if (place?.kind === 'cards') return place.lead
  } while (place?.kind === 'cell')
  return null
}
