import type { JourneyDocument } from '../journey/document.ts'
import type { CardId, LaneId, StageId, StepId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import { type Box, translate, union } from './geometry.ts'
import type { Column, PlacedCard, Row, Scene } from './scene.ts'

/** The grid of a scene: what finding cards needs of it. */
export type SceneGrid = Pick<Scene, 'columns' | 'rows' | 'columnOf' | 'rowOf'>

/** The whole picture. */
export function sceneBounds(scene: Scene): Box {
  return { x: 0, y: 0, width: scene.width, height: scene.height }
}

/** The rows that a box meets, as a range of `scene.rows`: `first` to `end`, `end` not included. */
export function visibleRows(scene: SceneGrid, box: Box): { readonly first: number; readonly end: number } {
  const first = firstIndex(scene.rows, row => row.y + row.height > box.y)
  const end = firstIndex(scene.rows, row => row.y >= box.y + box.height)
  return { first, end: Math.max(first, end) }
}

/** The columns that a box meets, as a range of `scene.columns`: `first` to `end`, `end` not included. */
export function visibleColumns(scene: SceneGrid, box: Box): { readonly first: number; readonly end: number } {
  const first = firstIndex(scene.columns, column => column.x + column.width > box.x)
  const end = firstIndex(scene.columns, column => column.x >= box.x + box.width)
  return { first, end: Math.max(first, end) }
}

/** How far a card's flag or a point's label may reach out of its cell. Board pixels. */
const reach = 16

/** Calls back for every card whose painted parts may meet a box, row by row and from left to right. */
export function visitCards(scene: SceneGrid, box: Box, visit: (placed: PlacedCard, row: Row) => void): void {
  const wide: Box = {
    x: box.x - reach,
    y: box.y - reach,
    width: box.width + 2 * reach,
    height: box.height + 2 * reach,
  }
  const rows = visibleRows(scene, wide)
  const columns = visibleColumns(scene, wide)
  for (let r = rows.first; r < rows.end; r++) {
    const row = scene.rows[r]
    if (!row || row.content.cardCount === 0) continue
    // A point's label may start one narrow column further left or right.
    const margin = row.laneType === 'emotions' ? 1 : 0
    const from = Math.max(0, columns.first - row.content.maxSpan + 1 - margin)
    for (let c = from; c < columns.end + margin; c++) {
      for (const placed of row.content.cards[c] ?? []) {
        const { bounds } = placed.face
        const x = placed.x + bounds.x
        const y = row.y + placed.y + bounds.y
        if (
          x < box.x + box.width &&
          x + bounds.width > box.x &&
          y < box.y + box.height &&
          y + bounds.height > box.y
        )
          visit(placed, row)
      }
    }
  }
}

/** A card where it stands, or null when it has no place in the scene (parked, hidden, collapsed). */
export function placedCardOf(
  scene: SceneGrid,
  card: Card,
): { readonly placed: PlacedCard; readonly row: Row; readonly column: Column } | null {
  if (card.laneId === null || card.stepId === null) return null
  const row = scene.rowOf.get(card.laneId)
  const column = scene.columnOf.get(card.stepId)
  if (!row || !column) return null
  const placed = row.content.cards[column.index]?.find(candidate => candidate.card.id === card.id)
  return placed ? { placed, row, column } : null
}

/** The box of a card record on the board, or null when it has no place in the scene. */
export function boxOfCard(scene: SceneGrid, card: Card): Box | null {
  const found = placedCardOf(scene, card)
  return found && boxOfPlaced(found.placed, found.row)
}

/** The box of a card on the board, or null when it has no place in the scene. */
export function cardBox(scene: SceneGrid, document: JourneyDocument, id: CardId): Box | null {
  const card = document.records.get(id)
  return card ? boxOfCard(scene, card) : null
}

/** The box of a placed card on the board. */
export function boxOfPlaced(placed: PlacedCard, row: Row): Box {
  return { x: placed.x, y: row.y + placed.y, width: placed.face.width, height: placed.face.height }
}

/** The box around several cards on the board, labels and flags included, or null when none has a place. */
export function boxOfCards(scene: SceneGrid, document: JourneyDocument, ids: Iterable<CardId>): Box | null {
  let box: Box | null = null
  for (const id of ids) {
    const card = document.records.get(id)
    const found = card && placedCardOf(scene, card)
    if (!found) continue
    const bounds = translate(found.placed.face.bounds, found.placed.x, found.row.y + found.placed.y)
    box = box ? union(box, bounds) : bounds
  }
  return box
}

/** The box of a cell on the board, or null when lane or step has no row or column. */
export function cellBox(scene: SceneGrid, laneId: LaneId, stepId: StepId): Box | null {
  const row = scene.rowOf.get(laneId)
  const column = scene.columnOf.get(stepId)
  return row && column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null
}

/** A stage with its steps' columns from the header down to the last row, or null when it has no column. */
export function stageBox(scene: Scene, stageId: StageId): Box | null {
  const columns = scene.columns.filter(column => column.stageId === stageId)
  const first = columns[0]
  const last = columns.at(-1)
  if (!first || !last) return null
  return { x: first.x, y: 0, width: last.x + last.width - first.x, height: scene.height }
}

/** The index of the first item for which `test` holds, when it holds for all after it too; the length when none. */
export function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && test(item)) high = middle
    else low = middle + 1
  }
  return low
}
