import type { Diff } from '../diff.ts'
import { type JourneyDocument, mapOf } from '../document.ts'
import type { MapRecord } from '../records/map.ts'
import { Changes } from './changes.ts'

/** What one may say about a map. */
export type MapFields = Partial<Omit<MapRecord, 'id' | 'type'>>

/** Changes what the map says about itself: title, kind, notes, tags, review. */
export function updateMap(document: JourneyDocument, patch: MapFields): Diff {
  const changes = new Changes(document)
  changes.patch(mapOf(document), patch)
  return changes.toDiff()
}
