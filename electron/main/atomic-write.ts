import { randomBytes } from 'node:crypto'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from './error-code.ts'

/** What writing needs of a file system; tests hand in one that fails. */
export type WritingFs = Pick<
  typeof nodeFs,
  'open' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat'
>

/** How often a name is tried that another program holds for a moment, and how long apart, in ms. */
const renameTries = 6
const renamePause = 100

/**
 * Writes a file so that at every moment either the old or the new content is there whole: the bytes go to a new
 * file beside it, are forced to the disk, read back and compared, and then take the old one's name. Rejects with
 * the error of the file system, leaving the old file as it was and nothing behind.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  fs: WritingFs = nodeFs,
): Promise<void> {
  const target = await targetOf(file, fs)
  const mode = await fs.stat(target).then(
    stat => stat.mode & 0o777,
    () => null,
  )
  // A name of its own: a long one with something added could be longer than the file system takes.
  const temporary = path.join(path.dirname(target), `.jejak-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeDurably(temporary, bytes, mode, fs)
    const written = await fs.readFile(temporary)
    if (!written.equals(bytes)) throw new Error('The disk gave back other bytes than were written.')
    await renamePatiently(temporary, target, fs)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(path.dirname(target), fs)
}

/** On Windows a virus scanner, a search index or a sync program may hold a file for a moment after it was written. */
async function renamePatiently(from: string, to: string, fs: WritingFs): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      const isHeld = codeOf(error) === 'EBUSY' || (process.platform === 'win32' && codeOf(error) === 'EPERM')
      if (!isHeld || tries >= renameTries) throw error
      await new Promise(resolve => setTimeout(resolve, renamePause))
    }
  }
}

/** A link stays a link: what it points to is replaced, or made where nothing is there. Rejects for links in a circle. */
async function targetOf(file: string, fs: WritingFs): Promise<string> {
  try {
    return await fs.realpath(file)
  } catch (error) {
    if (codeOf(error) === 'ELOOP') throw error
    const link = await fs.readlink(file).catch(() => null)
    if (link === null) return file
    return targetOf(path.resolve(await fs.realpath(path.dirname(file)), link), fs)
  }
}

/** `mode` of the file that is replaced; null for a new one, which gets what the system gives new files. */
async function writeDurably(
  file: string,
  bytes: Uint8Array,
  mode: number | null,
  fs: WritingFs,
): Promise<void> {
  const handle = await fs.open(file, 'wx', mode ?? 0o666)
  try {
    // The mode above is cut by the process's mask. Not every file system keeps permissions.
    if (mode !== null) await handle.chmod(mode).catch(() => {})
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the new name durable too. Windows can't open a folder; there the rename itself is logged. */
async function syncFolder(folder: string, fs: WritingFs): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // The content is durable already; only its name could be lost, and then the old file is there.
  }
}
