import * as v from 'valibot'
import type { CardId, ConnectorId } from '../ids.ts'
import { connectorDirections } from '../vocabulary.ts'
import { idField, nameField } from './fields.ts'

/** An arrow between two cards. */
export const connectorSchema = v.object({
  id: idField('connector'),
  type: v.literal('connector'),
  fromId: idField('card'),
  toId: idField('card'),
  /** Two-way stands for mutual agreement. */
  direction: v.picklist(connectorDirections),
  label: nameField,
})

export type Connector = Readonly<v.InferOutput<typeof connectorSchema>>

/** A one-way connector without a label. */
export function connectorDefaults(id: ConnectorId, fromId: CardId, toId: CardId): Connector {
  return { id, type: 'connector', fromId, toId, direction: 'one-way', label: '' }
}
