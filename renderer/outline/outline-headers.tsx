import { memo } from 'react'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import { stickyPlace } from '../editor/sticky.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { StageId } from '../journey/ids.ts'
import type { Column, Scene } from '../scene/scene.ts'
import { domId } from './outline-focus.ts'
import type { OutlineStrings } from './outline-strings.ts'
import { placeStyle } from './place-style.ts'

interface HeaderRowsProps {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  /** The columns that are mirrored. */
  readonly columns: readonly Column[]
  readonly strings: OutlineStrings
  /** The id of the header that has the focus, or null. */
  readonly focusId: string | null
}

/** The row of the stages and the row of the steps. */
export const OutlineHeaders = memo(function OutlineHeaders(props: HeaderRowsProps) {
  const { scene, columns, strings } = props
  const shown = new Set(columns.map(column => column.stageId))
  return (
    <>
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1} className="outline-quiet">
          {strings.stages}
        </span>
        {[...stageColumns(scene)]
          .filter(([stageId]) => shown.has(stageId))
          .map(([stageId, own]) => (
            <StageHeader key={stageId} {...props} stageId={stageId} own={own} />
          ))}
      </div>
      <div role="row" aria-rowindex={2}>
        {columns.map(column => (
          <StepHeader key={column.stepId} {...props} column={column} />
        ))}
      </div>
    </>
  )
})

/** All columns by stage, from left to right. */
function stageColumns({ columns }: Scene): ReadonlyMap<StageId, readonly Column[]> {
  const stages = new Map<StageId, Column[]>()
  for (const column of columns) {
    const own = stages.get(column.stageId)
    if (own) own.push(column)
    else stages.set(column.stageId, [column])
  }
  return stages
}

function StageHeader({
  document,
  scene,
  camera,
  strings,
  focusId,
  stageId,
  own,
}: HeaderRowsProps & { stageId: StageId; own: readonly Column[] }) {
  const stage = recordOf(document, stageId)
  const first = own[0]
  const last = own.at(-1)
  if (!stage || !first || !last) return null
  const id = domId(stageId)
  const name = strings.stage(document, stage)
  const across = boxToScreen(camera, { x: first.x, y: 0, width: last.x + last.width - first.x, height: 0 })
  return (
    <div
      id={id}
      data-stage={stageId}
      role="columnheader"
      aria-colindex={first.index + 2}
      aria-colspan={own.length}
      aria-label={name}
      aria-selected={focusId === id}
      tabIndex={focusId === id ? 0 : -1}
      style={placeStyle({
        x: across.x,
        y: stickyPlace(scene, camera).top,
        width: across.width,
        height: scene.metrics.stageHeight * camera.zoom,
      })}
    >
      {name}
    </div>
  )
}

function StepHeader({
  document,
  scene,
  camera,
  strings,
  focusId,
  column,
}: HeaderRowsProps & { column: Column }) {
  const step = recordOf(document, column.stepId)
  if (!step) return null
  const id = domId(column.stepId)
  const name = strings.step(document, step)
  const { stageHeight, stepHeight } = scene.metrics
  const across = boxToScreen(camera, { x: column.x, y: 0, width: column.width, height: 0 })
  return (
    <div
      id={id}
      data-step={column.stepId}
      role="columnheader"
      aria-colindex={column.index + 2}
      aria-label={name}
      aria-selected={focusId === id}
      tabIndex={focusId === id ? 0 : -1}
      style={placeStyle({
        x: across.x,
        y: stickyPlace(scene, camera).top + stageHeight * camera.zoom,
        width: across.width,
        height: stepHeight * camera.zoom,
      })}
    >
      {name}
    </div>
  )
}
