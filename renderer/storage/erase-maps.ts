import type { MapId } from '../journey/ids.ts'
import { StorageTrouble } from '../journey/repository.ts'
import type { DataMarker } from './data-marker.ts'
import type { JejakDatabase } from './database.ts'
import type { MapCopier } from './map-copier.ts'
import type { Rescue } from './rescue.ts'
import type { SavedLog } from './saved-log.ts'

/** What keeps something of a map. */
export interface EraserParts {
  readonly database: JejakDatabase
  readonly copier: MapCopier
  readonly rescue: Rescue
  readonly saved: SavedLog | null
  readonly marker: DataMarker
}

/**
 * Erases maps everywhere. The order matters to whoever pulls the plug in between: first the second copy knows that
 * they are given up, then the database loses them, then the notes of what was saved, and only then the second copy;
 * so that at no moment they look like maps that were lost.
 */
export async function eraseMaps(parts: EraserParts, ids: readonly MapId[]): Promise<void> {
  const { database, copier, rescue, saved } = parts
  await copier.queue(copies => copies.mark(ids, 'deleted'))
  await eraseRows(database, ids)
  copier.forget(ids)
  rescue.forget(ids)
  // Without an entry a note would look like a loss: while one is left, the other stays.
  if (await dropNotes(saved, ids)) void copier.queue(copies => copies.erase(ids))
}

/** Erases all maps, pictures and facts. Rejects when the second copy could not be emptied. */
export async function eraseEverything(parts: EraserParts): Promise<void> {
  const { database, copier, rescue, saved, marker } = parts
  await rescue.caughtUp()
  const { maps, snapshots, journal, assets, meta, texts, thumbnails } = database
  const tables = [maps, snapshots, journal, assets, meta, texts, thumbnails]
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

async function eraseRows(database: JejakDatabase, ids: readonly MapId[]): Promise<void> {
  const { maps, snapshots, journal, assets, texts, thumbnails } = database
  await database.run('rw', [maps, snapshots, journal, assets, texts, thumbnails], async () => {
    const hashes = new Set<string>()
    for (const id of ids) {
      const snapshot = await snapshots.get(id)
      const entries = await journal.where('[mapId+seq]').between([id, 0], [id, Infinity]).toArray()
      for (const text of [snapshot?.records ?? '', ...entries.map(({ entry }) => entry)]) {
        for (const [hash] of text.matchAll(hashPattern)) hashes.add(hash)
      }
      await journal.where('[mapId+seq]').between([id, 0], [id, Infinity]).delete()
      await thumbnails.where('[mapId+theme]').between([id, ''], [id, '\uffff']).delete()
    }
    await maps.bulkDelete([...ids])
    await snapshots.bulkDelete([...ids])
    await texts.bulkDelete([...ids])
    if (hashes.size === 0) return
    // A picture may be part of another map too, also of one that only its undo history still knows.
    const keepNamed = (text: string) => {
      for (const [hash] of text.matchAll(hashPattern)) hashes.delete(hash)
    }
    await snapshots.each(({ records }) => keepNamed(records))
    await journal.each(({ entry }) => keepNamed(entry))
    await assets.bulkDelete([...hashes])
  })
}

const hashPattern = /\b[0-9a-f]{64}\b/g

async function dropNotes(saved: SavedLog | null, ids: readonly MapId[]): Promise<boolean> {
  try {
    await saved?.erase(ids)
    return true
  } catch (error) {
    console.warn('What was erased could not be taken from the notes:', error)
    return false
  }
}
