import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import { encodeJejakFile } from '../journey/jejak-file.ts'
import { fingerprintOf } from '../platform/original-files.ts'
import { withMapFields } from './with-map-fields.ts'

/**
 * A short text that is the same for two documents when a file would hold the same of them. The map's id and the time of
 * its making don't count: a map keeps its own when it becomes what a file has.
 */
export async function contentKey(document: JourneyDocument): Promise<string> {
  const same = withMapFields(document, { id: 'map:same' as MapId, createdAt: 0 })
  return fingerprintOf(new TextEncoder().encode(encodeJejakFile({ document: same, assets: new Map() })))
}
