import fs from 'node:fs/promises'
import path from 'node:path'
import type { FileTrouble, OpenAnswer } from '../shared/ipc.ts'
import { codeOf } from './error-code.ts'

/** No file that Jejak can make sense of is larger; bytes. */
export const largestFile = 512 * 1024 * 1024

/** A file's content, or what is wrong with it. */
export type FileAnswer = Exclude<OpenAnswer, { kind: 'cancelled' }>

/** Reads a file that the user, or the machine on the user's behalf, has named. */
export async function readWhole(file: string): Promise<FileAnswer> {
  try {
    const stat = await fs.stat(file)
    if (!stat.isFile()) return troubleWith('read-failed', 'It is not a file.')
    if (stat.size > largestFile) return troubleWith('too-large', `The file has ${stat.size} bytes.`)
    const bytes = await fs.readFile(file)
    return { kind: 'opened', file: { name: path.basename(file), bytes: new Uint8Array(bytes) } }
  } catch (error) {
    return troubleWith('read-failed', error)
  }
}

/** The message holds no path: the page never learns where files lie. */
export function troubleWith(kind: FileTrouble['trouble'], reason: unknown): FileTrouble {
  const message = typeof reason === 'string' ? reason : codeOf(reason) || 'The file system gave no reason.'
  return { kind: 'trouble', trouble: kind, message }
}
