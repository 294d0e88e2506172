import type { Diff } from '../diff.ts'
import { emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, StepId } from '../ids.ts'
import { addStep, type StepFields } from './steps.ts'

/**
 * Splits a step: a new one with these fields follows it in its stage. The cards stay in the first half; one that
 * goes on beyond the step covers the second half too. The id is null when the step does not exist.
 */
export function splitStep(
  document: JourneyDocument,
  id: StepId,
  fields: StepFields,
  ids: IdSource,
): { diff: Diff; id: StepId | null } {
  const step = document.records.get(id)
  if (!step) return { diff: emptyDiff, id: null }
  const siblings = document.index.stepsOfStage.get(step.stageId) ?? []
  const next = siblings[siblings.findIndex(sibling => sibling.id === id) + 1]
  return addStep(document, step.stageId, next?.id ?? null, fields, ids)
}
