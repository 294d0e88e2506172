import * as v from 'valibot'
import type { LaneId } from '../ids.ts'
import type { OrderKey } from '../order-key.ts'
import { colourNames, laneTypes } from '../vocabulary.ts'
import { idField, nameField, orderField, sizeField } from './fields.ts'

/** A swimlane: one row with a type. */
export const laneSchema = v.object({
  id: idField('lane'),
  type: v.literal('lane'),
  order: orderField,
  laneType: v.picklist(laneTypes),
  name: nameField,
  /** A colour of its own, or null for the lane type's. */
  colour: v.nullable(v.picklist(colourNames)),
  hidden: v.boolean(),
  collapsed: v.boolean(),
  /** Least height in board pixels, or null for the lane type's. Content can always make the lane taller. */
  height: sizeField,
  /** The persona the whole lane belongs to, or null for all. */
  personaId: v.nullable(idField('persona')),
})

export type Lane = Readonly<v.InferOutput<typeof laneSchema>>

/** A custom lane without a name. */
export function laneDefaults(id: LaneId, order: OrderKey): Lane {
  return {
    id,
    type: 'lane',
    order,
    laneType: 'custom',
    name: '',
    colour: null,
    hidden: false,
    collapsed: false,
    height: null,
    personaId: null,
  }
}
