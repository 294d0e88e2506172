import { maxTextLength } from '../journey/records/fields.ts'
import type { ImportTrouble } from './import-trouble.ts'

/** How large a table may be. */
export interface TableBounds {
  readonly rows: number
  readonly columns: number
  readonly cells: number
  /** Characters of one cell. */
  readonly cellLength: number
}

/** Bounds of a table out of a file. Beyond them no map is meant that anybody could read. */
export const fileBounds: TableBounds = {
  rows: 20_000,
  columns: 500,
  cells: 250_000,
  cellLength: maxTextLength,
}

/** Longest text of a table or a diagram that is read, in characters. */
export const maxTextFile = 10_000_000

export const noBounds: TableBounds = {
  rows: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  cellLength: Number.POSITIVE_INFINITY,
}

/** Counts what a table comes to while it is read, and says when it is too much. */
export class BoundsCounter {
  private rows = 0
  private cells = 0
  private columns = 0

  constructor(private readonly bounds: TableBounds) {}

  /** A cell of so many characters; `line` says where it begins when that is asked. */
  cell(length: number, line: () => number): ImportTrouble | null {
    this.columns++
    this.cells++
    const { columns, cells, cellLength } = this.bounds
    if (this.columns > columns) return { kind: 'too-many-columns', line: line(), limit: columns }
    if (this.cells > cells) return { kind: 'too-many-cells', line: line(), limit: cells }
    if (length > cellLength)
      return { kind: 'long-cell', line: line(), column: this.columns, limit: cellLength }
    return null
  }

  /** The row is over; the next one begins at `line`. */
  row(line: () => number): ImportTrouble | null {
    this.columns = 0
    this.rows++
    return this.rows > this.bounds.rows
      ? { kind: 'too-many-rows', line: line(), limit: this.bounds.rows }
      : null
  }
}

/** The first bound that a table breaks that has been read already, or null. Its lines are its rows. */
export function troubleOfRows(
  rows: readonly (readonly string[])[],
  bounds: TableBounds = fileBounds,
): ImportTrouble | null {
  const counter = new BoundsCounter(bounds)
  for (const [i, row] of rows.entries()) {
    const line = () => i + 1
    for (const cell of row) {
      const trouble = counter.cell(cell.length, line)
      if (trouble) return trouble
    }
    const trouble = counter.row(line)
    if (trouble) return trouble
  }
  return null
}
