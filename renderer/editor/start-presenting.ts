import type { Editor } from './editor.ts'
import { endEditing } from './end-editing.ts'
import { stageOf } from './jump.ts'
import { noSelection } from './selection.ts'

/** Begins with the stage that is selected, else the first. What is being typed or dragged ends before. */
export function startPresenting(editor: Editor): void {
  const state = editor.state()
  if (state.presenting) return
  const stage = stageOf(state, state.selection) ?? state.scene.columns[0]?.stageId
  if (!stage) return
  if (state.editing) endEditing(editor, 'finish')
  editor.setTool('select')
  editor.patch({ presenting: { stage, part: 0, before: state.camera }, selection: noSelection, hover: null })
}
