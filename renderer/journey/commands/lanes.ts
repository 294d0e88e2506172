import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, LaneId } from '../ids.ts'
import { type Lane, laneDefaults } from '../records/lane.ts'
import { Changes } from './changes.ts'
import { indexBefore, makeRoom } from './make-room.ts'
import { removeCardsWith } from './remove-cards.ts'

/** What one may say about a lane; its place and identity are for other commands. */
export type LaneFields = Partial<Omit<Lane, 'id' | 'type' | 'order'>>

/** Adds a lane before another one; null stands for the end. */
export function addLane(
  document: JourneyDocument,
  before: LaneId | null,
  fields: LaneFields,
  ids: IdSource,
): { diff: Diff; id: LaneId } {
  const { lanes } = document.index
  const changes = new Changes(document)
  const room = makeRoom(lanes, indexBefore(lanes, before), 1)
  for (const lane of room.renewed) changes.put(lane)
  const id = changes.freshId('lane', ids)
  changes.patch(laneDefaults(id, room.keys[0] ?? ''), withoutOrder(fields))
  return { diff: changes.toDiff(), id }
}

/** Changes what a lane says about itself. */
export function updateLane(document: JourneyDocument, id: LaneId, patch: LaneFields): Diff {
  const lane = document.records.get(id)
  if (!lane) return emptyDiff
  const changes = new Changes(document)
  changes.patch(lane, withoutOrder(patch))
  return changes.toDiff()
}

/** Moves a lane, with the separator under it, before another one; null stands for the end. */
export function moveLane(document: JourneyDocument, id: LaneId, before: LaneId | null): Diff {
  const { lanes } = document.index
  const from = lanes.findIndex(lane => lane.id === id)
  const lane = lanes[from]
  if (!lane || before === id) return emptyDiff
  const others = lanes.toSpliced(from, 1)
  const at = indexBefore(others, before)
  if (at === from) return emptyDiff
  const changes = new Changes(document)
  const room = makeRoom(others, at, 1)
  for (const other of room.renewed) changes.put(other)
  changes.put({ ...lane, order: room.keys[0] ?? lane.order })
  return changes.toDiff()
}

/** Removes a lane with its separator and its cards. The last lane of a map can't be removed. */
export function removeLane(document: JourneyDocument, id: LaneId): Diff {
  const { lanes, cells, separators } = document.index
  if (!document.records.has(id) || lanes.length === 1) return emptyDiff
  const changes = new Changes(document)
  changes.remove(id)
  const separator = separators.get(id)
  if (separator) changes.remove(separator.id)
  const cards = [...(cells.get(id)?.values() ?? [])].flat()
  removeCardsWith(
    document,
    changes,
    cards.map(card => card.id),
  )
  return changes.toDiff()
}

function withoutOrder(fields: Partial<Lane>): LaneFields {
  const { id, type, order, ...rest } = fields
  return rest
}
