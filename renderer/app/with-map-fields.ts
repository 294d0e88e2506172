import { documentOf, type JourneyDocument, mapOf } from '../journey/document.ts'
import type { MapRecord } from '../journey/records/map.ts'

/** The same document with something else in the record of the map itself, such as its id. */
export function withMapFields(
  document: JourneyDocument,
  fields: Partial<Pick<MapRecord, 'id' | 'title' | 'createdAt'>>,
): JourneyDocument {
  const rest = [...document.records.values()].filter(record => record.type !== 'map')
  return documentOf([{ ...mapOf(document), ...fields }, ...rest])
}
