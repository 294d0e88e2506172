import type { Editor } from '../editor/editor.ts'
import { revealSelection } from '../editor/reveal-selection.ts'
import { selectCards } from '../editor/selection.ts'
import { proposedToDiff, usualMode } from '../import/apply-proposal.ts'
import type { ImportedMap } from '../import/import-choice.ts'

/**
 * Puts what was read into the open map, as one change that can be undone, selects where it begins and brings that into
 * view. Returns how many cards came, null when nothing changed.
 */
export function fillMap(editor: Editor, { title, proposed }: ImportedMap): number | null {
  const { document } = editor.state()
  const { diff, cardIds } = proposedToDiff(document, proposed, title, {
    ids: editor.ids,
    mode: usualMode(document),
  })
  if (!editor.change({ key: 'pasteMap' }, () => diff)) return null
  if (cardIds[0]) {
    editor.select(selectCards([cardIds[0]]))
    revealSelection(editor)
  }
  return cardIds.length
}
