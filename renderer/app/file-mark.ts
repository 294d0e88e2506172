import type { Editor } from '../editor/editor.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { HistoryEntry } from '../journey/history.ts'

/** A state of a map that its file has. */
export interface Mark {
  readonly document: JourneyDocument
  /** The last change in it; null where that was still going on. */
  readonly last: HistoryEntry | undefined | null
}

/** The state that a map is in now. */
export function markOf(editor: Editor): Mark {
  const { document, history } = editor.state()
  return { document, last: history.pending === null ? history.undos.at(-1) : null }
}

/** Whether a map is in a state, also by way of undo and redo. */
export function isAt(mark: Mark | null, editor: Editor): boolean {
  if (!mark) return false
  const { document, history } = editor.state()
  return document === mark.document || (history.pending === null && history.undos.at(-1) === mark.last)
}
