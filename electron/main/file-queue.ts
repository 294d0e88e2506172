import path from 'node:path'
import type { DesktopFile } from '../shared/ipc.ts'
import { readWhole } from './files.ts'

/** Files that the machine asked to open, kept until the page can take them. */
export interface FileQueue {
  /** Adds files by path and hands them over as soon as there is somebody to take them. */
  add(files: readonly string[]): void
  /** From now on this takes the files, or nobody with null (the page is loading again). */
  handTo(taker: ((file: DesktopFile) => void) | null): void
}

/** `unreadable` is told the name of a file that could not be read. */
export function createFileQueue(unreadable: (name: string) => void): FileQueue {
  const waiting: string[] = []
  let taker: ((file: DesktopFile) => void) | null = null
  let busy = false

  async function handOver(): Promise<void> {
    if (busy) return
    busy = true
    while (taker && waiting.length > 0) {
      const file = waiting[0] ?? ''
      const answer = await readWhole(file)
      // The page may have gone while the file was read: then it stays for the next one.
      if (!taker) break
      waiting.shift()
      if (answer.kind === 'opened') taker(answer.file)
      else unreadable(path.basename(file))
    }
    busy = false
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

/** The maps among the arguments of a command line, as absolute paths. Switches and the app's own folder are left out. */
export function mapsAmong(argv: readonly string[], folder: string): string[] {
  return argv
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith('.jejak'))
    .map(argument => path.resolve(folder, argument))
}
