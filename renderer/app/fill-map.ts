import type { Editor } from '../editor/editor.ts'
import { selectCards } from '../editor/selection.ts'
import { proposedToDiff, usualMode } from '../import/apply-proposal.ts'
import type { ImportedMap } from '../import/import-choice.ts'

/** Puts what was read into the open map, as one change that can be undone, and selects where it begins. */
export function fillMap(editor: Editor, { title, proposed }: ImportedMap): void {
  const { document } = editor.state()
  const { diff, cardIds } = proposedToDiff(document, proposed, title, {
    ids: editor.ids,
    mode: usualMode(document),
  })
  if (!editor.change({ key: 'pasteMap' }, () => diff)) return
  if (cardIds[0]) editor.select(selectCards([cardIds[0]]))
  editor.announce('cardsAdded', { count: cardIds.length })
}
