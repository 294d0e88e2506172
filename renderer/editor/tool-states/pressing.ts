import { recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Point } from '../../scene/geometry.ts'
import type { Editor } from '../editor.ts'
import type { EditorState } from '../editor-state.ts'
import { headerOf } from '../header-controls.ts'
import { isFixed } from '../is-fixed.ts'
import { newCardIn } from '../new-card.ts'
import { pressControl } from '../press-control.ts'
import { fixedEnd } from '../reattach-connector.ts'
import { selectTarget } from '../select-target.ts'
import { selectCards, selectedCards } from '../selection.ts'
import type { LooseEnd, Target } from '../tools.ts'
import { dragHeader } from './dragging-header.ts'
import { startResizing } from './resizing.ts'
import { startStretching } from './stretching.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** How far the pointer moves before a press becomes a drag, in CSS pixels. */
const slop = { mouse: 4, pen: 6, touch: 10 } as const

/** The button is down: moving starts a drag of what was pressed, letting go is a click. */
export function pressing(editor: Editor, tool: StateOf<'pressing'>, event: PointerStep): void {
  if (event.type === 'pointerMove') {
    const far = Math.hypot(event.at.x - tool.at.x, event.at.y - tool.at.y)
    if (far >= slop[event.pointerType]) startDrag(editor, tool, event)
    return
  }
  if (event.type === 'pointerUp') {
    toIdle(editor, tool.tool)
    if (tool.held) return
    // A finger does not hover: what it taps stands in for that, so that headers show their controls.
    if (event.pointerType === 'touch') editor.patch({ hover: headerOf(tool.target) })
    // The second press of a double click renames what the first one opened the menu of.
    if (tool.target.kind === 'header-menu' && event.clicks > 1) return
    click(editor, tool, event.at)
  }
}

/**
 * A finger or a pen has rested on what it pressed: it is selected, and can be dragged from now on even by a finger
 * that would otherwise move the map.
 */
export function hold(editor: Editor): void {
  const { tool } = editor.state()
  if (tool.state !== 'pressing' || isButton(tool.target)) return
  go(editor, { ...tool, held: true })
  if (tool.tool === 'select') selectTarget(editor, tool.target, { keep: true })
}

/** Whether a finger that moves drags what it is on: handles, and what is selected. Anything else moves the map. */
function staysUnderFinger({ selection }: EditorState, target: Target): boolean {
  switch (target.kind) {
    case 'card':
      return selectedCards(selection).includes(target.id)
    case 'stage':
    case 'step':
    case 'lane':
      return selection.kind === target.kind && selection.id === target.id
    case 'ground':
    case 'cell':
    case 'add-card':
    case 'separator':
    case 'connector':
    case 'connector-label':
      return false
    default:
      return true
  }
}

function startDrag(editor: Editor, tool: StateOf<'pressing'>, event: PointerStep): void {
  const { target } = tool
  const fixed = isFixed(editor.state())
  if (isButton(target)) return
  const byFinger = event.pointerType === 'touch' && !tool.held && !staysUnderFinger(editor.state(), target)
  if (byFinger || (fixed && target.kind !== 'ground' && target.kind !== 'cell'))
    return go(editor, { tool: tool.tool, state: 'panning', last: event.at })
  if (tool.tool === 'connector' && target.kind === 'card')
    return connectFrom(editor, 'connector', target.id, event)
  if (tool.tool !== 'select') return
  switch (target.kind) {
    case 'card':
      return dragCard(editor, target.id, tool, event)
    case 'port':
      return connectFrom(editor, 'select', target.id, event)
    case 'card-edge':
      return startStretching(editor, target.id, target.edge, tool.at)
    case 'lane-edge':
      return startResizing(editor, { kind: 'lane', id: target.id }, tool.at)
    case 'step-edge':
      return startResizing(editor, { kind: 'step', id: target.id }, tool.at)
    case 'connector-end':
      return loosenEnd(editor, target, event)
    case 'stage':
    case 'step':
    case 'lane':
    case 'separator':
      return dragHeader(editor, target, tool.at, event.at)
    case 'header-grip':
      return dragHeader(editor, target.of, tool.at, event.at)
    default: {
      const from = boardAt(editor, tool.at)
      const base = tool.additive ? selectedCards(editor.state().selection) : []
      go(editor, { tool: 'select', state: 'marquee', from, box: { ...from, width: 0, height: 0 }, base })
    }
  }
}

