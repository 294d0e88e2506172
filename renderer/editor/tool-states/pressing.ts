import { recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Editor } from '../editor.ts'
import { newCardIn } from '../new-card.ts'
import { selectTarget } from '../select-target.ts'
import { selectCards, selectedCards } from '../selection.ts'
import type { Target } from '../tools.ts'
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
    click(editor, tool)
  }
}

function startDrag(editor: Editor, tool: StateOf<'pressing'>, event: PointerStep): void {
  const { target } = tool
  const readOnly = editor.state().readOnly !== null
  const ground = target.kind === 'ground' || target.kind === 'cell' || target.kind === 'add-card'
  if (
    (ground && event.pointerType === 'touch') ||
    (readOnly && target.kind !== 'ground' && target.kind !== 'cell')
  )
    return go(editor, { tool: tool.tool, state: 'panning', last: event.at })
  if (tool.tool === 'connector' && target.kind === 'card')
    return connectFrom(editor, 'connector', target.id, event)
  if (tool.tool !== 'select') return
  switch (target.kind) {
    case 'card':
      return dragCard(editor, target.id, tool, event)
    case 'port':
      return connectFrom(editor, 'select', target.id, event)
    case 'stage':
      return go(editor, {
        tool: 'select',
        state: 'draggingHeader',
        header: { kind: 'stage', id: target.id, before: target.id, at: 0 },
      })
    case 'step': {
      const step = recordOf(editor.state().document, target.id)
      if (!step) return
      return go(editor, {
        tool: 'select',
        state: 'draggingHeader',
        header: { kind: 'step', id: target.id, stageId: step.stageId, before: target.id, at: 0 },
      })
    }
    case 'lane':
      return go(editor, {
        tool: 'select',
        state: 'draggingHeader',
        header: { kind: 'lane', id: target.id, before: target.id, at: 0 },
      })
    default: {
      const from = boardAt(editor, tool.at)
      const base = tool.additive ? selectedCards(editor.state().selection) : []
      go(editor, { tool: 'select', state: 'marquee', from, box: { ...from, width: 0, height: 0 }, base })
    }
  }
}

function connectFrom(editor: Editor, tool: 'select' | 'connector', fromId: CardId, event: PointerStep): void {
  go(editor, { tool, state: 'connecting', fromId, to: boardAt(editor, event.at), targetId: null })
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
    go(editor, { tool: 'select', state: 'scoring', cardId: id, startY: tool.at.y })
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

function click(editor: Editor, tool: StateOf<'pressing'>): void {
  const { target } = tool
  switch (tool.tool) {
    case 'card':
      return clickWithCardTool(editor, target)
    case 'connector':
      if (target.kind === 'card' && !editor.state().readOnly)
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
      if (target.kind === 'add-card') return newCardIn(editor, target.laneId, target.stepId)
      selectTarget(editor, target, { additive: tool.additive })
  }
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
