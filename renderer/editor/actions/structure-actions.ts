import { updateLane } from '../../journey/commands/lanes.ts'
import { addSeparator } from '../../journey/commands/separators.ts'
import { squashDiffs } from '../../journey/diff.ts'
import { applyDiff, recordOf } from '../../journey/document.ts'
import type { LaneId, StageId, StepId } from '../../journey/ids.ts'
import { separatorNames } from '../../journey/templates/separator-names.ts'
import type { SeparatorKind } from '../../journey/vocabulary.ts'
import { addNamedLane, addNamedStage, addNamedStep } from '../add-structure.ts'
import type { Editor } from '../editor.ts'
import type { EditorState } from '../editor-state.ts'
import { moveLaneBy, moveStageBy, moveStepBy, stepsBeside } from '../move-header.ts'
import { startEditing } from '../start-editing.ts'
import type { Action } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit } from './conditions.ts'

/** Adding and moving stages, steps, lanes and separators: the menu way of what headers also do by dragging. */
export const structureActions: readonly Action[] = [
  stageAction('addStageBefore', (editor, id) => addNamedStage(editor, id)),
  stageAction('addStageAfter', (editor, id) =>
    addNamedStage(editor, after(editor.state().document.index.stages, id)),
  ),
  stageAction('moveStageLeft', (editor, id) => moveStageBy(editor, id, -1)),
  stageAction('moveStageRight', (editor, id) => moveStageBy(editor, id, 1)),
  stepAction('addStepBefore', (editor, id) => addStepAt(editor, id, id)),
  stepAction('addStepAfter', (editor, id) =>
    addStepAt(editor, id, after(stepsBeside(editor.state(), id), id)),
  ),
  stepAction('moveStepLeft', (editor, id) => moveStepBy(editor, id, -1)),
  stepAction('moveStepRight', (editor, id) => moveStepBy(editor, id, 1)),
  laneAction('addLaneAbove', (editor, id) => addNamedLane(editor, 'custom', id)),
  laneAction('addLaneBelow', (editor, id) =>
    addNamedLane(editor, 'custom', after(editor.state().document.index.lanes, id)),
  ),
  laneAction('moveLaneUp', (editor, id) => moveLaneBy(editor, id, -1)),
  laneAction('moveLaneDown', (editor, id) => moveLaneBy(editor, id, 1)),
  laneAction('hideLane', (editor, id) => {
    editor.change({ key: 'hideLane' }, document => updateLane(document, id, { hidden: true }))
  }),
  {
    id: 'showAllLanes',
    icon: 'eye',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && editor.state().document.index.lanes.some(lane => lane.hidden),
    run: ({ editor }) => showAllLanes(editor),
  },
  separatorAction('addInteractionLine', 'interaction'),
  separatorAction('addVisibilityLine', 'visibility'),
  separatorAction('addInternalLine', 'internal-interaction'),
  separatorAction('addCustomLine', 'custom'),
  {
    id: 'rename',
    icon: 'pencil',
    keys: [],
    enabled: ({ editor }) =>
      canEdit(editor) && ['stage', 'step', 'lane', 'separator'].includes(editor.state().selection.kind),
    run: ({ editor }) => {
      const { selection } = editor.state()
      if (
        selection.kind === 'stage' ||
        selection.kind === 'step' ||
        selection.kind === 'lane' ||
        selection.kind === 'separator'
      )
        startEditing(editor, selection)
    },
  },
]

/** The stage that the selection is in, if any. */
function stageOf(state: EditorState): StageId | null {
  const { selection, document } = state
  if (selection.kind === 'stage') return selection.id
  const stepId = stepOf(state)
  return stepId ? (recordOf(document, stepId)?.stageId ?? null) : null
}

function stepOf({ selection, document }: EditorState): StepId | null {
  if (selection.kind === 'step') return selection.id
  if (selection.kind === 'cell') return selection.stepId
  if (selection.kind === 'cards') return recordOf(document, selection.lead)?.stepId ?? null
  return null
}

function laneOf({ selection, document }: EditorState): LaneId | null {
  if (selection.kind === 'lane') return selection.id
  if (selection.kind === 'cell') return selection.laneId
  if (selection.kind === 'separator') return recordOf(document, selection.id)?.laneId ?? null
  if (selection.kind === 'cards') return recordOf(document, selection.lead)?.laneId ?? null
  return null
}

function stageAction(id: ActionId, run: (editor: Editor, stage: StageId) => void): Action {
  return {
    id,
    keys: [],
    // A new stage can also be added with nothing selected: it goes to the end.
    enabled: ({ editor }) => canEdit(editor) && (id === 'addStageAfter' || stageOf(editor.state()) !== null),
    run: ({ editor }) => {
      const stage = stageOf(editor.state()) ?? editor.state().document.index.stages.at(-1)?.id
      if (stage) run(editor, stage)
    },
  }
}

function stepAction(id: ActionId, run: (editor: Editor, step: StepId) => void): Action {
  return {
    id,
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && stepInStage(editor.state()) !== null,
    run: ({ editor }) => {
      const step = stepInStage(editor.state())
      if (step) run(editor, step)
    },
  }
}

/** The selected step; with a stage selected its last step, so that "add a step" works from the stage header. */
function stepInStage(state: EditorState): StepId | null {
  if (state.selection.kind === 'stage')
    return state.document.index.stepsOfStage.get(state.selection.id)?.at(-1)?.id ?? null
  return stepOf(state)
}

function laneAction(id: ActionId, run: (editor: Editor, lane: LaneId) => void): Action {
  return {
    id,
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && (id === 'addLaneBelow' || laneOf(editor.state()) !== null),
    run: ({ editor }) => {
      const lane = laneOf(editor.state()) ?? editor.state().document.index.lanes.at(-1)?.id
      if (lane) run(editor, lane)
    },
  }
}

function separatorAction(id: ActionId, kind: SeparatorKind): Action {
  return {
    id,
    icon: 'separator-horizontal',
    keys: [],
    enabled: ({ editor }) => {
      const lane = laneOf(editor.state())
      return canEdit(editor) && lane !== null && !editor.state().document.index.separators.has(lane)
    },
    run: ({ editor }) => {
      const lane = laneOf(editor.state())
      if (!lane) return
      const name = separatorNames[kind][editor.language()]
      editor.change(
        { key: 'addSeparator' },
        document => addSeparator(document, lane, kind, editor.ids, name).diff,
      )
      const made = editor.state().document.index.separators.get(lane)
      if (made && kind === 'custom') startEditing(editor, { kind: 'separator', id: made.id })
      else if (made) editor.select({ kind: 'separator', id: made.id })
    },
  }
}

/** The one that follows in a list, or null at its end. */
function after<I extends string>(list: readonly { id: I }[], id: I): I | null {
  return list[list.findIndex(item => item.id === id) + 1]?.id ?? null
}

function addStepAt(editor: Editor, beside: StepId, before: StepId | null): void {
  const stage = recordOf(editor.state().document, beside)?.stageId
  if (stage) addNamedStep(editor, stage, before)
}

function showAllLanes(editor: Editor): void {
  editor.change({ key: 'showLanes' }, document => {
    let now = document
    return document.index.lanes
      .filter(lane => lane.hidden)
      .map(lane => {
        const diff = updateLane(now, lane.id, { hidden: false })
        now = applyDiff(now, diff)
        return diff
      })
      .reduce(squashDiffs)
  })
}
