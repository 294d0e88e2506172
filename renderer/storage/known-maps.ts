import type { JourneyDocument } from '../journey/document.ts'
import type { History } from '../journey/history.ts'
import type { MapId } from '../journey/ids.ts'
import type { RowSize } from './journal-bounds.ts'
import type { LoadedMap } from './load-map.ts'
import type { MapRow } from './rows.ts'

/** A map as this window left it. */
export interface KnownMap {
  /** The row in the database that it belongs to. */
  readonly row: Pick<MapRow, 'id' | 'revision' | 'updatedAt'>
  readonly document: JourneyDocument
  readonly history: History
  /** The journal that is kept with it, and the place of its snapshot there. */
  readonly journal: readonly RowSize[]
  readonly snapshotSeq: number
}

/** A map as it is opened, with its place in the database. */
export type PlacedMap = LoadedMap & Pick<KnownMap, 'row' | 'journal' | 'snapshotSeq'>

/** Most maps that are kept in memory. */
const mostMaps = 3
/** Most records that they may have together. */
const mostRecords = 15_000

/**
 * The maps that were open in this window last, so that coming back to one reads nothing. What the database says
 * counts: a map is known only for as long as its row is the one that it was left with.
 */
export class KnownMaps {
  private readonly maps = new Map<MapId, KnownMap>()

  /** Keeps a map; those left longest ago go when there are too many. The newest one stays, however large. */
  keep(map: KnownMap): void {
    this.maps.delete(map.row.id)
    this.maps.set(map.row.id, map)
    let records = 0
    for (const known of this.maps.values()) records += known.document.records.size
    for (const [id, { document }] of this.maps) {
      if (this.maps.size === 1 || (this.maps.size <= mostMaps && records <= mostRecords)) return
      this.maps.delete(id)
      records -= document.records.size
    }
  }

  /** The map of a row, if it has not changed since it was left. */
  of(row: MapRow): KnownMap | null {
    const known = this.maps.get(row.id)
    if (!known) return null
    if (known.row.revision === row.revision && known.row.updatedAt === row.updatedAt) return known
    this.maps.delete(row.id)
    return null
  }

  /** Forgets maps that are to be gone; all of them unless some are named. */
  forget(ids: Iterable<MapId> = [...this.maps.keys()]): void {
    for (const id of ids) this.maps.delete(id)
  }
}
