import { useDeferredValue, useMemo } from 'react'
import { type Counts, countsOf } from '../../journey/counts.ts'
import { useEditorState } from '../app-context.ts'

/** What the map holds, counted when there is time: it walks all cards. */
export function useCounts(): Counts {
  const document = useDeferredValue(useEditorState(state => state.document))
  return useMemo(() => countsOf(document), [document])
}
