import type { JejakDatabase } from './database.ts'

const hashPattern = /\b[0-9a-f]{64}\b/g

/** The hashes of pictures that a text names. */
export function picturesIn(text: string): readonly string[] {
  return [...text.matchAll(hashPattern)].map(([hash]) => hash)
}

/**
 * Those of the pictures that nothing names any more: no map, no undo history and no version. Within a transaction
 * over snapshots, journal and versions.
 */
export async function unnamedPictures(
  { snapshots, journal, versions }: JejakDatabase,
  hashes: Iterable<string>,
): Promise<readonly string[]> {
  const left = new Set(hashes)
  const keep = (named: Iterable<string>) => {
    for (const hash of named) left.delete(hash)
  }
  if (left.size > 0) await versions.each(({ assets }) => keep(assets))
  if (left.size > 0) await snapshots.each(({ records }) => keep(picturesIn(records)))
  if (left.size > 0) await journal.each(({ entry }) => keep(picturesIn(entry)))
  return [...left]
}
