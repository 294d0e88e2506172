import { type Diff, diffTables } from '../diff.ts'
import { type JourneyDocument, mapOf } from '../document.ts'
import { RecordTable } from '../record-table.ts'
import type { JourneyRecord } from '../records/record.ts'

/**
 * Turns this map into what the given records say (which keep the invariants, see `repair`). It stays the same map:
 * its id and the time of its making are kept. Without a map record among them, all that the map says about itself
 * is kept.
 */
export function replaceContents(document: JourneyDocument, records: Iterable<JourneyRecord>): Diff {
  const own = mapOf(document)
  let map = own
  const others: JourneyRecord[] = []
  for (const record of records) {
    if (record.type === 'map') map = Object.freeze({ ...record, id: own.id, createdAt: own.createdAt })
    else others.push(record)
  }
  return diffTables(document.records, RecordTable.empty.with([map, ...others]))
}
