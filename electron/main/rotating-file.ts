import type fs from 'node:fs'
import path from 'node:path'

/** The part of `node:fs` that is used here. */
export type LogDisk = Pick<typeof fs, 'appendFileSync' | 'mkdirSync' | 'renameSync' | 'statSync'>

/** A text file that starts anew when it has grown, with the older ones beside it. Never throws: a log is no reason to stop. */
export interface RotatingFile {
  /** The file that is written to. */
  readonly file: string
  append(line: string): void
}

/** Keeps `name`.log, `name`.1.log … in `folder`: `count` files of about `limit` bytes at most. */
export function rotatingFile(
  disk: LogDisk,
  folder: string,
  name: string,
  limit = 512 * 1024,
  count = 3,
): RotatingFile {
  const nameOf = (age: number) => path.join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`)
  const file = nameOf(0)
  let size = -1

  function rotate(): void {
    for (let age = count - 1; age > 0; age--) {
      try {
        disk.renameSync(nameOf(age - 1), nameOf(age))
      } catch {
        // Not there yet, or held by another program: the newer ones still move on.
      }
    }
  }

  return {
    file,
    append(line) {
      const text = `${line}\n`
      const bytes = Buffer.byteLength(text)
      try {
        if (size < 0) {
          disk.mkdirSync(folder, { recursive: true })
          size = disk.statSync(file, { throwIfNoEntry: false })?.size ?? 0
        }
        if (size + bytes > limit && size > 0) {
          rotate()
          size = disk.statSync(file, { throwIfNoEntry: false })?.size ?? 0
          // The full file could not be moved away: nothing more is written rather than growing without end.
          if (size + bytes > limit) return
        }
        disk.appendFileSync(file, text)
        size += bytes
      } catch {
        size = -1
      }
    },
  }
}
