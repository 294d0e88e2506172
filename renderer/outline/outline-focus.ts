import type { Selection } from '../editor/selection.ts'

/** The DOM id of the outline element that a selection puts the focus on, or null for none. */
export function outlineId(selection: Selection): string | null {
  switch (selection.kind) {
    case 'cards':
      return domId(selection.lead)
    case 'cell':
      return cellDomId(selection.laneId, selection.stepId)
    case 'stage':
    case 'step':
    case 'lane':
      return domId(selection.id)
    default:
      return null
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
