import type { Editor } from './editor.ts'
import type { Editing } from './editor-state.ts'
import { revealSelection } from './reveal-selection.ts'
import { startEditing } from './start-editing.ts'

/** Goes on to the name of the next (or previous) stage, step or lane. After the last one nothing more is open. */
export function editNextName(editor: Editor, from: Exclude<Editing, { kind: 'card' }>, by: 1 | -1): void {
  const next = neighbourOf(editor, from, by)
  if (!next) return
  startEditing(editor, next)
  revealSelection(editor)
}

function neighbourOf(editor: Editor, from: Exclude<Editing, { kind: 'card' }>, by: 1 | -1): Editing | null {
  const { stages, steps, lanes } = editor.state().document.index
  switch (from.kind) {
    case 'stage': {
      const id = beside(stages, from.id, by)
      return id ? { kind: 'stage', id } : null
    }
    case 'step': {
      const id = beside(steps, from.id, by)
      return id ? { kind: 'step', id } : null
    }
    case 'lane': {
      const shown = lanes.filter(lane => !lane.hidden)
      const id = beside(shown, from.id, by)
      return id ? { kind: 'lane', id } : null
    }
    default:
      return null
  }
}

function beside<I extends string>(list: readonly { readonly id: I }[], id: I, by: 1 | -1): I | null {
  const at = list.findIndex(item => item.id === id)
  return at < 0 ? null : (list[at + by]?.id ?? null)
}
