import nodeFs from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {
  type BackupBytes,
  type BackupDone,
  type BackupFailure,
  type BackupFolderState,
  type BackupList,
  backupNamePattern,
  type StoredBackup,
} from '../shared/backups-bridge.ts'
import { type WritingFs, writeAtomically } from './atomic-write.ts'
import { codeOf } from './error-code.ts'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'
import { largestFile } from './read-whole.ts'

/** What backups need of a file system; tests hand in one that fails. */
export type BackupFs = WritingFs & Pick<typeof nodeFs, 'lstat' | 'mkdir' | 'readdir' | 'unlink'>

export interface BackupFolderParts {
  /** The file that keeps which folder the user has chosen. */
  readonly settings: string
  /** The folder until one is chosen, and what it is called. It is made when it is needed. */
  readonly usual: { readonly folder: string; readonly name: string }
  readonly fs?: BackupFs
}

/** Files in the folder of backups, by plain names. What goes wrong on the disk is answered, never thrown. */
export interface BackupFolder {
  place(): Promise<BackupFolderState>
  /** From now on backups go into this folder, also after the next start. */
  use(folder: string): Promise<BackupFolderState>
  /** The folder itself, for the shell alone: there and ready to be shown, or what is wrong with it. */
  open(): Promise<{ readonly kind: 'there'; readonly folder: string } | BackupFailure>
  list(): Promise<BackupList>
  read(name: string): Promise<BackupBytes>
  write(name: string, bytes: Uint8Array): Promise<BackupDone>
  remove(names: readonly string[]): Promise<BackupDone>
}

const kept = v.object({ folder: v.pipe(v.string(), v.maxLength(4_096), v.check(path.isAbsolute)) })

const done = { kind: 'done' } as const

export function createBackupFolder({ settings, usual, fs = nodeFs }: BackupFolderParts): BackupFolder {
  let chosen: Promise<string | null> | null = null
  const chosenFolder = () => {
    chosen ??= readChosen(settings, fs)
    return chosen
  }

  async function place(): Promise<BackupFolderState> {
    const folder = await chosenFolder()
    if (folder === null) return { name: usual.name, state: 'ready' }
    const there = await isFolder(folder, fs)
    return { name: path.basename(folder) || folder, state: there ? 'ready' : 'gone' }
  }

  /** The folder's real place. Only the usual one is made: where a stick was, a folder of its name is no stick. */
  async function whereabouts(): Promise<string> {
    const folder = await chosenFolder()
    if (folder === null) await fs.mkdir(usual.folder, { recursive: true })
    else if (!(await isFolder(folder, fs))) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
    return fs.realpath(folder ?? usual.folder)
  }

  return {
    place,
    async use(folder) {
      chosen = Promise.resolve(folder)
      const text = JSON.stringify({ folder })
      // Where this can't be kept, the choice holds until the app ends.
      await writeAtomically(settings, new TextEncoder().encode(text), fs).catch((error: unknown) =>
        log.warn('backups', logSentences.backupsNotNoted, error),
      )
      return place()
    },
    async open() {
      try {
        return { kind: 'there', folder: await whereabouts() }
      } catch (error) {
        return failureOf(error)
      }
    },
    async list() {
      try {
        const folder = await whereabouts()
        const names = (await fs.readdir(folder)).filter(name => backupNamePattern.test(name))
        const files = await Promise.all(names.map(name => statOf(folder, name, fs)))
        return { kind: 'listed', files: files.filter(file => file !== null) }
      } catch (error) {
        return failureOf(error)
      }
    },
    async read(name) {
      try {
        const file = path.join(await whereabouts(), name)
        const stat = await fs.lstat(file)
        if (!stat.isFile() || stat.size > largestFile) return { kind: 'trouble', trouble: 'failed' }
        return { kind: 'read', bytes: new Uint8Array(await fs.readFile(file)) }
      } catch (error) {
        return failureOf(error)
      }
    },
    async write(name, bytes) {
      try {
        const file = path.join(await whereabouts(), name)
        // A link would lead the bytes out of the folder.
        const before = await fs.lstat(file).catch(() => null)
        if (before && !before.isFile()) return { kind: 'trouble', trouble: 'refused' }
        await writeAtomically(file, bytes, fs)
        return done
      } catch (error) {
        return failureOf(error)
      }
    },
    async remove(names) {
      try {
        const folder = await whereabouts()
        for (const name of names) {
          await fs.unlink(path.join(folder, name)).catch((error: unknown) => {
            if (codeOf(error) !== 'ENOENT') throw error
          })
        }
        return done
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

async function readChosen(settings: string, fs: BackupFs): Promise<string | null> {
  try {
    return v.parse(kept, JSON.parse((await fs.readFile(settings)).toString('utf8'))).folder
  } catch {
    return null
  }
}

function isFolder(folder: string, fs: BackupFs): Promise<boolean> {
  return fs.stat(folder).then(
    stat => stat.isDirectory(),
    () => false,
  )
}

/** What the list tells of a file; null for links, folders and what has just gone. */
async function statOf(folder: string, name: string, fs: BackupFs): Promise<StoredBackup | null> {
  const stat = await fs.lstat(path.join(folder, name)).catch(() => null)
  return stat?.isFile() ? { name, size: stat.size, writtenAt: Math.floor(stat.mtimeMs) } : null
}

const troubles: Readonly<Record<string, BackupFailure['trouble']>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'refused',
  EACCES: 'refused',
  EPERM: 'refused',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EIO: 'gone',
  ENXIO: 'gone',
  ENODEV: 'gone',
  ESTALE: 'gone',
  ENOTCONN: 'gone',
  EHOSTDOWN: 'gone',
  EHOSTUNREACH: 'gone',
  ETIMEDOUT: 'gone',
}

function failureOf(error: unknown): BackupFailure {
  return { kind: 'trouble', trouble: troubles[codeOf(error)] ?? 'failed' }
}
