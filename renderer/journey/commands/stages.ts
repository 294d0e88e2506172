import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, StageId, StepId } from '../ids.ts'
import { keyBetween } from '../order-key.ts'
import { type Stage, stageDefaults } from '../records/stage.ts'
import { stepDefaults } from '../records/step.ts'
import { Changes } from './changes.ts'
import { keepSpans } from './keep-spans.ts'
import { indexBefore, makeRoom } from './make-room.ts'
import { removeCardsWith } from './remove-cards.ts'

/** What one may say about a stage; its place and identity are for other commands. */
export type StageFields = Partial<Omit<Stage, 'id' | 'type' | 'order'>>

/** Adds a stage with one empty step before another stage; null stands for the end. */
export function addStage(
  document: JourneyDocument,
  before: StageId | null,
  fields: StageFields,
  ids: IdSource,
): { diff: Diff; id: StageId; stepId: StepId } {
  const { stages } = document.index
  const changes = new Changes(document)
  const at = indexBefore(stages, before)
  const room = makeRoom(stages, at, 1)
  for (const stage of room.renewed) changes.put(stage)
  const id = changes.freshId('stage', ids)
  changes.patch(stageDefaults(id, room.keys[0] ?? ''), withoutOrder(fields))
  const stepId = changes.freshId('step', ids)
  changes.put(stepDefaults(stepId, id, keyBetween(null, null)))
  const steps = stages.map(stage => stepsOf(document, stage.id))
  keepSpans(document, changes, steps.toSpliced(at, 0, [stepId]).flat(), new Set())
  return { diff: changes.toDiff(), id, stepId }
}

/** Changes what a stage says about itself. */
export function updateStage(document: JourneyDocument, id: StageId, patch: StageFields): Diff {
  const stage = document.records.get(id)
  if (!stage) return emptyDiff
  const changes = new Changes(document)
  changes.patch(stage, withoutOrder(patch))
  return changes.toDiff()
}

/** Moves a stage with its steps before another stage; null stands for the end. */
export function moveStage(document: JourneyDocument, id: StageId, before: StageId | null): Diff {
  const { stages } = document.index
  const from = stages.findIndex(stage => stage.id === id)
  const stage = stages[from]
  if (!stage || before === id) return emptyDiff
  const others = stages.toSpliced(from, 1)
  const at = indexBefore(others, before)
  if (at === from) return emptyDiff
  const changes = new Changes(document)
  const room = makeRoom(others, at, 1)
  for (const other of room.renewed) changes.put(other)
  changes.put({ ...stage, order: room.keys[0] ?? stage.order })
  const moved = stepsOf(document, id)
  const steps = others.map(other => stepsOf(document, other.id)).toSpliced(at, 0, moved)
  keepSpans(document, changes, steps.flat(), new Set(moved))
  return changes.toDiff()
}

/** Removes a stage with its steps and what lies in them. The last stage of a map can't be removed. */
export function removeStage(document: JourneyDocument, id: StageId): Diff {
  const { stages, steps } = document.index
  if (!document.records.has(id) || stages.length === 1) return emptyDiff
  const changes = new Changes(document)
  changes.remove(id)
  const gone = new Set(stepsOf(document, id))
  for (const step of gone) changes.remove(step)
  const left = steps.map(step => step.id).filter(step => !gone.has(step))
  removeCardsWith(document, changes, keepSpans(document, changes, left, gone))
  return changes.toDiff()
}

function stepsOf(document: JourneyDocument, id: StageId): readonly StepId[] {
  return (document.index.stepsOfStage.get(id) ?? []).map(step => step.id)
}

function withoutOrder(fields: Partial<Stage>): StageFields {
  const { id, type, order, ...rest } = fields
  return rest
}
