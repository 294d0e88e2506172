import type { Editor } from './editor.ts'
import { stageOf } from './jump.ts'
import { noSelection } from './selection.ts'

/** Begins with the stage that is selected, else the first. */
export function startPresenting(editor: Editor): void {
  const state = editor.state()
  if (state.presenting) return
  const stage = stageOf(state, state.selection) ?? state.scene.columns[0]?.stageId
  if (!stage) return
  editor.patch({ presenting: { stage, part: 0, before: state.camera }, selection: noSelection, hover: null })
}
