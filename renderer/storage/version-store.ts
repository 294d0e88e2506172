import type { JourneyDocument } from '../journey/document.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import { currentVersion, migrate } from '../journey/migrations.ts'
import { StorageTrouble } from '../journey/repository.ts'
import {
  type MapVersion,
  type MapVersions,
  newestFirst,
  type RemovedVersion,
  type VersionId,
} from '../journey/versions.ts'
import type { JejakDatabase } from './database.ts'
import { soundDocument } from './load-map.ts'
import { notePictures } from './loose-pictures.ts'
import { unpackText } from './packed-text.ts'
import { recordsFromJson } from './record-json.ts'
import type { VersionContentRow, VersionRow } from './rows.ts'

export interface VersionStoreParts {
  readonly database: JejakDatabase
  readonly ids: IdSource
  readonly now: () => number
  /** Told when versions have changed. */
  readonly changed: () => void
}

/** The versions in the database. They are written by `VersionKeeper`. */
export class VersionStore implements MapVersions {
  constructor(private readonly parts: VersionStoreParts) {}

  async list(id: MapId): Promise<readonly MapVersion[]> {
    const { database } = this.parts
    const rows = await database.run('r', [database.versions], () => versionRows(database, id))
    return newestFirst(rows).map(({ assets: _, ...version }) => version)
  }

  async read(id: MapId, version: VersionId): Promise<JourneyDocument | null> {
    const { database, ids, now } = this.parts
    const { versionContents } = database
    const row = await database.run('r', [versionContents], () => versionContents.get([id, version]))
    if (!row) return null
    if (row.format > currentVersion)
      throw new StorageTrouble('newer-version', `${version} was written by a newer Jejak`)
    const text = await unpackText(row.bytes)
    const records = text === null ? null : recordsFromJson(text)
    if (!records) return null
    const { records: current } = migrate({ records, assets: {} }, row.format)
    return soundDocument(id, current, { ids, now: now() }).document
  }

  async rename(id: MapId, version: VersionId, name: string | null): Promise<void> {
    const { database, changed } = this.parts
    const { versions } = database
    await database.run('rw', [versions], async () => {
      const row = await versions.get([id, version])
      if (row) await versions.put({ ...row, name })
    })
    changed()
  }

  async remove(id: MapId, version: VersionId): Promise<RemovedVersion | null> {
    const { database, changed } = this.parts
    const { versions, versionContents, meta } = database
    const removed = await database.run('rw', [versions, versionContents, meta], async () => {
      const row = await versions.get([id, version])
      const content = await versionContents.get([id, version])
      if (!row || !content) return null
      await dropVersions(database, [row])
      return { version: row, content }
    })
    changed()
    return removed
  }

  async putBack(removed: RemovedVersion): Promise<void> {
    const { database, changed } = this.parts
    const { maps, versions, versionContents } = database
    const { version, content } = removed as { version: VersionRow; content: VersionContentRow }
    await database.run('rw', [maps, versions, versionContents], async () => {
      // The map may have been erased meanwhile.
      if (!(await maps.get(version.mapId))) return
      await versions.put(version)
      await versionContents.put(content)
    })
    changed()
  }
}

/** The rows of the versions of a map, in no order. Within a transaction over versions. */
export function versionRows({ versions }: JejakDatabase, id: MapId): Promise<VersionRow[]> {
  return versions.where('[mapId+id]').between([id, ''], [id, '\uffff']).toArray()
}

/** Deletes versions. Within a transaction over versions, their contents and meta. */
export async function dropVersions(database: JejakDatabase, rows: readonly VersionRow[]): Promise<void> {
  const keys = rows.map(({ mapId, id }): [string, string] => [mapId, id])
  await database.versions.bulkDelete(keys)
  await database.versionContents.bulkDelete(keys)
  await notePictures(database, [...new Set(rows.flatMap(({ assets }) => assets))])
}
