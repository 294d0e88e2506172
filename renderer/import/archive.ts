import { strFromU8, unzipSync } from 'fflate'
import { libraryFile } from '../journey/archived-library.ts'
import { maxFileLength } from '../journey/jejak-file.ts'

/** A map's file in an archive. */
export interface ArchiveEntry {
  /** Its path in the archive. */
  readonly name: string
  /** Unpacks it; null when it is damaged, or larger than a map can be. */
  readonly bytes: () => Uint8Array | null
}

/** The `.jejak` files in a ZIP archive, in its order, not unpacked yet. Null when it is none that can be read. */
export function mapsInArchive(archive: Uint8Array): readonly ArchiveEntry[] | null {
  const found: { name: string; size: number }[] = []
  try {
    unzipSync(archive, {
      filter({ name, originalSize }) {
        if (isMapFile(name)) found.push({ name, size: originalSize })
        return false
      },
    })
  } catch {
    return null
  }
  return found.map(({ name, size }) => ({
    name,
    bytes: () => (size > maxFileLength ? null : unpack(archive, name)),
  }))
}

/** The text of the file that says what the library knows about the maps of an archive; null when it has none. */
export function libraryInArchive(archive: Uint8Array): string | null {
  try {
    const { [libraryFile]: bytes } = unzipSync(archive, {
      filter: ({ name, originalSize }) => name === libraryFile && originalSize <= maxLibraryLength,
    })
    return bytes ? strFromU8(bytes) : null
  } catch {
    return null
  }
}

/** Far more than folders and favourites of any library take, in bytes. */
const maxLibraryLength = 10_000_000

/** Archivers leave files of their own that end like those they stand for. */
function isMapFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.toLowerCase().endsWith('.jejak') && !name.startsWith('._') && !path.startsWith('__MACOSX/')
}

/** In this thread: the page allows no workers but its own, and one map is unpacked in the blink of an eye. */
function unpack(archive: Uint8Array, wanted: string): Uint8Array | null {
  try {
    return unzipSync(archive, { filter: ({ name }) => name === wanted })[wanted] ?? null
  } catch {
    return null
  }
}
