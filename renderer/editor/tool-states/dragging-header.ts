import { moveLane } from '../../journey/commands/lanes.ts'
import { moveStage } from '../../journey/commands/stages.ts'
import { moveStep } from '../../journey/commands/steps.ts'
import type { Scene } from '../../scene/scene.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import type { HeaderDrag } from '../tools.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** A stage, step or lane header is on its way; a line shows where it would come to stand. */
export function draggingHeader(editor: Editor, tool: StateOf<'draggingHeader'>, event: PointerStep): void {
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at)
    const at = boardAt(editor, event.at)
    return go(editor, { ...tool, header: placeHeader(editor.state().scene, tool.header, at.x, at.y) })
  }
  if (event.type !== 'pointerUp') return
  toIdle(editor, tool.tool)
  const { header } = tool
  switch (header.kind) {
    case 'stage':
      if (editor.change({ key: 'moveStage' }, now => moveStage(now, header.id, header.before)))
        editor.announce('stageMoved')
      return
    case 'step':
      if (editor.change({ key: 'moveStep' }, now => moveStep(now, header.id, header.stageId, header.before)))
        editor.announce('stepMoved')
      return
    case 'lane':
      if (editor.change({ key: 'moveLane' }, now => moveLane(now, header.id, header.before)))
        editor.announce('laneMoved')
  }
}

/** Where a header would go for a pointer on the board, and where the line that says so runs. */
function placeHeader(scene: Scene, header: HeaderDrag, x: number, y: number): HeaderDrag {
  if (header.kind === 'lane') {
    const next = scene.rows.find(row => y < row.y + row.height / 2)
    const last = scene.rows.at(-1)
    return { ...header, before: next?.laneId ?? null, at: next ? next.y : last ? last.y + last.height : 0 }
  }
  if (header.kind === 'stage') {
    const next = scene.stageHeaders.find(stage => x < stage.box.x + stage.box.width / 2)
    return { ...header, before: next?.stageId ?? null, at: next ? next.box.x : scene.width }
  }
  const column = scene.columns.find(candidate => x < candidate.x + candidate.width) ?? scene.columns.at(-1)
  if (!column) return header
  const inFirstHalf = x < column.x + column.width / 2
  if (inFirstHalf) return { ...header, stageId: column.stageId, before: column.stepId, at: column.x }
  const next = scene.columns[column.index + 1]
  const before = next && next.stageId === column.stageId ? next.stepId : null
  return { ...header, stageId: column.stageId, before, at: column.x + column.width }
}
