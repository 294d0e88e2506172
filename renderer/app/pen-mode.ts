import type { Editor } from '../editor/editor.ts'
import type { Shell } from '../ui/shell.ts'

/** Says once, when the first touch of a pen has turned pen mode on, what that means and how to leave it. */
export function tellOfPenMode(editor: Editor, shell: Shell): () => void {
  let told = false
  return editor.store.subscribe((state, before) => {
    if (told || state.penMode !== 'on' || before.penMode === 'on') return
    told = true
    shell.toast({
      message: 'board.penModeOn',
      action: { label: 'board.penModeOff', run: () => editor.patch({ penMode: 'off' }) },
    })
  })
}
