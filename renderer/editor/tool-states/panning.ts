import { panBy } from '../camera.ts'
import type { Editor } from '../editor.ts'
import { keepInSight } from '../sticky.ts'
import { go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** The board hangs on the pointer. */
export function panning(editor: Editor, tool: StateOf<'panning'>, event: PointerStep): void {
  if (event.type === 'pointerUp') return toIdle(editor, tool.tool)
  if (event.type !== 'pointerMove') return
  const { camera, scene, viewport } = editor.state()
  const moved = panBy(camera, event.at.x - tool.last.x, event.at.y - tool.last.y)
  editor.setCamera(keepInSight(scene, moved, viewport))
  go(editor, { ...tool, last: event.at })
}
