import { moveLane } from '../journey/commands/lanes.ts'
import { moveStage } from '../journey/commands/stages.ts'
import { moveStep } from '../journey/commands/steps.ts'
import { recordOf } from '../journey/document.ts'
import type { LaneId, StageId, StepId } from '../journey/ids.ts'
import type { Step } from '../journey/records/step.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import { moveLine, nextPlaceForLine } from './move-line.ts'
import { revealSelection } from './reveal-selection.ts'

/** Whether what is selected is a header that moves up and down (`upright`) or left and right. */
export function movesHeader(editor: Editor, upright: boolean): boolean {
  const { kind } = editor.state().selection
  return upright ? kind === 'lane' || kind === 'separator' : kind === 'stage' || kind === 'step'
}

/** Moves the selected stage, step, lane or line one place on (1) or back (-1). Returns whether one is selected. */
export function moveHeader(editor: Editor, by: 1 | -1): boolean {
  const { selection, document } = editor.state()
  switch (selection.kind) {
    case 'stage':
      moveStageBy(editor, selection.id, by)
      break
    case 'step':
      moveStepBy(editor, selection.id, by)
      break
    case 'lane':
      moveLaneBy(editor, selection.id, by)
      break
    case 'separator':
      moveLine(editor, selection.id, nextPlaceForLine(document, selection.id, by))
      break
    default:
      return false
  }
  revealSelection(editor)
  return true
}

/** Moves a stage one place to the right (1) or left (-1). */
export function moveStageBy(editor: Editor, id: StageId, by: 1 | -1): void {
  const { stages } = editor.state().document.index
  const at = stages.findIndex(stage => stage.id === id)
  if (!stages[at + by]) return
  const before = stages[by > 0 ? at + 2 : at - 1]?.id ?? null
  if (editor.change({ key: 'moveStage' }, document => moveStage(document, id, before)))
    editor.announce('stageMoved')
}

/** Moves a lane one place down (1) or up (-1). Hidden lanes are stepped over: the move must be seen. */
export function moveLaneBy(editor: Editor, id: LaneId, by: 1 | -1): void {
  const shown = editor.state().document.index.lanes.filter(lane => !lane.hidden || lane.id === id)
  const at = shown.findIndex(lane => lane.id === id)
  if (!shown[at + by]) return
  const before = shown[by > 0 ? at + 2 : at - 1]?.id ?? null
  if (editor.change({ key: 'moveLane' }, document => moveLane(document, id, before)))
    editor.announce('laneMoved')
}

/** Moves a step one column; past the edge of its stage it goes into the neighbouring stage. */
export function moveStepBy(editor: Editor, id: StepId, by: 1 | -1): void {
  const state = editor.state()
  const step = recordOf(state.document, id)
  if (!step) return
  const mates = stepsBeside(state, id)
  const at = mates.findIndex(mate => mate.id === id)
  const { stages, stepsOfStage } = state.document.index
  let stageId = step.stageId
  let before: StepId | null
  if (mates[at + by]) before = mates[by > 0 ? at + 2 : at - 1]?.id ?? null
  else {
    const stage = stages[stages.findIndex(candidate => candidate.id === stageId) + by]
    if (!stage) return
    stageId = stage.id
    before = by > 0 ? (stepsOfStage.get(stage.id)?.[0]?.id ?? null) : null
  }
  if (editor.change({ key: 'moveStep' }, document => moveStep(document, id, stageId, before)))
    editor.announce('stepMoved')
}

/** The steps of the stage that a step is in. */
export function stepsBeside(state: EditorState, id: StepId): readonly Step[] {
  const stage = recordOf(state.document, id)?.stageId
  return (stage && state.document.index.stepsOfStage.get(stage)) ?? []
}
