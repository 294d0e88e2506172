import type { Editor } from '../../editor/editor.ts'
import { outlineId } from '../../outline/outline-focus.ts'

/** Puts the focus on what is selected on the board, or on the board itself. */
export function focusBoard(editor: Editor): void {
  editor.patch({ keyboard: true })
  const id = outlineId(editor.state().selection)
  const grid = document.querySelector<HTMLElement>('main [role="grid"]')
  const place = (id && document.getElementById(id)) || grid
  place?.focus({ preventScroll: true })
}