/** What a press works like a button, so that moving the pointer off it starts no drag. */
function isButton(target: Target): boolean {
  return (
    target.kind === 'header-add' ||
    target.kind === 'header-menu' ||
    target.kind === 'header-collapse' ||
    target.kind === 'add-lane' ||
    target.kind === 'add-stage'
  )
}

function connectFrom(editor: Editor, tool: 'select' | 'connector', fromId: CardId, event: PointerStep): void {
  go(editor, { tool, state: 'connecting', fromId, to: boardAt(editor, event.at), targetId: null })
}

function loosenEnd(editor: Editor, loose: LooseEnd, event: PointerStep): void {
  const fromId = fixedEnd(editor, loose)
  if (!fromId) return
  const { id, end } = loose
  const to = boardAt(editor, event.at)
  go(editor, { tool: 'select', state: 'connecting', fromId, to, targetId: null, loose: { id, end } })
}

function dragCard(editor: Editor, id: CardId, tool: StateOf<'pressing'>, event: PointerStep): void {
  const { document, selection } = editor.state()
  const chosen = selectedCards(selection)
  const ids = chosen.includes(id) ? chosen : [id]
  if (!chosen.includes(id)) editor.select(selectCards([id]))
  const card = recordOf(document, id)
  const lane = card?.laneId ? recordOf(document, card.laneId) : undefined
  if (lane?.laneType === 'emotions' && ids.length === 1 && !event.alt) {
    editor.mark({ key: 'score' })
    go(editor, { tool: 'select', state: 'scoring', cardId: id, from: boardAt(editor, tool.at) })
    return
  }
  const from = boardAt(editor, tool.at)
  const to = boardAt(editor, event.at)
  go(editor, {
    tool: 'select',
    state: 'draggingCards',
    from,
    drag: { ids, lead: id, dx: to.x - from.x, dy: to.y - from.y, copy: event.alt, drop: null },
  })
}

function click(editor: Editor, tool: StateOf<'pressing'>, at: Point): void {
  const { target } = tool
  switch (tool.tool) {
    case 'card':
      return clickWithCardTool(editor, target)
    case 'connector':
      if (target.kind === 'card' && !isFixed(editor.state()))
        go(editor, {
          tool: 'connector',
          state: 'connecting',
          fromId: target.id,
          to: boardAt(editor, tool.at),
          targetId: null,
        })
      return
    case 'comment':
      if (target.kind === 'card') {
        editor.select(selectCards([target.id]))
        editor.patch({ inspectorOpen: true, inspectorFocus: 'comment' })
        editor.setTool('select')
      }
      return
    default:
      clickWithSelectTool(editor, tool, at)
  }
}

function clickWithSelectTool(
  editor: Editor,
  { target, additive, at: from }: StateOf<'pressing'>,
  at: Point,
): void {
  // Let go beside a button, a press means nothing.
  if (isButton(target) && Math.hypot(at.x - from.x, at.y - from.y) > 24) return
  if (target.kind === 'add-card') return newCardIn(editor, target.laneId, target.stepId)
  if (pressControl(editor, target)) return
  selectTarget(editor, target, { additive })
}

function clickWithCardTool(editor: Editor, target: Target): void {
  if (target.kind === 'cell' || target.kind === 'add-card') {
    editor.setTool('select')
    newCardIn(editor, target.laneId, target.stepId)
  } else if (target.kind === 'card') {
    const card = recordOf(editor.state().document, target.id)
    if (!card?.laneId || !card.stepId) return
    editor.setTool('select')
    newCardIn(editor, card.laneId, card.stepId, target.id)
  }
}
