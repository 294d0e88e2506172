import { halfWayBetween } from '../journey/clock.ts'
import { mergeSteps, stepToMergeWith } from '../journey/commands/merge-steps.ts'
import { splitStep } from '../journey/commands/split-step.ts'
import { mapOf, recordOf } from '../journey/document.ts'
import type { StepId } from '../journey/ids.ts'
import { newStepName } from '../journey/templates/stage-names.ts'
import { closingTime } from '../scene/layout/closing-time.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import { revealSelection } from './reveal-selection.ts'
import { startNaming } from './start-editing.ts'

/**
 * Splits a step in two: its cards stay left. In a day the second half begins half way through the slot; elsewhere
 * its name is open for typing, as part of the same entry of the history.
 */
export function splitInTwo(editor: Editor, id: StepId): void {
  const half = halfTime(editor.state(), id)
  let made: StepId | null = null
  editor.mark({ key: 'splitStep' })
  editor.preview(document => {
    const fields = half === null ? { name: newStepName[editor.language()] } : { start: half }
    const split = splitStep(document, id, fields, editor.ids)
    made = split.id
    return split.diff
  })
  if (!made) return editor.bail()
  editor.announce('stepSplit')
  if (half === null) startNaming(editor, { kind: 'step', id: made })
  else {
    editor.commit()
    editor.select({ kind: 'step', id: made })
  }
  revealSelection(editor)
}

/** When the second half of a slot of a day begins, or null where steps have names instead. */
function halfTime({ document }: EditorState, id: StepId): string | null {
  if (mapOf(document).kind !== 'day-in-the-life') return null
  const { steps } = document.index
  const at = steps.findIndex(step => step.id === id)
  const end = at === steps.length - 1 ? closingTime(steps) : (steps[at + 1]?.start ?? null)
  return halfWayBetween(steps[at]?.start ?? null, end)
}

/** Joins a step with the one after it in its stage. */
export function mergeWithNext(editor: Editor, id: StepId): void {
  if (!editor.change({ key: 'mergeSteps' }, document => mergeSteps(document, id))) return
  editor.select({ kind: 'step', id })
  editor.announce('stepsMerged')
  revealSelection(editor)
}

/** Whether a step has one after it in its stage to be merged with. */
export function canMerge({ document }: EditorState, id: StepId): boolean {
  return recordOf(document, id) !== undefined && stepToMergeWith(document, id) !== null
}
