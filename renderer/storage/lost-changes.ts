import type { MapId } from '../journey/ids.ts'
import type { LostChanges } from '../journey/repository.ts'
import type { Manifest } from './manifest.ts'
import type { LostEntry } from './recovery.ts'
import type { MapRow } from './rows.ts'
import type { SavedNotes } from './saved-notes.ts'

/** What of a map's row tells how far it is. */
export type ReachedMap = Pick<MapRow, 'id' | 'revision' | 'updatedAt' | 'deletedAt'>

/**
 * What was said to be saved and is in neither copy. `offered` is what the second copy can bring back: that counts as
 * there. `notes` must have been read before `rows`, so that work going on in another window never looks lost.
 */
export function findLostChanges(
  notes: SavedNotes,
  rows: readonly ReachedMap[],
  offered: readonly LostEntry[],
  manifest: Manifest,
): readonly LostChanges[] {
  const known = new Map<MapId, ReachedMap>(rows.map(row => [row.id, row]))
  const lost: LostChanges[] = []
  for (const { id, title, revision } of notes.maps) {
    const row = known.get(id)
    if (row && row.deletedAt !== null) continue
    // What was set aside in an earlier run counts its revisions from before that.
    const copy = offered.find(({ entry }) => entry.id === id && entry.state === 'kept')?.entry
    if (!row && !copy) {
      // In the bin, or given up: nobody misses it.
      if (!manifest.maps.some(entry => entry.id === id)) lost.push({ id, title, count: null, since: 0 })
      continue
    }
    const reached = Math.max(row?.revision ?? -1, copy?.revision ?? -1)
    if (revision <= reached) continue
    const since = copy && copy.revision === reached ? copy.savedAt : (row?.updatedAt ?? 0)
    lost.push({ id, title: title || (copy?.title ?? ''), count: revision - reached, since })
  }
  return lost
}

/**
 * The notes after a start. From now on they say what the database says, or a restored map would seem to lack the
 * same changes for ever; what the second copy has as well needs no note. A note that was changed since `before` was
 * read belongs to a window at work and stays. What is lost stays until the user has read it.
 */
export function settledNotes(
  now: SavedNotes,
  before: SavedNotes,
  found: readonly LostChanges[],
  rows: readonly ReachedMap[],
  manifest: Manifest,
): SavedNotes {
  const revisions = new Map(before.maps.map(note => [note.id, note.revision]))
  const reached = new Map(rows.map(row => [row.id, row.revision]))
  const copied = new Map(
    manifest.maps.filter(entry => entry.state === 'kept').map(entry => [entry.id, entry.revision]),
  )
  const touched = new Set<MapId>()
  const maps = now.maps.flatMap(note => {
    if (revisions.get(note.id) !== note.revision) return [note]
    touched.add(note.id)
    const revision = Math.min(note.revision, reached.get(note.id) ?? -1)
    return revision < 0 || revision <= (copied.get(note.id) ?? -1) ? [] : [{ ...note, revision }]
  })
  // Another window that started at the same time has seen to the rest.
  const news = found.filter(({ id }) => touched.has(id))
  if (touched.size === 0) return now
  const same = maps.length === now.maps.length && maps.every((note, i) => note === now.maps[i])
  if (same && news.length === 0) return now
  return { ...now, maps, lost: withLost(now.lost, news) }
}

/** The list with these joined to what is known of the same maps. */
function withLost(known: readonly LostChanges[], news: readonly LostChanges[]): readonly LostChanges[] {
  const byId = new Map(known.map(lost => [lost.id, lost]))
  for (const lost of news) {
    const before = byId.get(lost.id)
    const count = lost.count === null || before?.count === null ? null : lost.count + (before?.count ?? 0)
    byId.set(lost.id, { ...lost, count, since: before?.since ?? lost.since })
  }
  return [...byId.values()]
}
