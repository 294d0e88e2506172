import { updateLane } from '../journey/commands/lanes.ts'
import { recordOf } from '../journey/document.ts'
import type { LaneId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'

/** Collapses a lane to a band, or opens it again: one undoable change, after which the lane is selected. */
export function collapseOrOpen(editor: Editor, id: LaneId): void {
  const lane = recordOf(editor.state().document, id)
  if (!lane) return
  editor.select({ kind: 'lane', id })
  const { collapsed } = lane
  if (editor.change({ key: 'collapseLane' }, now => updateLane(now, id, { collapsed: !collapsed })))
    editor.announce(collapsed ? 'laneExpanded' : 'laneCollapsed')
}
