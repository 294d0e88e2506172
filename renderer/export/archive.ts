import { Zip, ZipDeflate } from 'fflate'
import { joinBytes } from '../journey/join-bytes.ts'

/** A file on its way into an archive. */
export interface ArchivedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** When it was last changed, ms since 1970. */
  readonly changedAt: number
}

/** How much is compressed between two breaths, in bytes: some milliseconds of work. */
const slice = 512 * 1024
/** What a ZIP file can say of a time: from 1980 to 2099. */
const earliest = Date.UTC(1980, 0, 2)
const latest = Date.UTC(2099, 11, 30)

/** Largest archive, in bytes: what can be saved and chosen again everywhere. */
export const maxArchiveLength = 500_000_000

/** Thrown when an archive would be larger than that. */
export class ArchiveTooLarge extends Error {}

/**
 * Packs files into one ZIP archive, a slice at a time, so that the page stays alive. Names have to differ. An aborted
 * `signal` rejects with its reason, and more than `maxLength` bytes with `ArchiveTooLarge` as soon as they are there.
 */
export async function zipFiles(
  files: AsyncIterable<ArchivedFile>,
  signal: AbortSignal,
  maxLength = maxArchiveLength,
): Promise<Uint8Array> {
  let length = 0
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
    length += chunk.length
  })
  for await (const { name, bytes, changedAt } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = Math.max(earliest, Math.min(latest, changedAt))
    zip.add(entry)
    for (let from = 0; from < bytes.length || from === 0; from += slice) {
      signal.throwIfAborted()
      entry.push(bytes.subarray(from, from + slice), from + slice >= bytes.length)
      if (length > maxLength) throw new ArchiveTooLarge('The archive is larger than can be saved')
      await breath()
    }
  }
  signal.throwIfAborted()
  zip.end()
  return joinBytes(chunks)
}

/** Names for files with these stems that differ even where letters are not told apart by case. */
export function distinctNames(): (stem: string, extension: string) => string {
  const taken = new Set<string>()
  return (stem, extension) => {
    let name = `${stem}.${extension}`
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}.${extension}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** Lets the page draw and take input. */
function breath(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
