import { type BrowserWindow, dialog } from 'electron'
import { channels, type WindowState } from '../shared/ipc.ts'
import { wordsIn } from './words.ts'

/** How long the page may take to finish what is pending before the window closes without it, in ms. */
export const closeTimeLimit = 5_000

/** The way a window closes: the page finishes its writes first, and unsaved work is never dropped unasked. */
export interface Closing {
  /** The page wants to be asked. */
  guard(): void
  /** The page is loading anew or has gone: nobody is there to be asked. */
  unguard(): void
  /** The page has finished; `saved` says whether all its work is kept. */
  ready(saved: boolean): void
  update(state: WindowState): void
}

export function handleClosing(window: BrowserWindow, timeLimit = closeTimeLimit): Closing {
  let guarded = false
  let state: WindowState | null = null
  let pageReady: ((saved: boolean) => void) | null = null
  let step: 'open' | 'asking' | 'agreed' = 'open'

  window.on('close', event => {
    if (step === 'agreed' || !guarded) return
    event.preventDefault()
    if (step === 'open') void ask()
  })
  // Windows is ending the session and will not wait: what can be written in time is.
  window.on('session-end', () => window.webContents.send(channels.beforeClose))

  async function ask(): Promise<void> {
    step = 'asking'
    const saved = await pageFinished()
    if (window.isDestroyed()) return
    if (!saved && !(await userAgrees(window, state?.language ?? ''))) {
      step = 'open'
      return
    }
    step = 'agreed'
    window.close()
  }

  /** Whether all work is saved: as the page says when it has finished, or said last when it doesn't in time. */
  async function pageFinished(): Promise<boolean> {
    const saved = await new Promise<boolean>(resolve => {
      const limit = setTimeout(() => resolve(state?.saved ?? true), timeLimit)
      pageReady = saved => {
        clearTimeout(limit)
        resolve(saved)
      }
      window.webContents.send(channels.beforeClose)
    })
    pageReady = null
    return saved
  }

  return {
    guard: () => {
      guarded = true
    },
    unguard: () => {
      guarded = false
      state = null
      // Who has gone has nothing more to keep.
      pageReady?.(true)
    },
    ready: saved => pageReady?.(saved),
    update: next => {
      state = next
    },
  }
}

async function userAgrees(window: BrowserWindow, language: string): Promise<boolean> {
  const words = wordsIn(language)
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsavedTitle,
    detail: words.unsavedDetail,
    buttons: [words.stay, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
