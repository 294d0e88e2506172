import { type Camera, panBy, zoomAt } from './camera.ts'
import type { Editor } from './editor.ts'
import type { EditorEvent } from './editor-events.ts'
import { endEditing } from './end-editing.ts'
import { selectCards } from './selection.ts'
import { inputText } from './start-editing.ts'
import { backToMap, keepInSight } from './sticky.ts'
import { connecting } from './tool-states/connecting.ts'
import { draggingCards } from './tool-states/dragging-cards.ts'
import { draggingHeader } from './tool-states/dragging-header.ts'
import { doubleClick, idle } from './tool-states/idle.ts'
import { marquee } from './tool-states/marquee.ts'
import { panning } from './tool-states/panning.ts'
import { hold, pressing } from './tool-states/pressing.ts'
import { resizing } from './tool-states/resizing.ts'
import { scoring } from './tool-states/scoring.ts'
import { stretching } from './tool-states/stretching.ts'
import { type PointerStep, toIdle } from './tool-states/tool-state.ts'
import type { ToolState } from './tools.ts'

/** Takes what the board reports to the state that the tool is in. */
export function handleEvent(editor: Editor, event: EditorEvent): void {
  switch (event.type) {
    case 'wheel':
      return event.zoom
        ? zoomByWheel(editor, event)
        : moveBoard(editor, panBy(editor.state().camera, -event.dx, -event.dy))
    case 'pinch': {
      const moved = panBy(editor.state().camera, event.dx, event.dy)
      return moveBoard(editor, zoomAt(moved, event.at, moved.zoom * event.scale))
    }
    case 'resize': {
      const { viewport: before, scene, camera } = editor.state()
      const viewport = { width: event.width, height: event.height }
      if (before.width === viewport.width && before.height === viewport.height) return
      if (before.width > 0 || viewport.width === 0 || viewport.height === 0) return editor.patch({ viewport })
      return editor.patch({ viewport, camera: backToMap(scene, camera, viewport) })
    }
    case 'spaceHeld':
      return editor.patch({ spaceHeld: event.held })
    case 'editInput':
      return inputText(editor, event.text)
    case 'editEnd':
      return endEditing(editor, event.how)
    case 'pointerLeave':
      if (editor.state().hover) editor.patch({ hover: null })
      return
    case 'hold':
      return hold(editor)
    case 'pointerCancel':
      return cancelGesture(editor)
    case 'doubleClick':
      return doubleClick(editor, event)
    default:
      return handlePointer(editor, { ...event, type: event.type })
  }
}

function handlePointer(editor: Editor, event: PointerStep): void {
  if (event.type === 'pointerDown' && editor.state().keyboard) editor.patch({ keyboard: false })
  if (event.type === 'pointerDown') notePen(editor, event.pointerType)
  const { tool } = editor.state()
  switch (tool.state) {
    case 'idle':
      return idle(editor, tool, event)
    case 'pressing':
      return pressing(editor, tool, event)
    case 'draggingCards':
      return draggingCards(editor, tool, event)
    case 'marquee':
      return marquee(editor, tool, event)
    case 'scoring':
      return scoring(editor, tool, event)
    case 'draggingHeader':
      return draggingHeader(editor, tool, event)
    case 'stretching':
      return stretching(editor, tool, event)
    case 'resizing':
      return resizing(editor, tool, event)
    case 'panning':
      return panning(editor, tool, event)
    case 'connecting':
      return connecting(editor, tool, event)
  }
}

/** The first touch of a pen turns pen mode on, a mouse ends it until the pen is used again. */
function notePen(editor: Editor, pointerType: PointerStep['pointerType']): void {
  const { penMode } = editor.state()
  if (pointerType === 'pen' && penMode === 'unused') editor.patch({ penMode: 'on' })
  else if (pointerType === 'mouse' && penMode === 'on') editor.patch({ penMode: 'unused' })
}

/** States in which the map shows what letting go would make of it. */
const previews: ReadonlySet<ToolState['state']> = new Set([
  'scoring',
  'stretching',
  'resizing',
  'draggingHeader',
])

/** Ends whatever the pointer is doing without a trace. */
export function cancelGesture(editor: Editor): void {
  const { tool } = editor.state()
  if (tool.state === 'idle') return
  if (previews.has(tool.state)) editor.bail()
  if (tool.state === 'marquee') editor.select(selectCards(tool.base))
  toIdle(editor, tool.tool)
}

/** Moves the board under the pointer: what lies there now is found when the pointer moves again. */
function moveBoard(editor: Editor, camera: Camera): void {
  const { scene, viewport, hover } = editor.state()
  const kept = keepInSight(scene, camera, viewport)
  if (hover) editor.patch({ camera: kept, hover: null })
  else editor.setCamera(kept)
}

/** About 4 % for a wheel step of a touchpad pinch, about 10 % for a notch of a wheel. */
function zoomByWheel(editor: Editor, event: Extract<EditorEvent, { type: 'wheel' }>): void {
  const { camera } = editor.state()
  const step = Math.max(-10, Math.min(10, event.dy))
  moveBoard(editor, zoomAt(camera, event.at, camera.zoom * Math.exp(-step * 0.01)))
}
