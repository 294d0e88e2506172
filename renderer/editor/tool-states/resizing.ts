import type { Point } from '../../scene/geometry.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { resizeDiff, sizeOf } from '../resize-structure.ts'
import type { Resizable } from '../tools.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** Board pixels to which a dragged size snaps. */
const grid = 4

/** Takes hold of a lane's lower edge or a step's right one. `pressed`: where the button went down, in CSS pixels. */
export function startResizing(editor: Editor, of: Resizable, pressed: Point): void {
  const size = sizeOf(editor.state(), of)
  if (size === null) return
  editor.select(of)
  editor.mark({ key: of.kind === 'lane' ? 'resizeLane' : 'resizeStep' })
  go(editor, { tool: 'select', state: 'resizing', of, size, from: boardAt(editor, pressed) })
}

/** A lane's lower edge or a step's right one follows the pointer, and everything after it moves along. */
export function resizing(editor: Editor, tool: StateOf<'resizing'>, event: PointerStep): void {
  const { of, from, size } = tool
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at, of.kind === 'lane' ? 'down' : 'across')
    const at = boardAt(editor, event.at)
    const wanted = size + (of.kind === 'lane' ? at.y - from.y : at.x - from.x)
    const snapped = Math.round(wanted / grid) * grid
    if (snapped !== sizeOf(editor.state(), of))
      editor.preview(now => resizeDiff(now, editor.state().scene, of, snapped))
    return
  }
  if (event.type !== 'pointerUp') return
  editor.commit()
  toIdle(editor, tool.tool)
}
