import type { Editor } from './editor.ts'
import { type FindTarget, noFind } from './find-state.ts'
import { revealSelection } from './reveal-selection.ts'
import { type Selection, selectCards } from './selection.ts'

/** Opens the search, or takes the focus back to it. */
export function openFind(editor: Editor): void {
  const { find } = editor.state()
  editor.patch({ find: { ...find, open: true, asked: find.asked + 1 } })
}

/** Ends the search. What was typed is there again when it is opened next. */
export function closeFind(editor: Editor): void {
  const { asked, query } = editor.state().find
  editor.patch({ find: { ...noFind, asked, query } })
}

/** Goes to the next hit, or the previous one with −1; from the last to the first. Opens a search that is closed. */
export function stepFind(editor: Editor, by: 1 | -1): void {
  const { find } = editor.state()
  if (!find.open) return openFind(editor)
  const count = find.hits.length
  if (count === 0) return
  const at = find.at < 0 ? (by > 0 ? 0 : count - 1) : (find.at + by + count) % count
  editor.patch({ find: { ...find, at } })
  goToHit(editor)
}

/** Selects the hit that one is at and brings it into view. */
export function goToHit(editor: Editor): void {
  const { find } = editor.state()
  const hit = find.hits[find.at]
  if (!hit) return
  editor.select(selectionOf(hit.target))
  revealSelection(editor)
}

function selectionOf(target: FindTarget): Selection {
  return target.kind === 'card' ? selectCards([target.id]) : target
}
