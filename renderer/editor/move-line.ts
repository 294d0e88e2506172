import { updateSeparator } from '../journey/commands/separators.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { LaneId, SeparatorId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'

/** Moves a line under another lane as one undoable change; null changes nothing. */
export function moveLine(editor: Editor, id: SeparatorId, under: LaneId | null): void {
  if (!under) return
  if (!editor.change({ key: 'moveSeparator' }, document => updateSeparator(document, id, { laneId: under })))
    return
  editor.select({ kind: 'separator', id })
  editor.announce('separatorMoved', { laneId: under })
}

/** The next lane below (1) or above (-1) under which a line could run instead, or null. */
export function nextPlaceForLine(document: JourneyDocument, id: SeparatorId, by: 1 | -1): LaneId | null {
  const separator = recordOf(document, id)
  const shown = document.index.lanes.filter(lane => !lane.hidden)
  let at = shown.findIndex(lane => lane.id === separator?.laneId)
  if (at < 0) return null
  for (at += by; shown[at]; at += by) {
    const lane = shown[at]
    if (lane && !document.index.separators.has(lane.id)) return lane.id
  }
  return null
}
