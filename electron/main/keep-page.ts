import type { BrowserWindow } from 'electron'
import type { CrashChoice, CrashKind } from './crash-page.ts'
import { openCrashWindow } from './crash-window.ts'
import { log } from './log.ts'
import { logSentences, pageEnded } from './log-sentences.ts'
import { showLog } from './show-log.ts'

/** A page that goes twice within this time would go on doing so: it is left as it is until the user says, in ms. */
const patience = 60_000

/** What a kept page is about. */
export interface KeptPage {
  /** What is shown when the page is loaded. */
  address(): string
  /** The interface's language at that time. */
  language(): string
  /** Gives the map up: whether this window is to show the library now, which else another one does. */
  leaveMap(): boolean
}

/**
 * Shows the app's page in a window and gets it back, with the same map, when its process ends. A small window tells of
 * it. A page that can't be loaded, or that does not stay, waits for the user, who may also open the library instead.
 */
export function keepPage(window: BrowserWindow, page: KeptPage): void {
  let goneAt = Number.NEGATIVE_INFINITY
  let closeLast = () => {}

  async function load(): Promise<void> {
    try {
      await window.loadURL(page.address())
    } catch (error) {
      // A page that goes elsewhere while it is loading, as a reload does, is none that failed.
      if (error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED') return
      log.error('page', logSentences.pageNotLoaded, error)
      tell('stopped')
    }
  }

  function tell(kind: CrashKind): void {
    if (window.isDestroyed()) return
    closeLast()
    closeLast = openCrashWindow(window, kind, page.language(), choice => act(kind, choice))
  }

  function act(kind: CrashKind, choice: CrashChoice): void {
    if (choice === 'log') void showLog()
    if (window.isDestroyed()) return
    if (choice === 'open') void load()
    if (choice === 'library') {
      if (page.leaveMap()) void load()
      else window.destroy()
    }
    if (choice === 'close' && kind === 'stopped') window.destroy()
  }

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isAgain = Date.now() - goneAt < patience
    goneAt = Date.now()
    log.error('page', pageEnded(reason, exitCode, isAgain))
    if (!isAgain) window.webContents.reload()
    tell(isAgain ? 'stopped' : 'reopened')
  })

  void load()
}
