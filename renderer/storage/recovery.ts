import type { MapId } from '../journey/ids.ts'
import type { LostMap } from '../journey/repository.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import type { MapRow } from './rows.ts'

/** What of a map's row tells whether it is behind. */
export type KnownMap = Pick<MapRow, 'id' | 'revision' | 'deletedAt'>

/** An entry of the second copy that has something the database lost. */
export interface LostEntry {
  readonly entry: ManifestEntry
  readonly state: LostMap['state']
}

/**
 * Compares the second copy with the database. A map is lost when the database has no row of it, or one of a lower
 * revision: the copy is written after the database, so it can never be ahead by itself. Maps in the bin and those
 * the user gave up are not lost. One entry for each map, the newest.
 */
export function findLost(manifest: Manifest, known: readonly KnownMap[]): readonly LostEntry[] {
  const rows = new Map(known.map(row => [row.id, row]))
  const lost = new Map<MapId, LostEntry>()
  for (const entry of [...manifest.maps].sort((a, b) => a.serial - b.serial)) {
    if (entry.state === 'deleted' || entry.state === 'dismissed') continue
    const row = rows.get(entry.id)
    if (!row) lost.set(entry.id, { entry, state: 'missing' })
    else if (row.deletedAt !== null) continue
    else if (entry.state === 'held' || row.revision < entry.revision)
      lost.set(entry.id, { entry, state: 'behind' })
  }
  return [...lost.values()].sort((a, b) => b.entry.savedAt - a.entry.savedAt)
}

/** Which maps of the database the second copy does not have, or has only in an older state. */
export function findUncopied(manifest: Manifest, known: readonly KnownMap[]): readonly MapId[] {
  const copied = new Map(
    manifest.maps.filter(entry => entry.state === 'kept').map(entry => [entry.id, entry.revision]),
  )
  return known
    .filter(row => row.deletedAt === null && (copied.get(row.id) ?? -1) < row.revision)
    .map(row => row.id)
}

/** What the user reads about a lost map. */
export function toLostMap({ entry, state }: LostEntry): LostMap {
  const { id, title, kind, cardCount, savedAt } = entry
  return { id, title, kind, cardCount, savedAt, state }
}
