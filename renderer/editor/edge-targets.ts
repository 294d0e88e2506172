import type { Point } from '../scene/geometry.ts'
import { columnAt } from '../scene/hit-test.ts'
import type { EditorState } from './editor-state.ts'
import type { Target } from './tools.ts'

/** How far beside an edge the pointer still takes it, in CSS pixels. */
const reach = { mouse: 4, pen: 6, touch: 10 } as const
/** Lanes and steps smaller than this on screen, in CSS pixels, have no edges to take hold of: they would hide them. */
const smallest = 24

/** The edge of a lane label or a step header at a point of the board, in the strips where these stick. */
export function edgeAt(state: EditorState, point: Point, pointerType: keyof typeof reach): Target | null {
  const { scene, camera } = state
  const { labelWidth, headerHeight, stageHeight } = scene.metrics
  const near = reach[pointerType] / camera.zoom
  if (point.x < labelWidth && point.y >= headerHeight) {
    const row = scene.rows.find(({ y, height }) => Math.abs(y + height - point.y) <= near)
    return row && !row.collapsed && row.height * camera.zoom >= smallest
      ? { kind: 'lane-edge', id: row.laneId }
      : null
  }
  if (point.y >= headerHeight || point.x < labelWidth) return null
  const column = columnAt(scene, point.x - near) ?? scene.columns.at(-1)
  if (!column || column.width * camera.zoom < smallest) return null
  const right = column.x + column.width
  const endsStage = scene.columns[column.index + 1]?.startsStage !== false
  const inStep = point.y >= stageHeight
  return Math.abs(right - point.x) <= near && (inStep || endsStage)
    ? { kind: 'step-edge', id: column.stepId }
    : null
}
