import {
  type BackupFolder,
  type BackupPlace,
  BackupTrouble,
  type BackupTroubleKind,
} from './backup-folder.ts'

/** A folder that is all memory: tests see what is in it, and say what is wrong with it. */
export interface MemoryBackupFolder extends BackupFolder {
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly writtenAt: number }>
  state: BackupPlace['state']
  /** What is wrong with every use of the folder; null when nothing. */
  trouble: BackupTroubleKind | null
  /** What the user answers when asked for a folder: its name, or null to cancel. */
  chosen: string | null
  /** How often the folder was shown. */
  readonly shown: number
}

export function createMemoryBackupFolder(now: () => number = Date.now): MemoryBackupFolder {
  const files: MemoryBackupFolder['files'] = new Map()
  let name = 'Backups'
  let shown = 0
  const usable = () => {
    if (folder.trouble) throw new BackupTrouble(folder.trouble)
    if (folder.state !== 'ready') throw new BackupTrouble('gone')
  }
  const folder: MemoryBackupFolder = {
    files,
    state: 'ready',
    trouble: null,
    chosen: null,
    get shown() {
      return shown
    },
    place: async () => ({ name: folder.state === 'unchosen' ? null : name, state: folder.state }),
    async choose() {
      if (folder.chosen === null) return null
      name = folder.chosen
      folder.state = 'ready'
      return folder.place()
    },
    async allow() {
      folder.state = 'ready'
      return folder.place()
    },
    async show() {
      usable()
      shown++
    },
    async list() {
      usable()
      return [...files].map(([file, { bytes, writtenAt }]) => ({
        name: file,
        size: bytes.byteLength,
        writtenAt,
      }))
    },
    async read(file) {
      usable()
      const found = files.get(file)
      if (!found) throw new BackupTrouble('gone')
      return found.bytes.slice()
    },
    async write(file, bytes) {
      usable()
      files.set(file, { bytes: bytes.slice(), writtenAt: now() })
    },
    async remove(names) {
      usable()
      for (const file of names) files.delete(file)
    },
  }
  return folder
}
