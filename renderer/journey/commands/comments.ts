import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId, CommentId, IdSource } from '../ids.ts'
import { type Comment, commentDefaults } from '../records/comment.ts'
import { Changes } from './changes.ts'

/** What one may change about a comment. */
export type CommentFields = Partial<Omit<Comment, 'id' | 'type' | 'cardId' | 'createdAt'>>

/**
 * Adds a comment to a card. `createdAt` in ms since 1970, passed in since commands read no clock. The id is null
 * when the card does not exist.
 */
export function addComment(
  document: JourneyDocument,
  cardId: CardId,
  fields: CommentFields & Pick<Comment, 'createdAt'>,
  ids: IdSource,
): { diff: Diff; id: CommentId | null } {
  if (!document.records.has(cardId)) return { diff: emptyDiff, id: null }
  const changes = new Changes(document)
  const id = changes.freshId('comment', ids)
  const { createdAt, ...rest } = fields
  changes.patch(commentDefaults(id, cardId, createdAt), rest)
  return { diff: changes.toDiff(), id }
}

/** Changes a comment. */
export function updateComment(document: JourneyDocument, id: CommentId, patch: CommentFields): Diff {
  const comment = document.records.get(id)
  if (!comment) return emptyDiff
  const changes = new Changes(document)
  changes.patch(comment, patch)
  return changes.toDiff()
}

/** Removes comments. */
export function removeComments(document: JourneyDocument, ids: readonly CommentId[]): Diff {
  const changes = new Changes(document)
  for (const id of ids) changes.remove(id)
  return changes.toDiff()
}
