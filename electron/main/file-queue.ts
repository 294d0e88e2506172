import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DesktopFile } from '../shared/ipc.ts'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'
import type { FileAnswer } from './read-whole.ts'

/** Files that the machine asked to open, kept until the page can take them. */
export interface FileQueue {
  /** Adds files by path and hands them over as soon as there is somebody to take them. */
  add(files: readonly string[]): void
  /** From now on this takes the files, or nobody with null (the page is loading again). */
  handTo(taker: ((file: DesktopFile) => void) | null): void
}

/** `unreadable` is told the name of a file that could not be read. */
export function createFileQueue(
  read: (file: string) => Promise<FileAnswer>,
  unreadable: (name: string) => void,
): FileQueue {
  const waiting: string[] = []
  let taker: ((file: DesktopFile) => void) | null = null
  let busy = false

  async function handOver(): Promise<void> {
    if (busy) return
    busy = true
    try {
      for (let file = waiting[0]; taker && file !== undefined; file = waiting[0]) {
        const answer = await read(file)
        // The page may have gone while the file was read: then it stays for the next one.
        if (!taker) return
        if (answer.kind === 'opened') taker(answer.file)
        waiting.shift()
        if (answer.kind !== 'opened') unreadable(path.basename(file))
      }
    } catch (error) {
      // Whoever took the files has gone without a word.
      taker = null
      log.warn('files', logSentences.notHandedOver, error)
    } finally {
      busy = false
    }
  }

  return {
    add(files) {
      waiting.push(...files)
      void handOver()
    },
    handTo(next) {
      taker = next
      void handOver()
    },
  }
}

/**
 * The maps among the arguments of a command line, as absolute paths. Desktops hand over paths or "file:" addresses.
 * Switches and the app's own folder are left out.
 */
export function mapsAmong(argv: readonly string[], folder: string): string[] {
  return argv
    .filter(argument => !argument.startsWith('-'))
    .map(argument => pathOf(argument, folder))
    .filter(file => file !== null)
    .filter(file => file.toLowerCase().endsWith('.jejak'))
}

function pathOf(argument: string, folder: string): string | null {
  if (!/^file:\/\//i.test(argument)) return path.resolve(folder, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return null
  }
}
