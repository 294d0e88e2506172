import { app, type BrowserWindow, dialog } from 'electron'
import { channels, type WindowState } from '../shared/ipc.ts'
import { type Words, wordsIn } from './words.ts'

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
  /** Whether the page did not finish in time when it was last asked. */
  let isLate = false
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
    let agreed = false
    try {
      agreed = (await closing.finish()) || (await closing.mayLose())
    } finally {
      // Whatever went wrong with the question, it can be asked again.
      step = agreed ? 'agreed' : 'open'
    }
    if (agreed && !window.isDestroyed()) window.close()
  }

  /** Whether all work is saved: as the page says when it has finished, or said last when it doesn't in time. */
  async function pageFinished(): Promise<boolean> {
    isLate = false
    const saved = await new Promise<boolean>(resolve => {
      const limit = setTimeout(() => {
        isLate = true
        resolve(state?.saved ?? true)
      }, timeLimit)
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
    async mayLose() {
      while (!window.isDestroyed()) {
        const answer = await askUser(window, wordsIn(state?.language ?? ''), isLate)
        if (answer !== 'wait') return answer === 'close'
        if (await closing.finish()) return true
      }
      return true
    },
    release: () => {
      step = 'agreed'
    },
  }
  return closing
}

/** Asks whether to close all the same. Who is still writing may be waited for. */
async function askUser(
  window: BrowserWindow,
  words: Words,
  isLate: boolean,
): Promise<'wait' | 'stay' | 'close'> {
  const answers = isLate ? (['wait', 'stay', 'close'] as const) : (['stay', 'close'] as const)
  const labels = { wait: words.keepWaiting, stay: words.stay, close: words.closeAnyway }
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: isLate ? words.savingTitle : words.unsavedTitle,
    detail: words.unsavedDetail,
    buttons: answers.map(answer => labels[answer]),
    defaultId: 0,
    cancelId: isLate ? 1 : 0,
    noLink: true,
  })
  return answers[response] ?? 'stay'
}
