import { useEffect, useState } from 'react'
import type { Counts } from '../../journey/counts.ts'
import { countsOf } from '../../journey/counts.ts'
import { useEditor, useEditorState } from '../app-context.ts'

/** How long the map rests before its votes are counted, in milliseconds: that walks all cards, and no key waits for it. */
const rest = 250

/** What the map holds. The votes follow after a rest. */
export function useCounts(): Pick<Counts, 'steps' | 'cards' | 'parked' | 'connectors' | 'votes'> {
  const { store } = useEditor()
  const steps = useEditorState(state => state.document.index.steps.length)
  const cards = useEditorState(state => state.document.index.cardCount)
  const parked = useEditorState(state => state.document.index.parked.length)
  const connectors = useEditorState(state => state.document.index.connectors.length)
  const [votes, setVotes] = useState(0)
  useEffect(() => {
    const count = () => setVotes(countsOf(store.getState().document).votes)
    let timer = setTimeout(count, rest)
    const stop = store.subscribe((state, before) => {
      if (state.document === before.document) return
      clearTimeout(timer)
      timer = setTimeout(count, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store])
  return { steps, cards, parked, connectors, votes }
}
