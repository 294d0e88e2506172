import type { Selection } from '../editor/selection.ts'
import { shownCards } from '../editor/shown-cards.ts'
import type { Frame } from './outline-frame.ts'
import { placeOfSelection } from './outline-place.ts'

/** The DOM id of the outline element that a selection puts the focus on, or null for none. */
export function outlineId(selection: Selection): string | null {
  switch (selection.kind) {
    case 'none':
      return null
    case 'cards':
      return domId(selection.lead)
    case 'cell':
      return cellDomId(selection.laneId, selection.stepId)
    default:
      return domId(selection.id)
  }
}

/** The id of the element that holds the focus in a frame; null when the frame has no such element. */
export function focusedId(
  frame: Pick<Frame, 'document' | 'scene' | 'window'>,
  selection: Selection,
): string | null {
  return isMirrored(frame, selection) ? outlineId(selection) : null
}

function isMirrored(
  { document, scene, window }: Pick<Frame, 'document' | 'scene' | 'window'>,
  selection: Selection,
): boolean {
  if (selection.kind === 'none') return false
  if (selection.kind === 'stage') return window.columns.some(({ stageId }) => stageId === selection.id)
  const { laneId, stepId } = placeOfSelection(document, selection)
  const row = window.rows.some(row => row.laneId === laneId)
  const column = window.columns.some(column => column.stepId === stepId)
  switch (selection.kind) {
    case 'step':
      return column
    case 'lane':
      return row
    case 'separator':
      return row && scene.separators.some(({ separatorId }) => separatorId === selection.id)
    case 'cell':
      return row && column
    case 'cards':
      return (
        row &&
        column &&
        laneId !== null &&
        stepId !== null &&
        shownCards(scene, document, laneId, stepId).some(({ id }) => id === selection.lead)
      )
    case 'connector':
      return row && column && scene.connectors.some(({ connectorId }) => connectorId === selection.id)
  }
}

/** A DOM id for a record's element. */
export function domId(id: string): string {
  return `outline-${id.replace(':', '-')}`
}

/** A DOM id for a cell. */
export function cellDomId(laneId: string, stepId: string): string {
  return `${domId(laneId)}-${stepId.replace(':', '-')}`
}
