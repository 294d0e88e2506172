import type { Camera, Size } from '../editor/camera.ts'
import { visibleBox } from '../editor/camera.ts'
import type { Selection } from '../editor/selection.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { Column, Row, Scene } from '../scene/scene.ts'

/** Most rows and columns that are mirrored at once: more than a screen shows at a readable size. */
const mostRows = 16
const mostColumns = 28

/** The part of the board that the outline mirrors: what is in view, its neighbours, and what has the focus. */
export interface OutlineWindow {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
}

/** Chooses the rows and columns to mirror. */
export function outlineWindow(
  scene: Scene,
  document: JourneyDocument,
  camera: Camera,
  viewport: Size,
  selection: Selection,
): OutlineWindow {
  const view = visibleBox(camera, viewport)
  const place = selectedPlace(document, selection)
  const rows = around(
    scene.rows.findIndex(row => row.y + row.height > view.y + scene.metrics.headerHeight),
    scene.rows.findLastIndex(row => row.y < view.y + view.height),
    scene.rows.length,
    mostRows,
  )
  const columns = around(
    scene.columns.findIndex(column => column.x + column.width > view.x + scene.metrics.labelWidth),
    scene.columns.findLastIndex(column => column.x < view.x + view.width),
    scene.columns.length,
    mostColumns,
  )
  return {
    rows: scene.rows.filter(
      row => (row.index >= rows[0] && row.index <= rows[1]) || row.laneId === place.laneId,
    ),
    columns: scene.columns.filter(
      column =>
        (column.index >= columns[0] && column.index <= columns[1]) ||
        column.stepId === place.stepId ||
        // The first column of every stage carries the stage's header.
        (selection.kind === 'stage' && column.startsStage && column.stageId === selection.id),
    ),
  }
}

/** An index range widened by one on each side, cut to the list and to the limit. */
function around(first: number, last: number, length: number, limit: number): readonly [number, number] {
  const from = Math.max(0, (first < 0 ? 0 : first) - 1)
  const to = Math.min(length - 1, (last < 0 ? length - 1 : last) + 1)
  return [from, Math.min(to, from + limit - 1)]
}

function selectedPlace(document: JourneyDocument, selection: Selection) {
  switch (selection.kind) {
    case 'cell':
      return { laneId: selection.laneId, stepId: selection.stepId }
    case 'lane':
      return { laneId: selection.id, stepId: null }
    case 'step':
      return { laneId: null, stepId: selection.id }
    case 'cards': {
      const card = recordOf(document, selection.lead)
      return { laneId: card?.laneId ?? null, stepId: card?.stepId ?? null }
    }
    default:
      return { laneId: null, stepId: null }
  }
}
