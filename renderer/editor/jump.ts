import { recordOf } from '../journey/document.ts'
import type { StageId } from '../journey/ids.ts'
import type { Column } from '../scene/scene.ts'
import { enterCell, type Places } from './neighbour.ts'
import type { Selection } from './selection.ts'

/** A long way in one key: the ends of the row, the corners of the grid, the stages beside. */
export type Jump = 'row-start' | 'row-end' | 'first-cell' | 'last-cell' | 'previous-stage' | 'next-stage'

/** Where a jump leads from a selection, or null where it leads nowhere. */
export function jumpTarget(state: Places, from: Selection, jump: Jump): Selection | null {
  const { rows, columns } = state.scene
  switch (jump) {
    case 'first-cell':
      return enterCell(state, rows[0]?.laneId, columns[0]?.stepId, 'first')
    case 'last-cell':
      return enterCell(state, rows.at(-1)?.laneId, columns.at(-1)?.stepId, 'last')
    case 'row-start':
      return inSameRow(state, from, columns[0])
    case 'row-end':
      return inSameRow(state, from, columns.at(-1))
    case 'previous-stage':
    case 'next-stage':
      return inSameRow(state, from, columnOfStage(state, from, jump === 'next-stage' ? 1 : -1))
  }
}

/** The same row at another column: of the stages, of the steps, or of a lane. */
function inSameRow(state: Places, from: Selection, column: Column | undefined): Selection | null {
  if (!column) return null
  switch (from.kind) {
    case 'stage':
      return { kind: 'stage', id: column.stageId }
    case 'step':
      return { kind: 'step', id: column.stepId }
    case 'lane':
      return enterCell(state, from.id, column.stepId, 'first')
    case 'cell':
      return enterCell(state, from.laneId, column.stepId, 'first')
    case 'cards':
      return enterCell(
        state,
        recordOf(state.document, from.lead)?.laneId ?? undefined,
        column.stepId,
        'first',
      )
    default:
      return null
  }
}

/** The first column of the stage before or after the one that a selection is in. */
function columnOfStage({ scene, document }: Places, from: Selection, by: 1 | -1): Column | undefined {
  const stage = stageOf({ scene, document }, from)
  const at = scene.stageHeaders.findIndex(header => header.stageId === stage)
  const next = at < 0 ? undefined : scene.stageHeaders[at + by]
  return next && scene.columns.find(column => column.stageId === next.stageId)
}

/** The stage that a selection is in. */
export function stageOf({ scene, document }: Places, from: Selection): StageId | undefined {
  switch (from.kind) {
    case 'stage':
      return from.id
    case 'step':
      return scene.columnOf.get(from.id)?.stageId
    case 'cell':
      return scene.columnOf.get(from.stepId)?.stageId
    case 'cards': {
      const step = recordOf(document, from.lead)?.stepId
      return step ? scene.columnOf.get(step)?.stageId : undefined
    }
    default:
      return undefined
  }
}
