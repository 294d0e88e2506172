import type { JourneyDocument } from '../journey/document.ts'
import type { Editing } from './editor-state.ts'
import { noSelection, type Selection } from './selection.ts'

/** The selection without what no longer exists; the same object when nothing is gone. */
export function pruneSelection(selection: Selection, document: JourneyDocument): Selection {
  const { records } = document
  switch (selection.kind) {
    case 'none':
      return selection
    case 'cell':
      return records.has(selection.laneId) && records.has(selection.stepId) ? selection : noSelection
    case 'cards': {
      if (selection.ids.every(id => records.has(id))) return selection
      const ids = selection.ids.filter(id => records.has(id))
      const lead = records.has(selection.lead) ? selection.lead : ids.at(-1)
      return lead === undefined ? noSelection : { kind: 'cards', ids, lead }
    }
    default:
      return records.has(selection.id) ? selection : noSelection
  }
}

/** What is edited, or null when it no longer exists. */
export function pruneEditing(editing: Editing | null, document: JourneyDocument): Editing | null {
  return editing && document.records.has(editing.id) ? editing : null
}
