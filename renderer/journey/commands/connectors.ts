import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { CardId, ConnectorId, IdSource } from '../ids.ts'
import { type Connector, connectorDefaults } from '../records/connector.ts'
import { Changes } from './changes.ts'

/** What one may say about a connector. */
export type ConnectorFields = Partial<Omit<Connector, 'id' | 'type'>>

/**
 * Draws an arrow from one card to another. Two cards have one arrow at most: the same arrow again changes nothing
 * but the fields given, one the other way round makes it two-way. The id is null where there can be no arrow: from
 * a card to itself, or to a card that does not exist.
 */
export function addConnector(
  document: JourneyDocument,
  fromId: CardId,
  toId: CardId,
  ids: IdSource,
  fields: Partial<Pick<Connector, 'direction' | 'label'>> = {},
): { diff: Diff; id: ConnectorId | null } {
  if (fromId === toId || !document.records.has(fromId) || !document.records.has(toId))
    return { diff: emptyDiff, id: null }
  const { direction, label } = fields
  const said = { ...(direction && { direction }), ...(label && { label }) }
  const changes = new Changes(document)
  const there = between(document, fromId, toId)
  if (!there) {
    const id = changes.freshId('connector', ids)
    changes.patch(connectorDefaults(id, fromId, toId), said)
    return { diff: changes.toDiff(), id }
  }
  changes.patch(there, there.fromId === fromId ? said : { ...said, direction: 'two-way' })
  return { diff: changes.toDiff(), id: there.id }
}

/** Changes an arrow; its ends only to two other cards that have no arrow yet. */
export function updateConnector(document: JourneyDocument, id: ConnectorId, patch: ConnectorFields): Diff {
  const connector = document.records.get(id)
  if (!connector) return emptyDiff
  const { fromId = connector.fromId, toId = connector.toId, ...rest } = patch
  const other = between(document, fromId, toId)
  const possible =
    fromId !== toId &&
    document.records.has(fromId) &&
    document.records.has(toId) &&
    (!other || other.id === id)
  const changes = new Changes(document)
  changes.patch(connector, possible ? { ...rest, fromId, toId } : rest)
  return changes.toDiff()
}

/** Removes arrows. */
export function removeConnectors(document: JourneyDocument, ids: readonly ConnectorId[]): Diff {
  const changes = new Changes(document)
  for (const id of ids) changes.remove(id)
  return changes.toDiff()
}

function between(document: JourneyDocument, a: CardId, b: CardId): Connector | undefined {
  return document.index.connectors.find(
    ({ fromId, toId }) => (fromId === a && toId === b) || (fromId === b && toId === a),
  )
}
