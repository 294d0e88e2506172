import type { EventEmitter } from 'node:events'
import { app, dialog } from 'electron'
import { log } from './log.ts'
import { helperEnded, logSentences } from './log-sentences.ts'
import { wordsIn } from './words.ts'

/**
 * Notes every error of the shell that no code caught, and tells the user once: whether to go on or to start again,
 * which lets every page finish first. `source` is the process.
 */
export function watchErrors(source: EventEmitter, language: () => string, restart: () => void): void {
  let isTold = false

  const caught = (error: unknown) => {
    log.error('process', logSentences.shellError, error ?? new Error())
    if (isTold) return
    isTold = true
    void app.whenReady().then(tell).catch(noteOnly)
  }
  const noteOnly = (error: unknown) => log.error('process', logSentences.notTold, error)

  async function tell(): Promise<void> {
    const words = wordsIn(language())
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: words.shellError,
      detail: words.pageGoneDetail,
      buttons: [words.goOn, words.startAgain],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) restart()
  }

  source.on('uncaughtException', caught)
  source.on('unhandledRejection', caught)
  app.on('quit', () => {
    source.removeListener('uncaughtException', caught)
    source.removeListener('unhandledRejection', caught)
  })
  // What draws or plays comes back by itself; that it went is worth knowing.
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn('process', helperEnded(type, reason, exitCode))
  })
}
