import type { Editor } from '../../editor/editor.ts'
import type { CardId } from '../../journey/ids.ts'

/** Comments that were begun and not sent, by their card, for as long as the map is open. */
const drafts = new WeakMap<Editor, Map<CardId, string>>()

/** What was begun about a card; empty when nothing was. */
export function commentDraft(editor: Editor, id: CardId): string {
  return drafts.get(editor)?.get(id) ?? ''
}

/** Keeps what was begun about a card, so that another card can be looked at meanwhile. */
export function keepCommentDraft(editor: Editor, id: CardId, text: string): void {
  const kept = drafts.get(editor) ?? new Map<CardId, string>()
  if (text.trim() === '') kept.delete(id)
  else kept.set(id, text)
  drafts.set(editor, kept)
}
