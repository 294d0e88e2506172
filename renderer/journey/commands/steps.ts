import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, StageId, StepId } from '../ids.ts'
import { type Step, stepDefaults } from '../records/step.ts'
import { Changes } from './changes.ts'
import { keepSpans } from './keep-spans.ts'
import { indexBefore, makeRoom } from './make-room.ts'
import { removeCardsWith } from './remove-cards.ts'
import { removeStage } from './stages.ts'

/** What one may say about a step; its place and identity are for other commands. */
export type StepFields = Partial<Omit<Step, 'id' | 'type' | 'order' | 'stageId'>>

/**
 * Adds a step to a stage before another of its steps; null stands for the end. A card that spans the place spans
 * the new step too. A stage that does not exist stands for the last one.
 */
export function addStep(
  document: JourneyDocument,
  stageId: StageId,
  before: StepId | null,
  fields: StepFields,
  ids: IdSource,
): { diff: Diff; id: StepId } {
  const { stages, stepsOfStage } = document.index
  const stage = stages.find(other => other.id === stageId) ?? stages.at(-1)
  if (!stage) throw new Error('a document without a stage')
  const siblings = stepsOfStage.get(stage.id) ?? []
  const changes = new Changes(document)
  const at = indexBefore(siblings, before)
  const room = makeRoom(siblings, at, 1)
  for (const step of room.renewed) changes.put(step)
  const id = changes.freshId('step', ids)
  changes.patch(stepDefaults(id, stage.id, room.keys[0] ?? ''), withoutPlace(fields))
  const steps = stages.map(other => {
    const own = (stepsOfStage.get(other.id) ?? []).map(step => step.id)
    return other === stage ? own.toSpliced(at, 0, id) : own
  })
  keepSpans(document, changes, steps.flat(), new Set())
  return { diff: changes.toDiff(), id }
}

/** Changes what a step says about itself. */
export function updateStep(document: JourneyDocument, id: StepId, patch: StepFields): Diff {
  const step = document.records.get(id)
  if (!step) return emptyDiff
  const changes = new Changes(document)
  changes.patch(step, withoutPlace(patch))
  return changes.toDiff()
}

/**
 * Moves a step with its cards into a stage, before one of the stage's steps; null stands for the end. A stage that
 * loses its only step this way goes too, since no stage is without a step.
 */
export function moveStep(
  document: JourneyDocument,
  id: StepId,
  stageId: StageId,
  before: StepId | null,
): Diff {
  const { stages, stepsOfStage } = document.index
  const step = document.records.get(id)
  const target = stepsOfStage.get(stageId)
  if (!step || !target || before === id) return emptyDiff
  const siblings = target.filter(other => other.id !== id)
  const at = indexBefore(siblings, before)
  if (step.stageId === stageId && target[at]?.id === id) return emptyDiff
  const changes = new Changes(document)
  const room = makeRoom(siblings, at, 1)
  for (const other of room.renewed) changes.put(other)
  changes.put({ ...step, stageId, order: room.keys[0] ?? step.order })
  if (step.stageId !== stageId && stepsOfStage.get(step.stageId)?.length === 1) changes.remove(step.stageId)
  const steps = stages.map(stage => {
    const own = (stepsOfStage.get(stage.id) ?? []).map(other => other.id).filter(other => other !== id)
    return stage.id === stageId ? own.toSpliced(at, 0, id) : own
  })
  keepSpans(document, changes, steps.flat(), new Set([id]))
  return changes.toDiff()
}

/**
 * Removes a step with the cards that lie only in it; a card that spans further steps moves on to the next. The
 * only step of a stage takes the stage with it. The last step of a map can't be removed.
 */
export function removeStep(document: JourneyDocument, id: StepId): Diff {
  const step = document.records.get(id)
  if (!step) return emptyDiff
  if (document.index.stepsOfStage.get(step.stageId)?.length === 1) return removeStage(document, step.stageId)
  const changes = new Changes(document)
  changes.remove(id)
  const left = document.index.steps.map(other => other.id).filter(other => other !== id)
  removeCardsWith(document, changes, keepSpans(document, changes, left, new Set([id])))
  return changes.toDiff()
}

function withoutPlace(fields: Partial<Step>): StepFields {
  const { id, type, order, stageId, ...rest } = fields
  return rest
}
