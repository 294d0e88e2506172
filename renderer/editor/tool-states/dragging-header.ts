import { moveLane } from '../../journey/commands/lanes.ts'
import { moveStage } from '../../journey/commands/stages.ts'
import { moveStep } from '../../journey/commands/steps.ts'
import { type JourneyDocument, recordOf } from '../../journey/document.ts'
import type { Point } from '../../scene/geometry.ts'
import type { Row, Scene } from '../../scene/scene.ts'
import { toBoard } from '../camera.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { moveLine } from '../move-line.ts'
import type { HeaderDrag, HeaderTarget, Target } from '../tools.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** What hangs on the pointer as headers do: a stage, a step, a lane, a line under a lane. */
type Draggable = HeaderTarget | Extract<Target, { kind: 'separator' }>

/** Lifts a header off: `pressed` is where the button went down, `now` where the pointer is (CSS pixels). */
export function dragHeader(editor: Editor, header: Draggable, pressed: Point, now: Point): void {
  const { camera, document, scene } = editor.state()
  const start = startOf(document, header)
  if (!start) return
  const from = toBoard(camera, pressed)
  const to = toBoard(camera, now)
  go(editor, {
    tool: 'select',
    state: 'draggingHeader',
    header: placeHeader(scene, start, to.x, to.y),
    from,
    dx: to.x - from.x,
    dy: to.y - from.y,
  })
}

/** A stage, step or lane header hangs on the pointer; a line shows where it would come to stand. */
export function draggingHeader(editor: Editor, tool: StateOf<'draggingHeader'>, event: PointerStep): void {
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at, movesDown(tool.header) ? 'down' : 'across')
    const at = boardAt(editor, event.at)
    const header = placeHeader(editor.state().scene, tool.header, at.x, at.y)
    return go(editor, { ...tool, header, dx: at.x - tool.from.x, dy: at.y - tool.from.y })
  }
  if (event.type !== 'pointerUp') return
  toIdle(editor, tool.tool)
  const { header } = tool
  if (header.at === null) return
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
      return
    case 'separator':
      return moveLine(editor, header.id, header.under)
  }
}

/** Whether a header moves up and down; the others move left and right. */
export function movesDown(header: { readonly kind: HeaderDrag['kind'] }): boolean {
  return header.kind === 'lane' || header.kind === 'separator'
}

function startOf(document: JourneyDocument, header: Draggable): HeaderDrag | null {
  if (header.kind === 'separator') return { kind: 'separator', id: header.id, under: null, at: null }
  if (header.kind === 'stage') return { kind: 'stage', id: header.id, before: null, at: null }
  if (header.kind === 'lane') return { kind: 'lane', id: header.id, before: null, at: null }
  const stageId = recordOf(document, header.id)?.stageId
  return stageId ? { kind: 'step', id: header.id, stageId, before: null, at: null } : null
}

/** Where a header would go for a pointer on the board, and where the line that says so runs. */
function placeHeader(scene: Scene, header: HeaderDrag, x: number, y: number): HeaderDrag {
  if (header.kind === 'lane') {
    const at = scene.rows.findIndex(row => y < row.y + row.height / 2)
    const index = at < 0 ? scene.rows.length : at
    const own = scene.rows.findIndex(row => row.laneId === header.id)
    const next = scene.rows[index]
    const line = next ? next.y : scene.height
    return { ...header, before: next?.laneId ?? null, at: staysAt(own, index) ? null : line }
  }
  if (header.kind === 'separator') return placeLine(scene, header, y)
  if (header.kind === 'stage') {
    const at = scene.stageHeaders.findIndex(stage => x < stage.box.x + stage.box.width / 2)
    const index = at < 0 ? scene.stageHeaders.length : at
    const own = scene.stageHeaders.findIndex(stage => stage.stageId === header.id)
    const next = scene.stageHeaders[index]
    const last = scene.stageHeaders.at(-1)?.box
    const line = next ? next.box.x : last ? last.x + last.width : scene.width
    return { ...header, before: next?.stageId ?? null, at: staysAt(own, index) ? null : line }
  }
  const column = scene.columns.find(candidate => x < candidate.x + candidate.width) ?? scene.columns.at(-1)
  if (!column) return header
  const own = scene.columnOf.get(header.id)
  const inFirstHalf = x < column.x + column.width / 2
  const next = inFirstHalf ? column : scene.columns[column.index + 1]
  const before = next && next.stageId === column.stageId ? next.stepId : null
  const line = inFirstHalf ? column.x : column.x + column.width
  const index = inFirstHalf ? column.index : column.index + 1
  const stays = own !== undefined && own.stageId === column.stageId && staysAt(own.index, index)
  return { ...header, stageId: column.stageId, before, at: stays ? null : line }
}

/** A line goes under the lane whose lower edge is nearest; a lane that has a line already takes no other. */
function placeLine(scene: Scene, line: Extract<HeaderDrag, { kind: 'separator' }>, y: number): HeaderDrag {
  const own = scene.separators.find(separator => separator.separatorId === line.id)?.laneId
  let best: Row | null = null
  for (const row of scene.rows) {
    const taken = scene.separators.some(separator => separator.laneId === row.laneId)
    if (taken && row.laneId !== own) continue
    if (!best || Math.abs(row.y + row.height - y) < Math.abs(best.y + best.height - y)) best = row
  }
  return best && best.laneId !== own
    ? { ...line, under: best.laneId, at: best.y + best.height }
    : { ...line, under: null, at: null }
}

/** Whether the place before `index` is the one where the item at `own` stands already. */
function staysAt(own: number, index: number): boolean {
  return index === own || index === own + 1
}
