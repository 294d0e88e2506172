import { panBy } from '../camera.ts'
import type { Editor } from '../editor.ts'
import { go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** The board hangs on the pointer. */
export function panning(editor: Editor, tool: StateOf<'panning'>, event: PointerStep): void {
  if (event.type === 'pointerUp') return toIdle(editor, tool.tool)
  if (event.type !== 'pointerMove') return
  editor.setCamera(panBy(editor.state().camera, event.at.x - tool.last.x, event.at.y - tool.last.y))
  go(editor, { ...tool, last: event.at })
}
