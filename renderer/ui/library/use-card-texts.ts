import { useEffect, useRef, useState } from 'react'
import { fold } from '../../journey/fold.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { useApp } from '../app-context.ts'
import type { FoldedCards } from './matching-maps.ts'

interface Known extends FoldedCards {
  readonly revision: number
}

/**
 * What the cards of all maps say, ready to be searched. Read when a search begins, and then only of maps that have
 * changed. The result is a new object whenever there is more to search.
 */
export function useCardTexts(maps: readonly MapSummary[] | null, searching: boolean) {
  const { repository } = useApp()
  const kept = useRef(new Map<MapId, Known>())
  const [texts, setTexts] = useState({ of: (id: MapId): FoldedCards | undefined => kept.current.get(id) })

  useEffect(() => {
    if (!searching || !maps) return
    let current = true
    const known = new Map([...kept.current].map(([id, { revision }]) => [id, revision]))
    const take: Parameters<typeof repository.cardTexts>[1] = some => {
      for (const { id, revision, cards } of some) {
        const folded = cards.map(([card, text]) => ({ id: card, text, folded: fold(text) }))
        const whole = folded.map(card => card.folded).join('\n')
        kept.current.set(id, { revision, whole, cards: folded })
      }
      if (current && some.length > 0) setTexts({ of: id => kept.current.get(id) })
    }
    // Titles, tags and people are searched all the same.
    repository.cardTexts(known, take).catch(console.error)
    return () => {
      current = false
    }
  }, [repository, maps, searching])

  return texts
}
