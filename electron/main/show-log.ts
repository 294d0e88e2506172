import { shell } from 'electron'
import { log, logPath } from './log.ts'
import { logSentences } from './log-sentences.ts'

/** Shows the log in its folder. Whether there is one to be shown. */
export async function showLog(): Promise<boolean> {
  log.info('start', logSentences.shown)
  const file = logPath()
  if (file === null) return false
  shell.showItemInFolder(file)
  return true
}
