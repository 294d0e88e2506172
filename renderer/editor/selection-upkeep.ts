import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { CardId, LaneId } from '../journey/ids.ts'
import type { Editing } from './editor-state.ts'
import { noSelection, type Selection } from './selection.ts'

/**
 * The selection without what no longer exists or can no longer be seen; the same object when nothing is gone. From a
 * hidden lane it goes to the lane that follows, from the cards of a collapsed lane to their cell.
 */
export function pruneSelection(selection: Selection, document: JourneyDocument): Selection {
  const { records } = document
  switch (selection.kind) {
    case 'none':
      return selection
    case 'cell':
      if (!records.has(selection.laneId) || !records.has(selection.stepId)) return noSelection
      return laneOrNeighbour(selection, selection.laneId, document)
    case 'cards':
      return pruneCards(selection, document)
    case 'lane':
      return records.has(selection.id) ? laneOrNeighbour(selection, selection.id, document) : noSelection
    case 'separator': {
      const separator = recordOf(document, selection.id)
      return separator ? laneOrNeighbour(selection, separator.laneId, document) : noSelection
    }
    case 'connector': {
      const connector = recordOf(document, selection.id)
      if (!connector) return noSelection
      if (isShown(document, connector.fromId) && isShown(document, connector.toId)) return selection
      return pruneSelection({ kind: 'cards', ids: [connector.fromId], lead: connector.fromId }, document)
    }
    default:
      return records.has(selection.id) ? selection : noSelection
  }
}

function pruneCards(selection: Extract<Selection, { kind: 'cards' }>, document: JourneyDocument): Selection {
  const ids = selection.ids.filter(id => isShown(document, id))
  if (ids.length === selection.ids.length) return selection
  const last = ids.at(-1)
  if (last !== undefined)
    return { kind: 'cards', ids, lead: ids.includes(selection.lead) ? selection.lead : last }
  const lead = recordOf(document, selection.lead)
  if (!lead?.laneId || !lead.stepId) return noSelection
  return laneOrNeighbour({ kind: 'cell', laneId: lead.laneId, stepId: lead.stepId }, lead.laneId, document)
}

/** Whether a card lies where it can be selected: in the parking lot, or in a lane that shows its cards. */
function isShown(document: JourneyDocument, id: CardId): boolean {
  const card = recordOf(document, id)
  if (!card) return false
  const lane = card.laneId && recordOf(document, card.laneId)
  return !lane || !(lane.hidden || lane.collapsed)
}

/** A selection in a lane; when the lane is hidden, the next lane that is not, or the one before. */
function laneOrNeighbour(selection: Selection, id: LaneId, document: JourneyDocument): Selection {
  const { lanes } = document.index
  const at = lanes.findIndex(lane => lane.id === id)
  if (!lanes[at]?.hidden) return selection
  const next = lanes.slice(at).find(lane => !lane.hidden) ?? lanes.slice(0, at).findLast(lane => !lane.hidden)
  return next ? { kind: 'lane', id: next.id } : noSelection
}

/** What is edited, or null when it no longer exists. */
export function pruneEditing(editing: Editing | null, document: JourneyDocument): Editing | null {
  return editing && document.records.has(editing.id) ? editing : null
}
