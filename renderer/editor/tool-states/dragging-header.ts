import { moveLane } from '../../journey/commands/lanes.ts'
import { moveStage } from '../../journey/commands/stages.ts'
import { moveStep } from '../../journey/commands/steps.ts'
import { type Diff, emptyDiff, reverseDiff, squashDiffs } from '../../journey/diff.ts'
import { applyDiff, type JourneyDocument, recordOf } from '../../journey/document.ts'
import type { Point } from '../../scene/geometry.ts'
import type { Row, Scene } from '../../scene/scene.ts'
import { toBoard } from '../camera.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { moveLine } from '../move-line.ts'
import type { HeaderDrag, HeaderTarget, Target } from '../tools.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

const labels = { stage: 'moveStage', step: 'moveStep', lane: 'moveLane' } as const
const announced = { stage: 'stageMoved', step: 'stepMoved', lane: 'laneMoved' } as const

/** What hangs on the pointer as headers do: a stage, a step, a lane, a line under a lane. */
type Draggable = HeaderTarget | Extract<Target, { kind: 'separator' }>

/** Lifts a header off: `pressed` is where the button went down, `now` where the pointer is (CSS pixels). */
export function dragHeader(editor: Editor, header: Draggable, pressed: Point, now: Point): void {
  const { camera, document, scene } = editor.state()
  const start = startOf(document, header)
  if (!start) return
  const from = toBoard(camera, pressed)
  if (start.kind !== 'separator') editor.mark({ key: labels[start.kind] })
  dragTo(
    editor,
    { tool: 'select', state: 'draggingHeader', header: start, base: scene, from, dx: 0, dy: 0 },
    now,
  )
}

/** A stage, step or lane header hangs on the pointer while the map shows it where it would come to stand. */
export function draggingHeader(editor: Editor, tool: StateOf<'draggingHeader'>, event: PointerStep): void {
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at, movesDown(tool.header) ? 'down' : 'across')
    return dragTo(editor, tool, event.at)
  }
  if (event.type !== 'pointerUp') return
  toIdle(editor, tool.tool)
  const { header } = tool
  if (header.kind === 'separator') return moveLine(editor, header.id, header.under)
  if (editor.commit()) editor.announce(announced[header.kind])
}

/** Takes the header along to a point of the canvas; what it passes makes way at once. */
function dragTo(editor: Editor, tool: StateOf<'draggingHeader'>, now: Point): void {
  const at = boardAt(editor, now)
  const header = placeHeader(tool.base, tool.header, at.x, at.y)
  if (!samePlace(header, tool.header)) editor.preview(document => previewOf(editor, document, header))
  go(editor, { ...tool, header, dx: at.x - tool.from.x, dy: at.y - tool.from.y })
}

/** From what is shown now to the map in which the header stands at its new place, counted from the map at the press. */
function previewOf(editor: Editor, shown: JourneyDocument, header: HeaderDrag): Diff {
  const back = reverseDiff(editor.state().history.pending ?? emptyDiff)
  return header.kind === 'separator' || header.stays
    ? back
    : squashDiffs(back, moveDiff(applyDiff(shown, back), header))
}

function moveDiff(document: JourneyDocument, header: Exclude<HeaderDrag, { kind: 'separator' }>): Diff {
  switch (header.kind) {
    case 'stage':
      return moveStage(document, header.id, header.before)
    case 'step':
      return moveStep(document, header.id, header.stageId, header.before)
    case 'lane':
      return moveLane(document, header.id, header.before)
  }
}

function samePlace(a: HeaderDrag, b: HeaderDrag): boolean {
  if (a.kind === 'separator' || b.kind === 'separator') return true
  if (a.stays || b.stays) return a.stays === b.stays
  return a.before === b.before && (a.kind !== 'step' || b.kind !== 'step' || a.stageId === b.stageId)
}

/** Whether a header moves up and down; the others move left and right. */
export function movesDown(header: { readonly kind: HeaderDrag['kind'] }): boolean {
  return header.kind === 'lane' || header.kind === 'separator'
}

function startOf(document: JourneyDocument, header: Draggable): HeaderDrag | null {
  if (header.kind === 'separator') return { kind: 'separator', id: header.id, under: null, at: null }
  if (header.kind === 'stage') return { kind: 'stage', id: header.id, before: null, stays: true }
  if (header.kind === 'lane') return { kind: 'lane', id: header.id, before: null, stays: true }
  const stageId = recordOf(document, header.id)?.stageId
  return stageId ? { kind: 'step', id: header.id, stageId, before: null, stays: true } : null
}

/** Where a header would go for a pointer on the board. */
function placeHeader(scene: Scene, header: HeaderDrag, x: number, y: number): HeaderDrag {
  if (header.kind === 'lane') {
    const at = scene.rows.findIndex(row => y < row.y + row.height / 2)
    const index = at < 0 ? scene.rows.length : at
    const own = scene.rows.findIndex(row => row.laneId === header.id)
    const next = scene.rows[index]
    return { ...header, before: next?.laneId ?? null, stays: staysAt(own, index) }
  }
  if (header.kind === 'separator') return placeLine(scene, header, y)
  if (header.kind === 'stage') {
    const at = scene.stageHeaders.findIndex(stage => x < stage.box.x + stage.box.width / 2)
    const index = at < 0 ? scene.stageHeaders.length : at
    const own = scene.stageHeaders.findIndex(stage => stage.stageId === header.id)
    const next = scene.stageHeaders[index]
    return { ...header, before: next?.stageId ?? null, stays: staysAt(own, index) }
  }
  const column = scene.columns.find(candidate => x < candidate.x + candidate.width) ?? scene.columns.at(-1)
  if (!column) return header
  const own = scene.columnOf.get(header.id)
  const inFirstHalf = x < column.x + column.width / 2
  const next = inFirstHalf ? column : scene.columns[column.index + 1]
  const before = next && next.stageId === column.stageId ? next.stepId : null
  const index = inFirstHalf ? column.index : column.index + 1
  const stays = own !== undefined && own.stageId === column.stageId && staysAt(own.index, index)
  return { ...header, stageId: column.stageId, before, stays }
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
