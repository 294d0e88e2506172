import * as v from 'valibot'
import type { MapId } from '../ids.ts'
import { mapKinds, reviewCadences } from '../vocabulary.ts'
import { dateField, idField, nameField, namesField, textField, timeField } from './fields.ts'

/** The map itself: one per document. */
export const mapSchema = v.object({
  id: idField('map'),
  type: v.literal('map'),
  title: nameField,
  kind: v.picklist(mapKinds),
  notes: textField,
  tags: namesField,
  createdAt: timeField,
  /** The current-state map that a future-state map answers, or null. */
  linkedMapId: v.nullable(idField('map')),
  /** How often the map asks to be reviewed, or null for never. */
  reviewEvery: v.nullable(v.picklist(reviewCadences)),
  /** The day of the last review, or null. */
  reviewedOn: v.nullable(dateField),
})

export type MapRecord = Readonly<v.InferOutput<typeof mapSchema>>

/** A map with nothing said about it but its id and the time of its making (ms since 1970). */
export function mapDefaults(id: MapId, createdAt: number): MapRecord {
  return {
    id,
    type: 'map',
    title: '',
    kind: 'blank',
    notes: '',
    tags: [],
    createdAt,
    linkedMapId: null,
    reviewEvery: null,
    reviewedOn: null,
  }
}
