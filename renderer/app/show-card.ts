import type { Editor } from '../editor/editor.ts'
import { revealCard } from '../editor/reveal-selection.ts'
import type { CardId } from '../journey/ids.ts'

/** Selects a card and brings it into view, as soon as the board has a size. A card that is gone is let be. */
export function showCard(editor: Editor, id: CardId): void {
  if (!editor.state().document.records.get(id)) return
  editor.select({ kind: 'cards', ids: [id], lead: id })
  const isShown = () => editor.state().viewport.width > 0
  if (isShown()) return revealCard(editor, id)
  const stop = editor.store.subscribe(() => {
    if (!isShown()) return
    stop()
    // After the board has chosen where a map that is opened for the first time begins.
    queueMicrotask(() => revealCard(editor, id))
  })
}
