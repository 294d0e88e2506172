import type { Point } from '../geometry.ts'
import { boxOfPlaced, type SceneGrid, visibleColumns, visibleRows } from '../query.ts'
import type { PlacedCard, Row } from '../scene.ts'

/** The part of the grid in which a way is looked for: rows and columns from first to last. */
export interface Stretch {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** The lines along which arrows may run: upright ones, level ones, and those of the level ones that are narrow. */
export interface GutterLines {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly tight: ReadonlySet<number>
}

/** Lines closer together than this, in board pixels, count as one. */
const grain = 1

/**
 * The lines along which arrows may run in a part of the grid: between rows, between columns, between the cards that
 * stand side by side in a column, and in its first and last row between the cards of a stack.
 */
export function gutterLines(
  grid: SceneGrid,
  { firstRow, lastRow, firstColumn, lastColumn }: Stretch,
  everyRow: boolean,
): GutterLines {
  const xs: number[] = []
  const ys: number[] = []
  const tight = new Set<number>()
  for (let c = firstColumn; c <= lastColumn; c++) {
    const column = grid.columns[c]
    if (!column) continue
    for (let track = 0; track < column.tracks; track++)
      xs.push(column.x + (column.width / column.tracks) * track)
    xs.push(column.x + column.width)
  }
  for (let r = firstRow; r <= lastRow; r++) {
    const row = grid.rows[r]
    if (!row) continue
    ys.push(row.y, row.y + row.height)
    if (everyRow || r === firstRow || r === lastRow)
      for (const gap of stackGaps(row, firstColumn, lastColumn)) tight.add(gap)
  }
  return { xs: thinned(xs), ys: thinned([...ys, ...tight]), tight }
}

/** The middles of the gaps between cards that lie over each other in a row. */
function stackGaps(row: Row, firstColumn: number, lastColumn: number): readonly number[] {
  const gaps: number[] = []
  for (let c = Math.max(0, firstColumn - row.content.maxSpan + 1); c <= lastColumn; c++) {
    const cards = row.content.cards[c] ?? []
    for (const placed of cards) {
      const top = row.y + placed.y
      const bottom = top + placed.face.height
      const next = nextBelow(cards, placed)
      const above = nextAbove(cards, placed)
      gaps.push(next === null ? bottom + 3 : (bottom + row.y + next) / 2)
      gaps.push(above === null ? top - 3 : (top + row.y + above) / 2)
    }
  }
  return gaps
}

/** Top of the nearest card below a card, from the row's top. */
function nextBelow(cards: readonly PlacedCard[], placed: PlacedCard): number | null {
  const bottom = placed.y + placed.face.height
  let nearest: number | null = null
  for (const other of cards)
    if (other !== placed && other.y >= bottom && (nearest === null || other.y < nearest)) nearest = other.y
  return nearest
}

/** Bottom of the nearest card above a card, from the row's top. */
function nextAbove(cards: readonly PlacedCard[], placed: PlacedCard): number | null {
  let nearest: number | null = null
  for (const other of cards) {
    const bottom = other.y + other.face.height
    if (other !== placed && bottom <= placed.y && (nearest === null || bottom > nearest)) nearest = bottom
  }
  return nearest
}

function thinned(values: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > grain) kept.push(value)
  return kept
}

/** Whether a card that is not excepted stands on a straight piece of a way. Touching an edge is not standing on it. */
export function cardStandsOn(
  grid: SceneGrid,
  from: Point,
  to: Point,
  except: (id: string) => boolean,
): boolean {
  const left = Math.min(from.x, to.x)
  const right = Math.max(from.x, to.x)
  const top = Math.min(from.y, to.y)
  const bottom = Math.max(from.y, to.y)
  const area = { x: left - 1, y: top - 1, width: right - left + 2, height: bottom - top + 2 }
  const rows = visibleRows(grid, area)
  const columns = visibleColumns(grid, area)
  for (let r = rows.first; r < rows.end; r++) {
    const row = grid.rows[r]
    if (!row || row.content.cardCount === 0) continue
    for (let c = Math.max(0, columns.first - row.content.maxSpan + 1); c < columns.end; c++)
      for (const placed of row.content.cards[c] ?? []) {
        const box = boxOfPlaced(placed, row)
        const crossed =
          box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top
        if (crossed && !except(placed.card.id)) return true
      }
  }
  return false
}
