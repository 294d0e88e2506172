import type { Column } from '../scene.ts'

/** A card to be placed: where it starts and how many columns it spans. */
export interface SkylineItem {
  readonly column: number
  readonly span: number
}

/** Where a card comes to lie, however high it is. */
export interface SkylinePlace {
  readonly x: number
  readonly width: number
  /** From the top of the first card. */
  readonly y: number
  readonly firstTrack: number
  readonly trackCount: number
}

/**
 * Stacks cards over the columns like blocks: each lies on the highest of those under it. A card of one step takes
 * the lowest track of its column, so that a cell with many cards fills its tracks evenly.
 */
export class Skyline {
  private readonly tops: Float64Array
  private readonly firstTrack: readonly number[]

  constructor(
    private readonly columns: readonly Column[],
    private readonly paddingX: number,
    private readonly gap: number,
  ) {
    let tracks = 0
    this.firstTrack = columns.map(column => {
      const first = tracks
      tracks += column.tracks
      return first
    })
    this.tops = new Float64Array(tracks)
  }

  /** Where the next card lies. Its height, which may follow from the width, is told to `fill`. */
  place(item: SkylineItem): SkylinePlace {
    const { columns, paddingX } = this
    const column = columns[item.column]
    const last = columns[item.column + item.span - 1]
    if (!column || !last) throw new Error('a card outside the columns')
    const from = this.firstTrack[item.column] ?? 0
    let firstTrack = from
    let trackCount = (this.firstTrack[last.index] ?? 0) + last.tracks - from
    let x = column.x
    let wide = last.x + last.width - column.x
    if (item.span === 1 && column.tracks > 1) {
      firstTrack = this.lowest(from, column.tracks)
      trackCount = 1
      wide = column.width / column.tracks
      x += (firstTrack - from) * wide
    }
    let y = 0
    for (let track = firstTrack; track < firstTrack + trackCount; track++)
      y = Math.max(y, this.tops[track] ?? 0)
    return { x: x + paddingX, width: wide - 2 * paddingX, y, firstTrack, trackCount }
  }

  /** Takes the place for a card of this height. */
  fill(place: SkylinePlace, height: number): void {
    const top = place.y + height + this.gap
    this.tops.fill(top, place.firstTrack, place.firstTrack + place.trackCount)
  }

  private lowest(from: number, count: number): number {
    let best = from
    for (let track = from + 1; track < from + count; track++)
      if ((this.tops[track] ?? 0) < (this.tops[best] ?? 0)) best = track
    return best
  }
}
