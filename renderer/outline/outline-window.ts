import type { Camera, Size } from '../editor/camera.ts'
import { visibleBox } from '../editor/camera.ts'
import type { Selection } from '../editor/selection.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { Column, Row, Scene } from '../scene/scene.ts'
import { placeOfSelection } from './outline-place.ts'

/** Most rows and columns that are mirrored at once: more than a screen shows at a readable size. */
const mostRows = 16
const mostColumns = 28
/** A map with no more cells and cards than this is mirrored whole, whatever is in view: as all of an ordinary one. */
const mostWhole = 240
/** Height in CSS pixels below which the cards of a large board are too small to be pointed at or read. */
const smallestCard = 10

/** The part of a large board that the outline mirrors: what is in view, its neighbours, and what has the focus. */
export interface OutlineWindow {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  /** Cards that are lower than this on screen (CSS pixels) are left out, but for the one that has the focus. */
  readonly smallest: number
}

/** Chooses the rows and columns to mirror. Lists that hold the same as those of `previous` are the same objects. */
export function outlineWindow(
  scene: Scene,
  document: JourneyDocument,
  camera: Camera,
  viewport: Size,
  selection: Selection,
  previous: OutlineWindow | null = null,
): OutlineWindow {
  if (scene.rows.length * scene.columns.length + document.index.cardCount <= mostWhole)
    return { rows: scene.rows, columns: scene.columns, smallest: 0 }
  const view = visibleBox(camera, viewport)
  const place = placeOfSelection(document, selection)
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
    rows: sharing(
      previous?.rows,
      scene.rows.filter(row => (row.index >= rows[0] && row.index <= rows[1]) || row.laneId === place.laneId),
    ),
    columns: sharing(
      previous?.columns,
      scene.columns.filter(
        column =>
          (column.index >= columns[0] && column.index <= columns[1]) ||
          column.stepId === place.stepId ||
          // The first column of every stage carries the stage's header.
          (selection.kind === 'stage' && column.startsStage && column.stageId === selection.id),
      ),
    ),
    smallest: smallestCard,
  }
}

/** An index range widened by one on each side, cut to the list and to the limit. */
function around(first: number, last: number, length: number, limit: number): readonly [number, number] {
  const from = Math.max(0, (first < 0 ? 0 : first) - 1)
  const to = Math.min(length - 1, (last < 0 ? length - 1 : last) + 1)
  return [from, Math.min(to, from + limit - 1)]
}

function sharing<T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  return previous?.length === next.length && next.every((item, i) => item === previous[i]) ? previous : next
}
