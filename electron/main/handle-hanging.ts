import { type BrowserWindow, dialog } from 'electron'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'
import { wordsIn } from './words.ts'

/**
 * Asks what to do about a page that does not answer: wait, or open it again. The question goes by itself when the page
 * answers. `isSaved` says whether all was saved when the page told last; it is said in the question.
 */
export function handleHanging(window: BrowserWindow, isSaved: () => boolean, language: () => string): void {
  let asking: AbortController | null = null

  async function ask(): Promise<void> {
    const question = new AbortController()
    asking = question
    log.warn('page', logSentences.hangs)
    const words = wordsIn(language())
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.pageHangs,
      detail: isSaved() ? words.pageGoneDetail : words.pageHangsUnsaved,
      buttons: [words.wait, words.openAgain],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    })
    asking = null
    if (response !== 1 || question.signal.aborted || window.isDestroyed()) return
    log.warn('page', logSentences.hangingEnded)
    // Its end is told like any other, and the page comes back.
    window.webContents.forcefullyCrashRenderer()
  }

  window.on('unresponsive', () => {
    if (!asking) void ask()
  })
  window.on('responsive', () => asking?.abort())
}
