import { shell } from 'electron'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'

/** Hands an address to the system's browser or mail program. Returns whether the system took it. */
export async function openOutside(address: string): Promise<boolean> {
  try {
    // As parsed, not as written: what was checked is what is opened.
    await shell.openExternal(new URL(address).href)
    return true
  } catch (error) {
    log.warn('links', logSentences.linkNotOpened, error)
    return false
  }
}
