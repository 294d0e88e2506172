import type { StepId } from '../../journey/ids.ts'
import type { Editor } from '../editor.ts'
import { canMerge, mergeWithNext, splitInTwo } from '../split-step.ts'
import { startEditing } from '../start-editing.ts'
import type { Action } from './action.ts'
import { canEdit } from './conditions.ts'

/** Splitting and merging steps, and how long a stage takes. */
export const columnActions: readonly Action[] = [
  {
    id: 'splitStep',
    icon: 'between-vertical-start',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && selectedStep(editor) !== null,
    run: ({ editor }) => {
      const id = selectedStep(editor)
      if (id) splitInTwo(editor, id)
    },
  },
  {
    id: 'mergeSteps',
    keys: [],
    enabled: ({ editor }) => {
      const id = selectedStep(editor)
      return canEdit(editor) && id !== null && canMerge(editor.state(), id)
    },
    run: ({ editor }) => {
      const id = selectedStep(editor)
      if (id) mergeWithNext(editor, id)
    },
  },
  {
    id: 'stageDuration',
    icon: 'clock',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && editor.state().selection.kind === 'stage',
    run: ({ editor }) => {
      const { selection } = editor.state()
      if (selection.kind === 'stage') startEditing(editor, { kind: 'duration', id: selection.id })
    },
  },
]

function selectedStep(editor: Editor): StepId | null {
  const { selection } = editor.state()
  return selection.kind === 'step' ? selection.id : null
}
