import type { EditorState } from '../editor/editor-state.ts'
import { isFixed } from '../editor/is-fixed.ts'

/** The pointer's shape over the board, as a CSS cursor: what a press would do here. */
export function cursorFor(state: EditorState): string {
  const { tool, hover, spaceHeld } = state
  switch (tool.state) {
    case 'panning':
      return 'grabbing'
    case 'draggingCards':
      return tool.drag.copy ? 'copy' : 'grabbing'
    case 'draggingHeader':
      return 'grabbing'
    case 'scoring':
      return 'ns-resize'
    case 'stretching':
      return 'ew-resize'
    case 'resizing':
      return tool.of.kind === 'lane' ? 'row-resize' : 'col-resize'
    case 'connecting':
    case 'marquee':
      return 'crosshair'
    case 'idle':
    case 'pressing':
  }
  if (spaceHeld || tool.tool === 'hand') return 'grab'
  switch (tool.tool) {
    case 'connector':
      return hover?.kind === 'card' ? 'crosshair' : 'default'
    case 'card':
      return hover?.kind === 'cell' || hover?.kind === 'card' ? 'cell' : 'default'
    case 'comment':
      return hover?.kind === 'card' ? 'pointer' : 'default'
    case 'select':
  }
  switch (hover?.kind) {
    case 'card':
    case 'stage':
    case 'step':
    case 'lane':
    case 'header-grip':
      return isFixed(state) ? 'default' : 'grab'
    case 'separator':
      return isFixed(state) ? 'default' : 'grab'
    case 'port':
    case 'connector-end':
      return 'crosshair'
    case 'card-edge':
      return 'ew-resize'
    case 'lane-edge':
      return 'row-resize'
    case 'step-edge':
      return 'col-resize'
    case 'add-card':
    case 'add-lane':
    case 'add-stage':
    case 'header-add':
    case 'header-menu':
    case 'header-collapse':
    case 'connector':
    case 'connector-label':
      return 'pointer'
    default:
      return 'default'
  }
}
