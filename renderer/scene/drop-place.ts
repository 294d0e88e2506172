import type { CardId, LaneId, StepId } from '../journey/ids.ts'
import type { Point } from './geometry.ts'
import { firstIndex } from './query.ts'
import type { Column, PlacedCard, Row, Scene } from './scene.ts'

/** A place between the cards of a cell. `index` counts the cards that stay. */
export interface CellPlace {
  readonly laneId: LaneId
  readonly stepId: StepId
  readonly index: number
  /** The line that shows the place, in board pixels, or null when the cell is empty or its order does not show. */
  readonly line: { readonly x: number; readonly y: number; readonly width: number } | null
}

/**
 * Where cards dropped at a point would land: in the cell under it, or in the nearest one when the point lies
 * outside the grid. Cards in `exclude` (those being moved) don't count. Null when the map has no cell at all.
 */
export function dropPlaceAt(scene: Scene, point: Point, exclude: ReadonlySet<CardId>): CellPlace | null {
  const row = nearest(scene.rows, row => row.y + row.height > point.y)
  const column = nearest(scene.columns, column => column.x + column.width > point.x)
  if (!row || !column) return null
  const cards = (row.content.cards[column.index] ?? []).filter(placed => !exclude.has(placed.card.id))
  const place = { laneId: row.laneId, stepId: column.stepId }
  if (cards.length === 0) return { ...place, index: 0, line: null }
  if (row.laneType === 'emotions') {
    const index = cards.filter(placed => placed.x + placed.face.width / 2 < point.x).length
    return { ...place, index, line: null }
  }
  return { ...place, ...between(scene, row, column, cards, point) }
}

/** The item that `passes` picks, or the last one when the point lies behind them all. */
function nearest<T>(items: readonly T[], passes: (item: T) => boolean): T | undefined {
  return items[Math.min(items.length - 1, firstIndex(items, passes))]
}

function between(
  scene: Scene,
  row: Row,
  column: Column,
  cards: readonly PlacedCard[],
  point: Point,
): Pick<CellPlace, 'index' | 'line'> {
  const y = point.y - row.y
  let at = 0
  let least = Number.POSITIVE_INFINITY
  cards.forEach((placed, i) => {
    const away = distanceTo(placed, point.x, y)
    if (away < least) {
      at = i
      least = away
    }
  })
  const card = cards[at]
  if (!card) return { index: 0, line: null }
  const after = y >= card.y + card.face.height / 2
  const gap = gapBeside(card, after, row, column) ?? scene.metrics.cardGap
  const edge = after ? card.y + card.face.height + gap / 2 : card.y - gap / 2
  return { index: after ? at + 1 : at, line: { x: card.x, y: row.y + edge, width: card.face.width } }
}

/** The free height between a card and its neighbour above or below in the same cell, or null without one. */
function gapBeside(card: PlacedCard, after: boolean, row: Row, column: Column): number | null {
  let gap: number | null = null
  for (const other of row.content.cards[column.index] ?? []) {
    if (other === card || other.x !== card.x) continue
    const free = after ? other.y - card.y - card.face.height : card.y - other.y - other.face.height
    if (free >= 0 && (gap === null || free < gap)) gap = free
  }
  return gap
}

function distanceTo({ x, y, face }: PlacedCard, px: number, py: number): number {
  const dx = Math.max(x - px, 0, px - x - face.width)
  const dy = Math.max(y - py, 0, py - y - face.height)
  return Math.hypot(dx, dy)
}
