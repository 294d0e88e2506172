import * as v from 'valibot'
import type { StageId, StepId } from '../ids.ts'
import type { OrderKey } from '../order-key.ts'
import { clockField, idField, nameField, orderField, sizeField } from './fields.ts'

/** One column inside a stage; the smallest unit of time on the board. */
export const stepSchema = v.object({
  id: idField('step'),
  type: v.literal('step'),
  stageId: idField('stage'),
  /** Orders the steps of one stage. */
  order: orderField,
  name: nameField,
  /** The clock time at which the step begins, for a day in the life. */
  start: v.nullable(clockField),
  /** How long the step takes, in words. */
  duration: nameField,
  /** Column width in board pixels, or null for the kind's own. */
  width: sizeField,
})

export type Step = Readonly<v.InferOutput<typeof stepSchema>>

/** A nameless step of a stage. */
export function stepDefaults(id: StepId, stageId: StageId, order: OrderKey): Step {
  return { id, type: 'step', stageId, order, name: '', start: null, duration: '', width: null }
}
