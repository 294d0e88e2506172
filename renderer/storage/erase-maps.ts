import type { MapId } from '../journey/ids.ts'
import { StorageTrouble } from '../journey/repository.ts'
import type { DataMarker } from './data-marker.ts'
import type { JejakDatabase } from './database.ts'
import { dropNotes } from './finish-erasing.ts'
import type { MapCopier } from './map-copier.ts'
import type { Rescue } from './rescue.ts'
import type { SavedLog } from './saved-log.ts'
import { picturesIn, unnamedPictures } from './unnamed-pictures.ts'
import { versionRows } from './version-store.ts'

/** What keeps something of a map. */
export interface EraserParts {
  readonly database: JejakDatabase
  readonly copier: MapCopier
  readonly rescue: Rescue
  readonly saved: SavedLog | null
  readonly marker: DataMarker
}

/**
 * Erases those of the maps that are in the bin, thrown away before `until` (ms since 1970), everywhere. What another
 * window has taken out again stays. Resolves with those that were erased. The order matters to whoever pulls the
 * plug in between: first the second copy knows that they are given up, then the database loses them, then the notes
 * of what was saved, and only then the second copy; so that at no moment they look like maps that were lost.
 */
export async function eraseMaps(
  parts: EraserParts,
  ids: readonly MapId[],
  until: number,
): Promise<readonly MapId[]> {
  const { database, copier, rescue, saved } = parts
  const { maps } = database
  const chosen = await database.run('r', [maps], () => binned(maps, ids, until))
  if (chosen.length === 0) return []
  await copier.queue(copies => copies.mark(chosen, 'deleted'))
  const erased = await eraseRows(database, chosen, until)
  const spared = chosen.filter(id => !erased.includes(id))
  if (spared.length > 0)
    void copier.queue(async copies => {
      const live = await database.run('r', [maps], () => maps.bulkGet([...spared]))
      const back = live.flatMap(row => (row?.deletedAt === null ? [row.id] : []))
      await copies.mark(back, 'kept', entry => entry.state === 'deleted')
    })
  copier.forget(erased)
  rescue.forget(erased)
  // Without an entry a note would look like a loss: while one is left, the other stays.
  if (await dropNotes(saved, erased)) void copier.queue(copies => copies.erase(erased))
  return erased
}

/** Those of the maps that are in the bin, and were put there before `until`. */
async function binned(
  maps: JejakDatabase['maps'],
  ids: readonly MapId[],
  until: number,
): Promise<readonly MapId[]> {
  const rows = await maps.bulkGet([...ids])
  return rows.flatMap(row => (row && row.deletedAt !== null && row.deletedAt < until ? [row.id] : []))
}

/** Erases all maps, pictures and facts. Rejects when the second copy could not be emptied. */
export async function eraseEverything(parts: EraserParts): Promise<void> {
  const { database, copier, rescue, saved, marker } = parts
  await rescue.caughtUp()
  const { maps, snapshots, journal, assets, meta, texts, thumbnails, versions, versionContents } = database
  const tables = [maps, snapshots, journal, assets, meta, texts, thumbnails, versions, versionContents]
  const ids = (await database.run('r', [maps], () => maps.toCollection().primaryKeys())) as MapId[]
  const offered = [...(await rescue.recovery(copier)).lost.map(({ id }) => id), ...ids]
  let emptied = true
  await copier.queue(async copies => {
    emptied = false
    await copies.mark(offered, 'deleted')
    emptied = true
  })
  if (!emptied) throw notEmptied()
  await database.run('rw', tables, async () => {
    for (const table of tables) await table.clear()
  })
  copier.forget(offered)
  rescue.forget(offered)
  await saved?.erase('all').catch(() => {
    throw notEmptied()
  })
  marker.set(0)
  await copier.queue(async copies => {
    emptied = false
    await copies.erase('all')
    emptied = true
  })
  if (!emptied) throw notEmptied()
}

function notEmptied(): StorageTrouble {
  return new StorageTrouble('write-failed', 'The second copy could not be emptied')
}

/** Erases what the database has of the maps that are in the bin still, as `binned` says. Resolves with those. */
async function eraseRows(
  database: JejakDatabase,
  wanted: readonly MapId[],
  until: number,
): Promise<readonly MapId[]> {
  const { maps, snapshots, journal, assets, texts, thumbnails, versions, versionContents } = database
  const tables = [maps, snapshots, journal, assets, texts, thumbnails, versions, versionContents]
  return database.run('rw', tables, async () => {
    const ids = await binned(maps, wanted, until)
    const hashes = new Set<string>()
    for (const id of ids) {
      const snapshot = await snapshots.get(id)
      const entries = await journal.where('[mapId+seq]').between([id, 0], [id, Infinity]).toArray()
      for (const text of [snapshot?.records ?? '', ...entries.map(({ entry }) => entry)]) {
        for (const hash of picturesIn(text)) hashes.add(hash)
      }
      for (const version of await versionRows(database, id))
        for (const hash of version.assets) hashes.add(hash)
      for (const table of [versions, versionContents])
        await table.where('[mapId+id]').between([id, ''], [id, '\uffff']).delete()
      await journal.where('[mapId+seq]').between([id, 0], [id, Infinity]).delete()
      await thumbnails.where('[mapId+theme]').between([id, ''], [id, '\uffff']).delete()
    }
    await maps.bulkDelete([...ids])
    await snapshots.bulkDelete([...ids])
    await texts.bulkDelete([...ids])
    // A picture may be part of another map too, also of one that only its undo history or a version still knows.
    await assets.bulkDelete([...(await unnamedPictures(database, hashes))])
    return ids
  })
}
