import { app, type BrowserWindow, dialog } from 'electron'
import { channels, type WindowState } from '../shared/ipc.ts'
import { wordsIn } from './words.ts'

/** How long the page may take to finish what is pending before the user is asked about it, in ms. */
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
  /** Whether nobody has to be asked before the window closes. */
  isFree(): boolean
  /** Lets the page finish what is pending. Resolves with whether all work is saved: nothing is lost by closing. */
  finish(): Promise<boolean>
  /** Asks the user whether the window may close though something is not saved. */
  mayLose(): Promise<boolean>
  /** From now on the window closes unasked. */
  release(): void
}

export function handleClosing(window: BrowserWindow, timeLimit = closeTimeLimit): Closing {
  let guarded = false
  let state: WindowState | null = null
  let pageReady: ((saved: boolean) => void) | null = null
  let finishing: Promise<boolean> | null = null
  let step: 'open' | 'asking' | 'agreed' = 'open'

  window.on('close', event => {
    if (closing.isFree()) return
    event.preventDefault()
    if (step === 'open') void ask()
  })
  // Windows asks before it ends the session: what is pending is begun at once, and where the page has told that
  // something is not saved, the end waits until the app has quit in its own way.
  window.on('query-session-end', event => {
    if (closing.isFree()) return
    window.webContents.send(channels.beforeClose)
    if (state?.saved !== false) return
    event.preventDefault()
    app.quit()
  })
  // It is ending the session and will not wait: what can be written in time is.
  window.on('session-end', () => window.webContents.send(channels.beforeClose))

  async function ask(): Promise<void> {
    step = 'asking'
    const agreed = (await closing.finish()) || (await closing.mayLose())
    if (window.isDestroyed()) return
    step = agreed ? 'agreed' : 'open'
    if (agreed) window.close()
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

  const closing: Closing = {
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
    isFree: () => step === 'agreed' || !guarded,
    finish() {
      if (closing.isFree() || window.isDestroyed()) return Promise.resolve(true)
      finishing ??= pageFinished().finally(() => {
        finishing = null
      })
      return finishing
    },
    mayLose: async () => window.isDestroyed() || (await userAgrees(window, state?.language ?? '')),
    release: () => {
      step = 'agreed'
    },
  }
  return closing
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
