import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, LaneId, SeparatorId } from '../ids.ts'
import { type Separator, separatorDefaults } from '../records/separator.ts'
import type { SeparatorKind } from '../vocabulary.ts'
import { Changes } from './changes.ts'

/** What one may say about a separator. */
export type SeparatorFields = Partial<Omit<Separator, 'id' | 'type'>>

/**
 * Draws a line under a lane. A lane has one at most: a line that is there becomes this one. The id is null when
 * the lane does not exist.
 */
export function addSeparator(
  document: JourneyDocument,
  laneId: LaneId,
  kind: SeparatorKind,
  ids: IdSource,
  name = '',
): { diff: Diff; id: SeparatorId | null } {
  if (!document.records.has(laneId)) return { diff: emptyDiff, id: null }
  const changes = new Changes(document)
  const there = document.index.separators.get(laneId)
  const id = there?.id ?? changes.freshId('separator', ids)
  changes.patch(there ?? separatorDefaults(id, laneId), { kind, name })
  return { diff: changes.toDiff(), id }
}

/** Changes a line. It can't move under a lane that has a line already. */
export function updateSeparator(document: JourneyDocument, id: SeparatorId, patch: SeparatorFields): Diff {
  const separator = document.records.get(id)
  if (!separator) return emptyDiff
  const taken = patch.laneId && document.index.separators.get(patch.laneId)
  const { laneId, ...rest } = patch
  const changes = new Changes(document)
  changes.patch(separator, taken || !laneId ? rest : { ...rest, laneId })
  return changes.toDiff()
}

/** Removes a line. */
export function removeSeparator(document: JourneyDocument, id: SeparatorId): Diff {
  const changes = new Changes(document)
  changes.remove(id)
  return changes.toDiff()
}
