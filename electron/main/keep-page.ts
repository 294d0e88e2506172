import { type BrowserWindow, dialog } from 'electron'
import { wordsIn } from './words.ts'

/** A page that goes twice within this time would go on doing so: the user is asked first, in ms. */
const patience = 60_000

/**
 * Shows the app's page in a window and gets it back when its process ends. A page that can't be loaded, or that
 * does not stay, is told to the user, who may try again. `address` is what is shown then, `language` the interface's.
 */
export function keepPage(window: BrowserWindow, address: () => string, language: () => string): void {
  let goneAt = Number.NEGATIVE_INFINITY

  async function load(): Promise<void> {
    try {
      await window.loadURL(address())
    } catch (error) {
      // A page that goes elsewhere while it is loading, as a reload does, is none that failed.
      if (error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED') return
      await ask()
    }
  }

  async function ask(): Promise<void> {
    if (window.isDestroyed()) return
    const words = wordsIn(language())
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words.pageGone,
      detail: words.pageGoneDetail,
      buttons: [words.tryAgain, words.close],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (window.isDestroyed()) return
    if (response === 0) void load()
    else window.destroy()
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isAgain = Date.now() - goneAt < patience
    goneAt = Date.now()
    if (isAgain) void ask()
    else window.webContents.reload()
  })

  void load()
}
