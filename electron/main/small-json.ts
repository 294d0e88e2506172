import fs from 'node:fs'
import * as v from 'valibot'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'

/** What keeping a small file needs of a file system; tests hand in one that fails. */
export type SmallFs = Pick<typeof fs, 'readFileSync' | 'renameSync' | 'writeFileSync'>

/** A small file that remembers something between two starts. What can't be read or written is forgotten, no more. */
export interface SmallJson<T> {
  read(): T
  /** Writes it a moment from now; what comes meanwhile is written with it. */
  writeSoon(value: T): void
  /** Writes at once what still waits. */
  flush(): void
}

/** How long changes are gathered before they are written, in ms. */
const restAfterChange = 500

/** Keeps a value of a schema in a file. `none` is what it is before anything was written, or where that is spoiled. */
export function smallJson<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  none: T,
  disk: SmallFs = fs,
): SmallJson<T> {
  let waiting: { readonly value: T; readonly timer: NodeJS.Timeout } | null = null

  function write(value: T): void {
    try {
      // At every moment there is the old or the new file, whole; and it is short enough not to be waited for.
      disk.writeFileSync(`${file}.tmp`, JSON.stringify(value))
      disk.renameSync(`${file}.tmp`, file)
    } catch (error) {
      log.warn('files', logSentences.smallNotWritten, error)
    }
  }

  const kept: SmallJson<T> = {
    read() {
      try {
        const checked = v.safeParse(schema, JSON.parse(disk.readFileSync(file, 'utf8')))
        return checked.success ? checked.output : none
      } catch {
        return none
      }
    },
    writeSoon(value) {
      if (waiting) clearTimeout(waiting.timer)
      waiting = { value, timer: setTimeout(kept.flush, restAfterChange) }
    },
    flush() {
      if (!waiting) return
      clearTimeout(waiting.timer)
      const { value } = waiting
      waiting = null
      write(value)
    },
  }
  return kept
}
