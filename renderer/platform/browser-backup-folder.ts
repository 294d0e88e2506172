import { backupNamePattern } from '../../electron/shared/backups-bridge.ts'
import { type BackupFolder, type BackupPlace, BackupTrouble, type StoredBackup } from './backup-folder.ts'
import { keepFolder, keptFolder } from './kept-folder.ts'

type Access = { readonly mode: 'readwrite' }

/** What browsers that can write into folders have besides the types that come with TypeScript. */
declare global {
  interface Window {
    showDirectoryPicker?(options: Access & { readonly id: string }): Promise<FileSystemDirectoryHandle>
  }
  interface FileSystemHandle {
    queryPermission?(access: Access): Promise<PermissionState>
    requestPermission?(access: Access): Promise<PermissionState>
  }
}

const access: Access = { mode: 'readwrite' }
const unsupported: BackupPlace = { name: null, state: 'unsupported' }

/** A folder that the user chooses in the browser. The browser may want to be asked again after a restart. */
export function createBrowserBackupFolder(window: Window): BackupFolder {
  let folder: Promise<FileSystemDirectoryHandle | null> | null = null
  const chosen = () => {
    folder ??= keptFolder(window.indexedDB)
    return folder
  }

  async function place(): Promise<BackupPlace> {
    if (!window.showDirectoryPicker) return unsupported
    const handle = await chosen()
    if (!handle) return { name: null, state: 'unchosen' }
    const { name } = handle
    if ((await handle.queryPermission?.(access)) === 'prompt') return { name, state: 'ask' }
    if ((await handle.queryPermission?.(access)) === 'denied') return { name, state: 'ask' }
    return { name, state: (await isThere(handle)) ? 'ready' : 'gone' }
  }

  async function inFolder<T>(work: (handle: FileSystemDirectoryHandle) => Promise<T>): Promise<T> {
    const handle = await chosen()
    if (!handle) throw new BackupTrouble('gone')
    try {
      return await work(handle)
    } catch (cause) {
      throw troubleOf(cause)
    }
  }

  return {
    place,
    show: null,
    async choose() {
      if (!window.showDirectoryPicker) return unsupported
      let handle: FileSystemDirectoryHandle
      try {
        handle = await window.showDirectoryPicker({ id: 'jejak-backups', ...access })
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') return null
        throw troubleOf(cause)
      }
      folder = Promise.resolve(handle)
      // Where this can't be kept, the choice holds until the window closes.
      await keepFolder(window.indexedDB, handle).catch(console.warn)
      return place()
    },
    async allow() {
      await (await chosen())?.requestPermission?.(access)
      return place()
    },
    list: () =>
      inFolder(async handle => {
        const found: StoredBackup[] = []
        for await (const [name, entry] of handle.entries()) {
          if (!(entry instanceof FileSystemFileHandle) || !backupNamePattern.test(name)) continue
          const { size, lastModified } = await entry.getFile()
          // What was begun and never finished holds nothing.
          if (size > 0) found.push({ name, size, writtenAt: lastModified })
        }
        return found
      }),
    read: name =>
      inFolder(async handle => {
        const file = await (await handle.getFileHandle(name)).getFile()
        return new Uint8Array(await file.arrayBuffer())
      }),
    write: (name, bytes) =>
      inFolder(async handle => {
        const file = await handle.getFileHandle(name, { create: true })
        try {
          // The bytes go into a file beside it, which takes its place when it is closed.
          const stream = await file.createWritable()
          await stream.write(new Uint8Array(bytes)).catch(async error => {
            await stream.abort().catch(() => {})
            throw error
          })
          await stream.close()
        } catch (error) {
          if ((await file.getFile().catch(() => null))?.size === 0)
            await handle.removeEntry(name).catch(() => {})
          throw error
        }
      }),
    remove: names =>
      inFolder(async handle => {
        for (const name of names) {
          await handle.removeEntry(name).catch((error: unknown) => {
            if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
          })
        }
      }),
  }
}

async function isThere(handle: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await handle.keys().next()
    return true
  } catch {
    return false
  }
}

const troubles: Readonly<Record<string, BackupTrouble['reason']>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'gone',
  InvalidStateError: 'gone',
}

function troubleOf(cause: unknown): BackupTrouble {
  if (cause instanceof BackupTrouble) return cause
  const name = cause instanceof DOMException ? cause.name : ''
  return new BackupTrouble(troubles[name] ?? 'failed', { cause })
}
