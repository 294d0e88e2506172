import type { Card } from '../../journey/records/card.ts'
import type { RowInput } from './row-input.ts'
import { timeOffset } from './slot-time.ts'

/** A card of a day: where it begins and ends on the board. */
export interface PlaceInTime {
  readonly card: Card
  readonly column: number
  readonly from: number
  readonly to: number
  /** How many columns it reaches into. */
  readonly reach: number
}

/** Narrowest card that the beginning of the next one leaves. Board pixels. */
const narrowest = 56

/**
 * The cards of a day's row from left to right. Each begins at its time and takes as many slots as it spans; with
 * `until`, where one thing is done after another, it ends when the next one begins within its last slot.
 */
export function placesByTime({ columns, cells }: RowInput, until: boolean): readonly PlaceInTime[] {
  const right = columns.at(-1)
  if (!cells || !right) return []
  const edge = right.x + right.width
  const places: (PlaceInTime & { lastSlot: number })[] = []
  for (const column of columns) {
    for (const card of cells.get(column.stepId) ?? []) {
      const span = Math.min(card.span, columns.length - column.index)
      const last = columns[column.index + span - 1] ?? column
      const width = last.x + last.width - column.x
      const offset = timeOffset(card, column)
      // What is done ends with its slots; a note keeps its width and moves along.
      const to = until ? last.x + last.width : Math.min(edge, column.x + offset + width)
      const from = until ? Math.min(column.x + offset, to - Math.min(narrowest, width)) : to - width
      const reach = to > last.x + last.width ? span + 1 : span
      places.push({ card, column: column.index, from, to, reach, lastSlot: last.x })
    }
  }
  // The sort is stable: what begins at the same time stays in the order of its cell.
  places.sort((a, b) => a.from - b.from || a.column - b.column)
  return places.map(({ lastSlot, ...here }, i) => {
    if (!until) return here
    const next = places.slice(i + 1, i + 9).find(other => other.from > here.from)
    const ends = next && next.from > lastSlot && next.from - here.from >= narrowest
    return ends ? { ...here, to: Math.min(here.to, next.from) } : here
  })
}
