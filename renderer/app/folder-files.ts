import type { OpenedFile } from '../platform/platform.ts'
import { PlatformTrouble } from '../platform/platform.ts'

/** A file that is read when its turn comes. */
export interface FileToTake {
  readonly name: string
  read(): Promise<OpenedFile>
}

/** Most files that are taken from folders, how deep these are looked into, and the largest file, in bytes. */
const mostFiles = 2_000
const deepest = 8
const largest = 500_000_000

/** A dropped file, named by its place in the folder. */
export function fileToTake(file: File, name = file.name): FileToTake {
  return {
    name,
    async read() {
      if (file.size > largest) throw new PlatformTrouble('too-large', 'The file is too large.')
      try {
        return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
      } catch (cause) {
        throw new PlatformTrouble('read-failed', 'The file could not be read.', { cause })
      }
    },
  }
}

/** The files of folders and the folders in them, in the order of their names. Hidden ones are passed over. */
export async function filesOfFolders(folders: readonly FileSystemDirectoryEntry[]): Promise<FileToTake[]> {
  const found: FileToTake[] = []
  const walk = async (folder: FileSystemDirectoryEntry, path: string, depth: number): Promise<void> => {
    const entries = await entriesOf(folder)
    entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    for (const entry of entries) {
      if (found.length >= mostFiles || isHidden(entry.name)) continue
      if (isFolder(entry)) {
        if (depth < deepest) await walk(entry, `${path}${entry.name}/`, depth + 1)
      } else found.push(entryToTake(entry as FileSystemFileEntry, path + entry.name))
    }
  }
  for (const folder of folders) await walk(folder, '', 0)
  return found
}

/** What systems leave behind in folders, and what office programs lay beside an open file. */
function isHidden(name: string): boolean {
  return /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name)
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function entryToTake(entry: FileSystemFileEntry, name: string): FileToTake {
  return {
    name,
    async read() {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(
        (cause: unknown) => {
          throw new PlatformTrouble('read-failed', 'The file could not be read.', { cause })
        },
      )
      return fileToTake(file, name).read()
    },
  }
}

/** All entries of a folder: browsers hand them over a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (all.length < mostFiles) {
    const some = await new Promise<FileSystemEntry[]>(resolve =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return all
}
