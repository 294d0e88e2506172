import { memo } from 'react'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { CardFilter } from '../editor/filter.ts'
import { stickyPlace } from '../editor/sticky.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { Column, Row, Scene } from '../scene/scene.ts'
import type { ChosenInLane } from './chosen-cells.ts'
import { OutlineCell } from './outline-cell.tsx'
import { cellDomId, domId } from './outline-focus.ts'
import type { OutlineStrings } from './outline-strings.ts'
import { placeStyle } from './place-style.ts'

interface OutlineRowProps {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  readonly strings: OutlineStrings
  readonly row: Row
  /** The row's number in the whole grid, from 1. */
  readonly rowIndex: number
  /** The columns that are mirrored. */
  readonly columns: readonly Column[]
  readonly smallest: number
  /** The id of the element of this row that has the focus, or null. */
  readonly focusId: string | null
  /** The cell that has the focus or holds what has it, by its id, or null. */
  readonly focusCell: string | null
  readonly chosen: ChosenInLane | undefined
  readonly filter: CardFilter
}

/** A lane: its label and its cells. */
export const OutlineRow = memo(function OutlineRow({
  document,
  scene,
  camera,
  strings,
  row,
  rowIndex,
  columns,
  smallest,
  focusId,
  focusCell,
  chosen,
  filter,
}: OutlineRowProps) {
  const lane = recordOf(document, row.laneId)
  if (!lane) return null
  const id = domId(row.laneId)
  const name = strings.lane(lane)
  const { ghost } = row.content
  const sticky = stickyPlace(scene, camera)
  const band = boxToScreen(camera, { x: 0, y: row.y, width: 0, height: row.height })
  return (
    <div role="row" aria-rowindex={rowIndex}>
      <div
        id={id}
        data-lane={row.laneId}
        role="rowheader"
        aria-colindex={1}
        aria-label={name}
        aria-description={ghost ? strings.ghost(document, ghost.points) : undefined}
        aria-selected={focusId === id}
        tabIndex={focusId === id ? 0 : -1}
        style={placeStyle({ x: sticky.left, y: band.y, width: sticky.width, height: band.height })}
      >
        {name}
      </div>
      {columns.map(column => {
        const step = recordOf(document, column.stepId)
        return (
          step && (
            <OutlineCell
              key={column.stepId}
              document={document}
              scene={scene}
              camera={camera}
              strings={strings}
              row={row}
              column={column}
              lane={lane}
              step={step}
              smallest={smallest}
              focusId={focusCell === cellDomId(row.laneId, column.stepId) ? focusId : null}
              chosen={chosen?.get(column.stepId)}
              filter={filter}
            />
          )
        )
      })}
    </div>
  )
})
