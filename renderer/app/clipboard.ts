import { deleteSelection } from '../editor/actions/edit-actions.ts'
import type { Editor } from '../editor/editor.ts'
import { selectCards } from '../editor/selection.ts'
import { copiedIds, copySelection } from '../export/copy-cells.ts'
import type { ClipboardContent, Platform } from '../platform/platform.ts'
import type { Shell } from '../ui/shell.ts'

/** How something is pasted: as fits, as one card, or as a whole map after a preview. */
export type PasteAs = 'fits' | 'card' | 'map'

export interface ClipboardDesk {
  /** Copies what is selected, through the machine's clipboard; `cut` removes it after. */
  copy(editor: Editor, cut: boolean): void
  /** Pastes what the machine's clipboard holds. */
  paste(editor: Editor, as: PasteAs): void
  /** Listens for the browser's own copy, cut and paste. Returns the way to stop. */
  listen(document: Document, editor: () => Editor | null): () => void
}

/** The app's own form in a clipboard event. The asynchronous clipboard names it with "web " in front. */
const ownType = 'application/x-jejak+json'

/** Copy, cut and paste for the open map. */
export function createClipboard(platform: Platform, shell: Shell): ClipboardDesk {
  async function pasteContent(editor: Editor, content: ClipboardContent, as: PasteAs): Promise<void> {
    if (editor.state().readOnly) return editor.announce('readOnly')
    // Recognising tables and moods is only needed here.
    const [{ contentOf }, { planPaste }, { tablesOfHtml }] = await Promise.all([
      import('../import/clipboard-content.ts'),
      import('../import/paste-plan.ts'),
      import('../import/html-table.ts'),
    ])
    const { document, selection } = editor.state()
    const plan = planPaste(contentOf(content, tablesOfHtml), {
      document,
      selection,
      ids: editor.ids,
      as: as === 'fits' ? 'usual' : as === 'card' ? 'one-card' : 'map',
    })
    switch (plan.kind) {
      case 'change':
        editor.change(plan.label, () => plan.diff)
        if (plan.cardIds.length > 0) editor.select(selectCards(plan.cardIds, plan.cardIds[0]))
        return editor.announce('cardsAdded', { count: plan.cardIds.length })
      case 'ask': {
        const { pasteOffer } = await import('./paste-offer.ts')
        return shell.open({ kind: 'paste', offer: pasteOffer(editor, plan.proposal) })
      }
      case 'trouble': {
        const { code, count, most } = plan.trouble
        if (code === 'nothing-to-paste') editor.announce('nothingToPaste')
        return shell.toast({ message: `paste.${code}`, params: { count, most }, tone: 'plain' })
      }
    }
  }

  const copied = (editor: Editor, cut: boolean) => {
    const count = copiedIds(editor.state().document, editor.state().selection).length
    if (cut) deleteSelection(editor)
    editor.announce(cut ? 'cardsCut' : 'cardsCopied', { count })
  }

  return {
    copy(editor, cut) {
      const { document, selection } = editor.state()
      const content = copySelection(document, selection)
      if (!content) return
      platform.writeClipboard(content).then(
        () => copied(editor, cut),
        () => shell.toast({ message: 'trouble.clipboard-refused', tone: 'trouble' }),
      )
    },
    paste(editor, as) {
      platform.readClipboard().then(
        content => pasteContent(editor, content, as),
        () => shell.toast({ message: 'trouble.clipboard-refused', tone: 'trouble' }),
      )
    },
    listen(document, editorOf) {
      // Shift is not told by the paste event, so the key before it is.
      let shift = false
      const onKey = (event: KeyboardEvent) => {
        shift = event.shiftKey
      }
      const here = (event: ClipboardEvent) => {
        const editor = editorOf()
        return editor && !editor.state().editing && !isField(event.target) && !shell.store.getState().dialog
          ? editor
          : null
      }
      const onCopy = (event: ClipboardEvent) => {
        const editor = here(event)
        const content = editor && copySelection(editor.state().document, editor.state().selection)
        if (!editor || !content || !event.clipboardData) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', content.text ?? '')
        if (content.html) event.clipboardData.setData('text/html', content.html)
        if (content.jejak) event.clipboardData.setData(ownType, content.jejak)
        copied(editor, event.type === 'cut' && editor.state().readOnly === null)
      }
      const onPaste = (event: ClipboardEvent) => {
        const editor = here(event)
        const data = event.clipboardData
        if (!editor || !data) return
        event.preventDefault()
        void pasteContent(
          editor,
          { text: data.getData('text/plain'), html: data.getData('text/html'), jejak: data.getData(ownType) },
          shift ? 'card' : 'fits',
        )
      }
      document.addEventListener('keydown', onKey, true)
      document.addEventListener('copy', onCopy)
      document.addEventListener('cut', onCopy)
      document.addEventListener('paste', onPaste)
      return () => {
        document.removeEventListener('keydown', onKey, true)
        document.removeEventListener('copy', onCopy)
        document.removeEventListener('cut', onCopy)
        document.removeEventListener('paste', onPaste)
      }
    },
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
