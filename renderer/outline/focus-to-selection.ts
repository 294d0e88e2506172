import type { Editor } from '../editor/editor.ts'
import { type Selection, selectCards } from '../editor/selection.ts'
import type { CardId, ConnectorId, LaneId, SeparatorId, StageId, StepId } from '../journey/ids.ts'
import { outlineId } from './outline-focus.ts'

/** Selects what the focus went to by itself: a screen reader's own cursor. */
export function selectFocused(editor: Editor, element: HTMLElement): void {
  const { selection } = editor.state()
  if (outlineId(selection) === element.id) return
  const next = selectionOf(element)
  if (next) editor.select(next)
}

/** What an element of the outline stands for, by its `data-` attributes. */
function selectionOf({ dataset }: HTMLElement): Selection | null {
  const { card, connector, separator, lane, step, stage } = dataset
  if (card) return selectCards([card as CardId])
  if (connector) return { kind: 'connector', id: connector as ConnectorId }
  if (separator) return { kind: 'separator', id: separator as SeparatorId }
  if (lane && step) return { kind: 'cell', laneId: lane as LaneId, stepId: step as StepId }
  if (lane) return { kind: 'lane', id: lane as LaneId }
  if (step) return { kind: 'step', id: step as StepId }
  if (stage) return { kind: 'stage', id: stage as StageId }
  return null
}
