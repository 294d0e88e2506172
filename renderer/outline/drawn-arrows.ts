import type { JourneyDocument } from '../journey/document.ts'
import type { CardId, ConnectorId } from '../journey/ids.ts'
import type { Connector } from '../journey/records/connector.ts'
import type { ConnectorScene, Scene } from '../scene/scene.ts'

/** An arrow of the map that the board draws. */
export interface DrawnArrow {
  readonly record: Connector
  readonly drawn: ConnectorScene
}

const noArrows: readonly DrawnArrow[] = []
const known = new WeakMap<Scene['connectors'], ReadonlyMap<ConnectorId, ConnectorScene>>()

/** The arrows that leave a card and are drawn: both their cards can be seen. */
export function drawnArrows(
  { connectors }: Pick<Scene, 'connectors'>,
  document: JourneyDocument,
  from: CardId,
): readonly DrawnArrow[] {
  const records = document.index.connectorsOf.get(from)
  if (!records) return noArrows
  let byId = known.get(connectors)
  if (!byId) {
    byId = new Map(connectors.map(connector => [connector.connectorId, connector]))
    known.set(connectors, byId)
  }
  return records.flatMap(record => {
    const drawn = record.fromId === from ? byId.get(record.id) : undefined
    return drawn ? [{ record, drawn }] : []
  })
}
