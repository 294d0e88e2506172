import { useMemo } from 'react'
import { type MapHeading, mapHeading } from '../../export/map-heading.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'

/** What the open map says of itself at the top of an export, or null where it is to say nothing. */
export function useHeading(wanted: boolean): MapHeading | null {
  const { language } = useT()
  const { now } = useApp()
  const document = useEditorState(state => state.document)
  return useMemo(
    () => (wanted ? mapHeading(document, language, now()) : null),
    [wanted, document, language, now],
  )
}
