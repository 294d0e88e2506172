import { shell } from 'electron'
import { log, logPath } from './log.ts'

/** Shows the log in its folder. Whether there is one to be shown. */
export async function showLog(): Promise<boolean> {
  log.info('start', 'The log is shown.')
  const file = logPath()
  if (file === null) return false
  shell.showItemInFolder(file)
  return true
}
