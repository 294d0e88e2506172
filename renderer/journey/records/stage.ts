import * as v from 'valibot'
import type { StageId } from '../ids.ts'
import type { OrderKey } from '../order-key.ts'
import { purchasePhases } from '../vocabulary.ts'
import { idField, nameField, orderField } from './fields.ts'

/** A phase of the journey. It spans its steps. */
export const stageSchema = v.object({
  id: idField('stage'),
  type: v.literal('stage'),
  order: orderField,
  name: nameField,
  /** How long the stage takes, in words: "2–4 weeks". */
  duration: nameField,
  phase: v.nullable(v.picklist(purchasePhases)),
})

export type Stage = Readonly<v.InferOutput<typeof stageSchema>>

/** A nameless stage. */
export function stageDefaults(id: StageId, order: OrderKey): Stage {
  return { id, type: 'stage', order, name: '', duration: '', phase: null }
}
