import type { CardId } from '../../journey/ids.ts'
import { useT } from '../app-context.ts'
import { Highlighted, snippetOf } from './highlighted.tsx'
import type { CardHit } from './matching-maps.ts'

/** How many cards are shown of a map; the first ones as one reads the board. */
const shown = 2

interface CardHitsProps {
  cards: readonly CardHit[]
  words: readonly string[]
  onOpen: (card: CardId) => void
}

/** In how many cards a search found its words, and what the first ones say. A press opens the map at that card. */
export function CardHits({ cards, words, onOpen }: CardHitsProps) {
  const t = useT()
  if (cards.length === 0) return null
  return (
    <div className="card-hits">
      <span className="caption">{t('shelf.inCards', { count: cards.length })}</span>
      {cards.slice(0, shown).map(({ id, text }) => (
        <button key={id} type="button" className="card-hit clip" dir="auto" onClick={() => onOpen(id)}>
          <Highlighted text={snippetOf(text, words)} words={words} />
        </button>
      ))}
    </div>
  )
}
