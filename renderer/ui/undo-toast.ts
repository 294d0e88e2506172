import type { Editor } from '../editor/editor.ts'
import type { MessageKey } from './i18n/dictionary.ts'
import type { Params } from './i18n/translate.ts'
import type { Shell } from './shell.ts'

/**
 * Says what the last change did, with a way to take it back for as long as it is the last thing that happened: later
 * the same button would undo something else.
 */
export function toastWithUndo(shell: Shell, editor: Editor, message: MessageKey, params: Params): void {
  const entry = editor.state().history.undos.at(-1)
  const toast = shell.toast({ message, params, action: { label: 'action.undo', run: () => editor.undo() } })
  const stop = editor.store.subscribe(({ history }) => {
    if (history.undos.at(-1) === entry && history.pending === null) return
    stop()
    shell.dismiss(toast)
  })
}
