import * as v from 'valibot'
import type { LaneId, SeparatorId } from '../ids.ts'
import { lineStyles, separatorKinds } from '../vocabulary.ts'
import { idField, nameField } from './fields.ts'

/** A labelled line under a lane. A lane has at most one. */
export const separatorSchema = v.object({
  id: idField('separator'),
  type: v.literal('separator'),
  /** The lane under which the line runs. */
  laneId: idField('lane'),
  kind: v.picklist(separatorKinds),
  name: nameField,
  /** A style of its own, or null for the kind's: interaction solid, visibility dashed, internal dotted. */
  style: v.nullable(v.picklist(lineStyles)),
})

export type Separator = Readonly<v.InferOutput<typeof separatorSchema>>

/** A custom separator under a lane. */
export function separatorDefaults(id: SeparatorId, laneId: LaneId): Separator {
  return { id, type: 'separator', laneId, kind: 'custom', name: '', style: null }
}
