import { useState } from 'react'
import { selectedCards } from '../../editor/selection.ts'
import type { ExportContent } from '../../export/export-content.ts'
import type { StageId } from '../../journey/ids.ts'
import { useEditorState } from '../app-context.ts'

/** What of the map is to leave. One choice for all formats of a dialog. */
export interface ContentChoice {
  readonly kind: ExportContent['kind']
  readonly stageId: StageId | null
  /** What is chosen; the whole map where that is nothing. */
  readonly content: ExportContent
  choose(kind: ExportContent['kind']): void
  chooseStage(id: StageId): void
}

export function useContent(): ContentChoice {
  const stages = useEditorState(state => state.document.index.stages)
  const selection = useEditorState(state => state.selection)
  const cards = selectedCards(selection)
  const [kind, choose] = useState<ExportContent['kind']>('map')
  const [stageId, chooseStage] = useState<StageId | null>(
    selection.kind === 'stage' ? selection.id : (stages[0]?.id ?? null),
  )
  const content: ExportContent =
    kind === 'stage' && stageId
      ? { kind, stageId }
      : kind === 'cards' && cards.length > 0
        ? { kind, ids: cards }
        : { kind: 'map' }
  return { kind, stageId, content, choose, chooseStage }
}
