import type { ActionId } from '../editor/actions/action-ids.ts'
import type { Platform } from '../platform/platform.ts'

/** Menu commands that mean the text while a text field has the caret, by the browser's names for them. */
const commands: Partial<Record<ActionId, string>> = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  delete: 'delete',
  selectAll: 'selectAll',
}

/** Gives a menu command to the focused text field. Returns false when there is none or the command is not for text. */
export function runInField(document: Document, platform: Platform, id: ActionId): boolean {
  const field = document.activeElement
  const isField =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'checkbox') ||
    (field instanceof HTMLElement && field.isContentEditable)
  if (!isField) return false
  if (id === 'paste' || id === 'pasteAsCard') {
    // The page may not read the clipboard by command; the platform may.
    void platform.readClipboard().then(({ text }) => document.execCommand('insertText', false, text ?? ''))
    return true
  }
  const command = commands[id]
  if (!command) return false
  document.execCommand(command)
  return true
}
