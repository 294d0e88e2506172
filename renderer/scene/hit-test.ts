import type { CardId, ConnectorId, LaneId, SeparatorId, StageId, StepId } from '../journey/ids.ts'
import type { Point } from './geometry.ts'
import { contains, inflate } from './geometry.ts'
import { visibleColumns, visibleRows } from './query.ts'
import type { Column, ConnectorScene, PlacedCard, Row, Scene } from './scene.ts'

/** What lies at a point of the board. */
export type SceneHit =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'separator'; readonly id: SeparatorId }
  | { readonly kind: 'connector'; readonly id: ConnectorId }
  | { readonly kind: 'ground' }

/** How far from a line a point still hits it. Board pixels. */
const tolerance = 6
const ground: SceneHit = { kind: 'ground' }

/**
 * What lies at a point of the board, in board pixels. Headers and labels count where the scene has them: when they
 * stick to the edge of a view, ask with the point moved accordingly.
 */
export function hitTest(scene: Scene, point: Point): SceneHit {
  const { labelWidth, headerHeight, stageHeight, separatorHeight } = scene.metrics
  if (point.x < 0 || point.y < 0 || point.x >= scene.width || point.y >= scene.height) return ground
  if (point.y < headerHeight) return headerAt(scene, point, point.y < stageHeight && point.x >= labelWidth)
  const row = rowAt(scene, point.y)
  if (point.x < labelWidth) {
    if (row) return { kind: 'lane', id: row.laneId }
    const label = scene.separators.find(separator => contains(separator.label.box, point))
    return label ? { kind: 'separator', id: label.separatorId } : ground
  }
  const card = row && cardInRow(scene, row, point)
  if (card) return { kind: 'card', id: card.card.id }
  const connector = connectorAt(scene, point)
  if (connector) return { kind: 'connector', id: connector.connectorId }
  const column = columnAt(scene, point.x)
  if (row) return column ? { kind: 'cell', laneId: row.laneId, stepId: column.stepId } : ground
  const separator = scene.separators.find(line => Math.abs(line.y - point.y) <= separatorHeight / 2)
  if (!separator) return ground
  if (Math.abs(separator.y - point.y) <= tolerance) return { kind: 'separator', id: separator.separatorId }
  return column ? { kind: 'cell', laneId: separator.laneId, stepId: column.stepId } : ground
}

/** The row at a board `y`, or null in the bands of separators and outside. */
function rowAt(scene: Scene, y: number): Row | null {
  const { first, end } = visibleRows(scene, { x: 0, y, width: 0, height: Number.MIN_VALUE })
  const row = scene.rows[first]
  return row && first < Math.max(end, first + 1) && y >= row.y && y < row.y + row.height ? row : null
}

/** The column at a board `x`, or null outside. */
export function columnAt(scene: Scene, x: number): Column | null {
  const { first } = visibleColumns(scene, { x, y: 0, width: 0, height: 0 })
  const column = scene.columns[first]
  return column && x >= column.x && x < column.x + column.width ? column : null
}

function headerAt(scene: Scene, point: Point, stage: boolean): SceneHit {
  const column = columnAt(scene, point.x)
  if (!column) return ground
  return stage ? { kind: 'stage', id: column.stageId } : { kind: 'step', id: column.stepId }
}

function cardInRow(scene: Scene, row: Row, point: Point): PlacedCard | null {
  const at = visibleColumns(scene, { x: point.x - tolerance, y: 0, width: 2 * tolerance, height: 0 })
  const y = point.y - row.y
  // From the front: what is drawn last is hit first.
  for (let c = at.end - 1; c >= Math.max(0, at.first - row.content.maxSpan + 1); c--) {
    const cell = row.content.cards[c] ?? []
    for (let i = cell.length - 1; i >= 0; i--) {
      const placed = cell[i]
      if (placed && isOn(placed, point.x - placed.x, y - placed.y)) return placed
    }
  }
  return null
}

function isOn({ face }: PlacedCard, x: number, y: number): boolean {
  if (face.style !== 'point') return x >= 0 && y >= 0 && x < face.width && y < face.height
  return Math.hypot(x - face.radius, y - face.radius) <= face.radius + 2
}

function connectorAt(scene: Scene, point: Point): ConnectorScene | null {
  for (let i = scene.connectors.length - 1; i >= 0; i--) {
    const connector = scene.connectors[i]
    if (!connector || !contains(inflate(connector.bounds, tolerance), point)) continue
    for (let p = 1; p < connector.points.length; p++) {
      const from = connector.points[p - 1]
      const to = connector.points[p]
      if (from && to && distance(point, from, to) <= tolerance) return connector
    }
  }
  return null
}

/** From a point to a piece of a line. */
function distance(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy)
}
