import { addLane } from '../journey/commands/lanes.ts'
import { addStage } from '../journey/commands/stages.ts'
import { addStep, type StepFields, updateStep } from '../journey/commands/steps.ts'
import { squashDiffs } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument, mapOf, recordOf } from '../journey/document.ts'
import type { LaneId, StageId, StepId } from '../journey/ids.ts'
import { laneNames } from '../journey/templates/lane-names.ts'
import { newStageName, newStepName } from '../journey/templates/stage-names.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { closingTime } from '../scene/layout/closing-time.ts'
import type { Editor } from './editor.ts'
import { refusesChange } from './is-fixed.ts'
import { revealSelection } from './reveal-selection.ts'
import { startNaming } from './start-editing.ts'

/**
 * Adds a stage with one step before another stage (null: at the end) and opens its name. Whatever is added has a
 * name from the start, in the editor's language, so that nothing nameless is left when nobody types. Adding and naming
 * are one entry of the history.
 */
export function addNamedStage(editor: Editor, before: StageId | null): void {
  if (refusesChange(editor)) return
  let made: StageId | undefined
  editor.mark({ key: 'addStage' })
  editor.preview(document => {
    const added = addStage(document, before, { name: newStageName[editor.language()] }, editor.ids)
    made = added.id
    const step = newStep(editor, document, before === null)
    return squashDiffs(added.diff, updateStep(applyDiff(document, added.diff), added.stepId, step))
  })
  if (!made) return
  editor.announce('stageAdded')
  startNaming(editor, { kind: 'stage', id: made })
  revealSelection(editor)
}

/**
 * Adds a step to a stage before one of its steps (null: at its end) and opens its name. A slot that goes on where a
 * day ended has its time instead of a name, and is only selected.
 */
export function addNamedStep(editor: Editor, stageId: StageId, before: StepId | null): void {
  if (refusesChange(editor)) return
  let made: StepId | undefined
  editor.mark({ key: 'addStep' })
  editor.preview(document => {
    const last = before === null && document.index.stages.at(-1)?.id === stageId
    const added = addStep(document, stageId, before, newStep(editor, document, last), editor.ids)
    made = added.id
    return added.diff
  })
  if (!made) return
  editor.announce('stepAdded')
  if (recordOf(editor.state().document, made)?.start) {
    editor.commit()
    editor.select({ kind: 'step', id: made })
  } else startNaming(editor, { kind: 'step', id: made })
  revealSelection(editor)
}

/** What a new step says: its name, or at the end of a day when it begins. */
function newStep(editor: Editor, document: JourneyDocument, last: boolean): StepFields {
  const day = mapOf(document).kind === 'day-in-the-life'
  const start = day && last ? closingTime(document.index.steps) : null
  return start === null ? { name: newStepName[editor.language()] } : { start }
}

/** Adds a lane of a type before another lane (null: at the end), named after its type, and opens its name. */
export function addNamedLane(editor: Editor, laneType: LaneType, before: LaneId | null): void {
  if (refusesChange(editor)) return
  let made: LaneId | undefined
  editor.mark({ key: 'addLane' })
  editor.preview(document => {
    const name = laneNames[laneType][editor.language()]
    const added = addLane(document, before, { laneType, name }, editor.ids)
    made = added.id
    return added.diff
  })
  if (!made) return
  editor.announce('laneAdded')
  startNaming(editor, { kind: 'lane', id: made })
  revealSelection(editor)
}
