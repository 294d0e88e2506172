import type { Editor } from '../editor/editor.ts'
import { isFixed, refusesChange } from '../editor/is-fixed.ts'
import { revealSelection } from '../editor/reveal-selection.ts'
import { selectCards } from '../editor/selection.ts'
import { copiedIds, copySelection } from '../export/copy-cells.ts'
import { removeCards } from '../journey/commands/remove-cards.ts'
import { recordOf } from '../journey/document.ts'
import type { CardId, LaneId } from '../journey/ids.ts'
import type { ClipboardContent, Platform } from '../platform/platform.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import { isPicture } from './file-drop.ts'
import { isTextField } from './text-field.ts'

/** How something is pasted: as fits, as one card, or as a whole map after a preview. */
export type PasteAs = 'fits' | 'card' | 'map'

export interface ClipboardDesk {
  /** Copies what is selected, through the machine's clipboard; `cut` removes it after. */
  copy(editor: Editor, cut: boolean): void
  /** Pastes what the machine's clipboard holds. */
  paste(editor: Editor, as: PasteAs): void
  /** Listens for the browser's own copy, cut and paste. Returns the way to stop. */
  listen(document: Document): () => void
}

/** The app's own form in a clipboard event. The asynchronous clipboard names it with "web " in front. */
const ownType = 'application/x-jejak+json'

/**
 * Copy, cut and paste for the open map; `openEditor` is the editor of that map, or null. `takePictures` puts pictures
 * where the selection is.
 */
export function createClipboard(
  platform: Pick<Platform, 'readClipboard' | 'writeClipboard'>,
  shell: Shell,
  openEditor: () => Editor | null,
  takePictures: (editor: Editor, pictures: readonly Blob[]) => Promise<void>,
): ClipboardDesk {
  /** Whether the editor is still on screen, and may be changed. Says so when it may not. */
  const canPaste = (editor: Editor): boolean => {
    if (openEditor() !== editor) return false
    return !refusesChange(editor)
  }

  async function pasteContent(
    editor: Editor,
    content: ClipboardContent,
    as: PasteAs,
    pictures: readonly Blob[],
  ): Promise<void> {
    if (!canPaste(editor)) return
    // Recognising tables and moods is only needed here.
    const [{ contentOf }, { planPaste }, { tablesOfHtml }] = await Promise.all([
      import('../import/clipboard-content.ts'),
      import('../import/paste-plan.ts'),
      import('../import/html-table.ts'),
    ])
    // Another map may have been opened meanwhile, or another window have taken this one over.
    if (!canPaste(editor)) return
    const { document, selection } = editor.state()
    const plan = planPaste(contentOf(content, tablesOfHtml), {
      document,
      selection,
      ids: editor.ids,
      as: as === 'fits' ? 'usual' : as === 'card' ? 'one-card' : 'map',
    })
    switch (plan.kind) {
      case 'change':
        if (!editor.change(plan.label, () => plan.diff)) return
        if (plan.lane) return lanePasted(editor, plan.lane)
        if (plan.cardIds.length > 0) editor.select(selectCards(plan.cardIds, plan.cardIds[0]))
        return editor.announce('cardsAdded', { count: plan.cardIds.length })
      case 'ask': {
        const { pasteOffer } = await import('./paste-offer.ts')
        if (!canPaste(editor)) return
        const failed = (error: unknown) => showTrouble(shell, error)
        return shell.open({ kind: 'import', offer: pasteOffer(editor, plan, failed) })
      }
      case 'trouble': {
        const { code, count, most } = plan.trouble
        // A picture beside a text belongs to it: office programs put one there. Alone it is what was copied.
        if (code === 'nothing-to-paste' && pictures.length > 0) return takePictures(editor, pictures)
        if (code === 'nothing-to-paste') editor.announce('nothingToPaste')
        shell.toast({ message: `paste.${code}`, params: { count, most }, tone: 'plain' })
      }
    }
  }

  /** A lane has come: it is selected, and whoever pasted it hears of cards for which there was no step. */
  const lanePasted = (editor: Editor, { id, parked }: { readonly id: LaneId; readonly parked: number }) => {
    editor.select({ kind: 'lane', id })
    revealSelection(editor)
    editor.announce('laneAdded')
    if (parked > 0) shell.toast({ message: 'status.laneCardsParked', params: { count: parked } })
  }

  /** What is selected, taken once: what the clipboard gets, and which cards a cut takes away. */
  const selected = (editor: Editor) => {
    const { document, selection } = editor.state()
    const content = copySelection(document, selection)
    return content && { content, ids: copiedIds(document, selection) }
  }

  /** The cards are on the clipboard now: a cut takes exactly these away, never the structure around them. */
  const copied = (editor: Editor, ids: readonly CardId[], cut: boolean): void => {
    const count = ids.length
    if (!cut) return editor.announce('cardsCopied', { count })
    const { document, selection } = editor.state()
    const lead = selection.kind === 'cards' ? recordOf(document, selection.lead) : undefined
    if (!editor.change({ key: 'cutCards', count }, now => removeCards(now, ids))) return
    // The keyboard stays where the card was.
    if (lead?.laneId && lead.stepId && editor.state().selection.kind === 'none')
      editor.select({ kind: 'cell', laneId: lead.laneId, stepId: lead.stepId })
    editor.announce('cardsCut', { count })
  }

  return {
    copy(editor, cut) {
      const taken = selected(editor)
      if (!taken) return
      platform
        .writeClipboard(taken.content)
        .then(() => copied(editor, taken.ids, cut && !isFixed(editor.state())))
        .catch((error: unknown) => showTrouble(shell, error))
    },
    paste(editor, as) {
      platform
        .readClipboard()
        .then(content => {
          const { png } = content
          return pasteContent(
            editor,
            content,
            as,
            png ? [new Blob([png.slice()], { type: 'image/png' })] : [],
          )
        })
        .catch((error: unknown) => showTrouble(shell, error))
    },
    listen(document) {
      // Shift is not told by the paste event, so the key before it is.
      let shift = false
      const onKey = (event: KeyboardEvent) => {
        shift = event.shiftKey
      }
      const here = (event: ClipboardEvent) => {
        const editor = openEditor()
        return editor &&
          !editor.state().editing &&
          !isTextField(event.target) &&
          !shell.store.getState().dialog
          ? editor
          : null
      }
      const onCopy = (event: ClipboardEvent) => {
        const editor = here(event)
        const taken = editor && selected(editor)
        if (!editor || !taken || !event.clipboardData) return
        const { content, ids } = taken
        event.preventDefault()
        event.clipboardData.setData('text/plain', content.text ?? '')
        if (content.html) event.clipboardData.setData('text/html', content.html)
        if (content.jejak) event.clipboardData.setData(ownType, content.jejak)
        copied(editor, ids, event.type === 'cut' && !isFixed(editor.state()))
      }
      const onPaste = (event: ClipboardEvent) => {
        const editor = here(event)
        const data = event.clipboardData
        if (!editor || !data) return
        event.preventDefault()
        pasteContent(
          editor,
          { text: data.getData('text/plain'), html: data.getData('text/html'), jejak: data.getData(ownType) },
          shift ? 'card' : 'fits',
          [...data.files].filter(isPicture),
        ).catch((error: unknown) => showTrouble(shell, error))
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
