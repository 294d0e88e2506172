import { contains } from '../../scene/geometry.ts'
import type { Editor } from '../editor.ts'
import type { PointerInput } from '../editor-events.ts'
import { endEditing } from '../end-editing.ts'
import { durationBox } from '../header-controls.ts'
import { isFixed } from '../is-fixed.ts'
import { labelConnector } from '../label-connector.ts'
import { newCardIn } from '../new-card.ts'
import { pick, sameTarget } from '../pick.ts'
import { resizeBy } from '../resize-structure.ts'
import { selectTarget } from '../select-target.ts'
import { startEditing } from '../start-editing.ts'
import { boardPointAt } from '../sticky.ts'
import { go, type PointerStep, type StateOf } from './tool-state.ts'

/** Nothing is pressed: hover, or the beginning of a press. */
export function idle(editor: Editor, tool: StateOf<'idle'>, event: PointerStep): void {
  const state = editor.state()
  if (event.type === 'pointerMove') {
    if (event.pointerType === 'touch') return
    const hover = pick(state, event.at, event.pointerType)
    if (!sameTarget(hover, state.hover)) editor.patch({ hover })
    return
  }
  if (event.type !== 'pointerDown') return
  const endsEdit = event.endsEdit === true || state.editing !== null
  if (state.editing) endEditing(editor, 'finish')
  if (event.button === 1 || (event.button === 0 && (state.spaceHeld || tool.tool === 'hand')))
    return go(editor, { tool: tool.tool, state: 'panning', last: event.at })
  const target = pick(editor.state(), event.at, event.pointerType, !endsEdit)
  if (event.button === 2) return selectTarget(editor, target, { keep: true })
  go(editor, {
    tool: tool.tool,
    state: 'pressing',
    target,
    at: event.at,
    additive: event.shift || event.mod,
  })
}

/** A double click opens what is under it for editing, a stage's duration too; in a cell it makes a card. */
export function doubleClick(editor: Editor, event: PointerInput): void {
  const state = editor.state()
  if (isFixed(state) || state.tool.tool !== 'select') return
  const target = pick(state, event.at, event.pointerType)
  switch (target.kind) {
    case 'card':
    case 'port':
    case 'card-edge':
      return startEditing(editor, { kind: 'card', id: target.id, fresh: false })
    case 'cell':
      return newCardIn(editor, target.laneId, target.stepId)
    case 'stage': {
      const duration = durationBox(state, target.id)
      const on = duration && contains(duration, boardPointAt(state.scene, state.camera, event.at))
      return startEditing(editor, on ? { kind: 'duration', id: target.id } : target)
    }
    case 'step':
    case 'lane':
    case 'separator':
      return startEditing(editor, target)
    case 'header-grip':
    case 'header-menu':
      return startEditing(editor, target.of)
    case 'lane-edge':
      return resizeBy(editor, { kind: 'lane', id: target.id }, null)
    case 'step-edge':
      return resizeBy(editor, { kind: 'step', id: target.id }, null)
    case 'connector':
    case 'connector-end':
    case 'connector-label':
      return labelConnector(editor, target.id)
    default:
  }
}
