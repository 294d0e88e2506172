import { recordOf } from '../../journey/document.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { collapseOrOpen } from '../collapse-lane.ts'
import type { Editor } from '../editor.ts'
import { stickyPlace } from '../sticky.ts'
import type { Action } from './action.ts'
import { canEdit } from './conditions.ts'

/** How a lane is shown: collapsed or open, and in which colour. */
export const laneActions: readonly Action[] = [
  {
    id: 'collapseLane',
    icon: 'chevron-up',
    keys: [{ key: '.', mod: true }],
    enabled: ({ editor }) => canEdit(editor) && selectedLane(editor) !== undefined,
    checked: ({ editor }) => selectedLane(editor)?.collapsed ?? false,
    run: ({ editor }) => {
      const lane = selectedLane(editor)
      if (lane) collapseOrOpen(editor, lane.id)
    },
  },
  {
    id: 'laneColour',
    icon: 'swatch-book',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && selectedLane(editor) !== undefined,
    run: ({ editor }) => {
      const lane = selectedLane(editor)
      if (!lane) return
      const { scene, camera } = editor.state()
      const row = scene.rowOf.get(lane.id)
      const at = { x: stickyPlace(scene, camera).left, y: ((row?.y ?? 0) + camera.y) * camera.zoom }
      editor.askMenu({ target: { kind: 'lane-colours', id: lane.id }, at })
    },
  },
]

/** The selected lane, or the one that the selected cell or card lies in. */
function selectedLane(editor: Editor): Lane | undefined {
  const { selection, document } = editor.state()
  switch (selection.kind) {
    case 'lane':
      return recordOf(document, selection.id)
    case 'cell':
      return recordOf(document, selection.laneId)
    case 'cards': {
      const laneId = recordOf(document, selection.lead)?.laneId
      return laneId ? recordOf(document, laneId) : undefined
    }
    default:
      return undefined
  }
}
