import { createHash } from 'node:crypto'
import nodeFs from 'node:fs/promises'
import path from 'node:path'
import type { WriteAnswer } from '../shared/originals-bridge.ts'
import { type WritingFs, writeAtomically } from './atomic-write.ts'
import { diskTrouble } from './disk-trouble.ts'
import { codeOf } from './error-code.ts'
import { largestFile } from './read-whole.ts'

/** The SHA-256 of a file's content, in lower case hexadecimal digits. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Whether an error means that there is no file of this name. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

/** Folders in which no file can be made or renamed, though the file itself may be written. */
const onlyInPlace: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP'])

/**
 * Writes a map back to its file. What is there is compared with `expected` first (null: anything may be there, or
 * nothing); never rejects. `keep` is a folder of the app where the old content is kept while a file has to be written
 * in place.
 */
export async function writeOriginal(
  file: string,
  bytes: Uint8Array,
  expected: string | null,
  keep: string,
  fs: WritingFs = nodeFs,
): Promise<WriteAnswer> {
  try {
    const old = await contentOf(file, fs)
    if (expected !== null) {
      if (old === null) return { kind: 'vanished' }
      // Writing what is there already is no change, whoever made it.
      if (fingerprintOf(old) !== expected && !old.equals(bytes)) return { kind: 'changed-outside' }
    }
    if (old) await refuseReadOnly(file, fs)
    await writeAtomically(file, bytes, fs).catch(async (error: unknown) => {
      if (old === null || !onlyInPlace.has(codeOf(error))) throw error
      await writeInPlace(file, old, bytes, keep, fs).catch((inner: unknown) => {
        throw inner instanceof NotBegun ? error : inner
      })
    })
    return { kind: 'saved' }
  } catch (error) {
    if (isMissing(error)) return { kind: 'vanished' }
    return { kind: 'trouble', trouble: diskTrouble(error) }
  }
}

async function contentOf(file: string, fs: WritingFs): Promise<Buffer | null> {
  try {
    const stat = await fs.stat(file)
    // A pipe or a device would never end, and what is as large is none of ours.
    if (!stat.isFile() || stat.size > largestFile) throw new Error('It can’t have been written by the app.')
    return await fs.readFile(file)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Where the folder may be changed, a file that its owner protects could be replaced all the same. */
async function refuseReadOnly(file: string, fs: WritingFs): Promise<void> {
  const { mode } = await fs.stat(file)
  if ((mode & 0o222) === 0) throw Object.assign(new Error('The file is protected.'), { code: 'EACCES' })
}

/** Nothing was written in place. */
class NotBegun extends Error {}

/**
 * Writes over a file where no other can take its name. The old content is on the disk elsewhere before the first byte
 * changes, and is put back when anything fails.
 */
async function writeInPlace(
  file: string,
  old: Buffer,
  bytes: Uint8Array,
  keep: string,
  fs: WritingFs,
): Promise<void> {
  const kept = path.join(keep, `${fingerprintOf(Buffer.from(file)).slice(0, 16)}.kept`)
  await writeAtomically(kept, old, fs).catch(cause => {
    throw new NotBegun('The old content could not be kept.', { cause })
  })
  const handle = await fs.open(file, 'r+').catch(async cause => {
    await fs.rm(kept, { force: true }).catch(() => {})
    throw new NotBegun('The file can’t be written.', { cause })
  })
  try {
    await overwrite(handle, bytes)
    const written = await fs.readFile(file)
    if (!written.equals(bytes)) throw new Error('The disk gave back other bytes than were written.')
  } catch (error) {
    await overwrite(handle, old).then(
      () => fs.rm(kept, { force: true }),
      // What was there stays in the app's folder.
      () => {},
    )
    throw error
  } finally {
    await handle.close().catch(() => {})
  }
  await fs.rm(kept, { force: true }).catch(() => {})
}

async function overwrite(handle: Awaited<ReturnType<WritingFs['open']>>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.byteLength - at, at)
    at += bytesWritten
  }
  await handle.truncate(bytes.byteLength)
  await handle.sync()
}
