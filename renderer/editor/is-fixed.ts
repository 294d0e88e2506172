import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'

/** Whether nothing can be changed by hand now: the map is read-only in this window, or it is shown to a room. */
export function isFixed({ readOnly, presenting }: Pick<EditorState, 'readOnly' | 'presenting'>): boolean {
  return readOnly !== null || presenting !== null
}

/** Whether a change by hand is refused now. Says so where the map is read-only; in front of a room nothing is said. */
export function refusesChange(editor: Editor): boolean {
  if (editor.state().readOnly) editor.announce('readOnly')
  return isFixed(editor.state())
}
