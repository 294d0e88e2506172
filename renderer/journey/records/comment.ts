import * as v from 'valibot'
import type { CardId, CommentId } from '../ids.ts'
import { idField, nameField, textField, timeField } from './fields.ts'

/** A remark on a card. */
export const commentSchema = v.object({
  id: idField('comment'),
  type: v.literal('comment'),
  cardId: idField('card'),
  author: nameField,
  text: textField,
  createdAt: timeField,
  resolved: v.boolean(),
})

export type Comment = Readonly<v.InferOutput<typeof commentSchema>>

/** An empty, unresolved comment on a card. */
export function commentDefaults(id: CommentId, cardId: CardId, createdAt: number): Comment {
  return { id, type: 'comment', cardId, author: '', text: '', createdAt, resolved: false }
}
