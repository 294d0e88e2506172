import type { Diff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId } from '../ids.ts'
import { Changes } from './changes.ts'

/** Removes cards with their connectors and comments. Pictures stay: a cut card may come back by a paste. */
export function removeCards(document: JourneyDocument, ids: readonly CardId[]): Diff {
  const changes = new Changes(document)
  removeCardsWith(document, changes, ids)
  return changes.toDiff()
}

/** Removes cards with what hangs on them as a part of a larger change. */
export function removeCardsWith(document: JourneyDocument, changes: Changes, ids: Iterable<CardId>): void {
  const gone = new Set(ids)
  if (gone.size === 0) return
  for (const id of gone) {
    changes.remove(id)
    for (const comment of document.index.comments.get(id) ?? []) changes.remove(comment.id)
  }
  for (const connector of document.index.connectors) {
    if (gone.has(connector.fromId) || gone.has(connector.toId)) changes.remove(connector.id)
  }
}
