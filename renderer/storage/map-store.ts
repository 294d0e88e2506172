import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import { currentVersion as version } from '../journey/migrations.ts'
import { StorageTrouble } from '../journey/repository.ts'
import type { Pending } from './append-queue.ts'
import type { JejakDatabase } from './database.ts'
import type { KnownMap, KnownMaps } from './known-maps.ts'
import type { StoredContent } from './load-map.ts'
import { rowAfter, summaryOf } from './map-summary.ts'
import { recordsToJson } from './record-json.ts'
import type { JournalRow, MapRow } from './rows.ts'

/** What the database holds of a map. */
export interface StoredMap {
  readonly row: MapRow
  readonly content: StoredContent
}

/**
 * Reads a map; with an `owner`, the same transaction makes that window the only one that may write it. Of a map that
 * is known as its row says it is, nothing else is read.
 */
export function fetchMap(
  database: JejakDatabase,
  id: MapId,
  { owner, known }: { owner?: string; known?: KnownMaps } = {},
): Promise<StoredMap | KnownMap> {
  const { maps, snapshots, journal } = database
  return database.run(owner ? 'rw' : 'r', [maps, snapshots, journal], async () => {
    const row = await existing(database, id)
    if (owner) await maps.put({ ...row, owner })
    const map = known?.of(row)
    if (map) return map
    const [snapshot, rows] = await Promise.all([
      snapshots.get(id),
      journal.where('[mapId+seq]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray(),
    ])
    return { row, content: { id, snapshot, journal: rows } }
  })
}

/** Stores a map that is not there yet, with its first snapshot. Rejects with `stale` when it is there. */
export function insertMap(
  database: JejakDatabase,
  document: JourneyDocument,
  {
    revision,
    now,
    assets = new Map(),
  }: { revision: number; now: number; assets?: ReadonlyMap<string, Uint8Array> },
): Promise<MapRow> {
  const { id } = document.index.map
  const row: MapRow = {
    id,
    ...summaryOf(document),
    updatedAt: now,
    revision,
    deletedAt: null,
    owner: null,
  }
  const records = recordsToJson(document)
  const { maps, snapshots, journal, assets: assetTable } = database
  return database.run('rw', [maps, snapshots, journal, assetTable], async () => {
    if (await maps.get(id)) throw new StorageTrouble('stale', `${id} exists already`)
    await maps.put(row)
    await snapshots.put({ mapId: id, seq: revision, savedAt: now, version, records })
    await assetTable.bulkPut([...assets].map(([hash, bytes]) => ({ hash, bytes })))
    return row
  })
}

/**
 * Appends entries to the journal of a map and brings its row up to date. Rejects with `stale` when another window
 * owns the map by now, or knows it differently. An earlier try of the same owner whose outcome was not known may
 * have written some of the entries: those are not written again. Resolves with the row as it is then.
 */
export function writeEntries(
  database: JejakDatabase,
  id: MapId,
  owner: string,
  batch: readonly (Pending & { readonly text: string })[],
  now: number,
): Promise<MapRow> {
  const { maps, journal } = database
  return database.run('rw', [maps, journal], async () => {
    const row = await owned(database, id, owner)
    const fresh = batch.filter(({ seq }) => seq > row.revision)
    const [first] = fresh
    if (!first) return row
    if (first.seq !== row.revision + 1) throw new StorageTrouble('stale', `${id} is at ${row.revision}`)
    const rows: JournalRow[] = fresh.map(({ seq, text }) => ({ mapId: id, seq, version, entry: text }))
    await journal.bulkPut(rows)
    const changed = fresh.reduce((current, { entry }) => rowAfter(current, entry), row)
    const next = { ...changed, revision: row.revision + fresh.length, updatedAt: now }
    await maps.put(next)
    return next
  })
}

/** A snapshot to be written: the document after the journal entry `seq`. */
export interface SnapshotToWrite {
  readonly id: MapId
  readonly owner: string
  readonly seq: number
  readonly document: JourneyDocument
  /** Journal rows before this place are no longer needed. */
  readonly firstKept: number
  /** Journal rows that can't be read. The snapshot replaces what was left of them. */
  readonly damaged: readonly number[]
}

/** Replaces the snapshot of a map and prunes its journal. Rejects with `stale` like `writeEntries`. */
export function writeSnapshot(
  database: JejakDatabase,
  snapshot: SnapshotToWrite,
  now: number,
): Promise<void> {
  const { id, owner, seq, document, firstKept, damaged } = snapshot
  const records = recordsToJson(document)
  const summary = summaryOf(document)
  const { maps, snapshots, journal } = database
  return database.run('rw', [maps, snapshots, journal], async () => {
    const row = await owned(database, id, owner)
    if (row.revision < seq) throw new StorageTrouble('stale', `${id} is at ${row.revision}, not ${seq}`)
    await snapshots.put({ mapId: id, seq, savedAt: now, version, records })
    if (firstKept > 0) {
      await journal.where('[mapId+seq]').between([id, 0], [id, firstKept], true, false).delete()
    }
    await journal.bulkDelete(damaged.map(bad => [id, bad]))
    const { persona, assets } = summary
    await maps.put({ ...row, ...(row.revision === seq ? summary : { persona, assets }) })
  })
}

/** The row of a map that this window owns. Rejects with `stale` when another one does. */
export async function owned(database: JejakDatabase, id: MapId, owner: string): Promise<MapRow> {
  const row = await existing(database, id)
  if (row.owner !== owner) throw new StorageTrouble('stale', `Another window has taken ${id} over`)
  return row
}

async function existing(database: JejakDatabase, id: MapId): Promise<MapRow> {
  const row = await database.maps.get(id)
  if (!row) throw new StorageTrouble('not-found', `There is no map ${id}`)
  return row
}
