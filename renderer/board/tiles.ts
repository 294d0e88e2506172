import { type Box, intersects, union } from '../scene/geometry.ts'

/**
 * Bookkeeping of the bitmaps that the board is painted into, apart from any canvas. A set belongs to one scale
 * (device pixels for each board pixel); its tiles are squares of `side` device pixels that cover the board from its
 * origin.
 */
export interface Tile<Bitmap> {
  readonly column: number
  readonly row: number
  readonly bitmap: Bitmap
  /** The part to paint again (board pixels), or null when the tile shows the scene as it is. */
  dirty: Box | null
  /** The frame in which the tile was last shown. */
  used: number
}

/** Tiles from `left` to `right` and `top` to `bottom`, all included. Empty when `right < left`. */
export interface TileRange {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export class TileSet<Bitmap> {
  readonly scale: number
  readonly side: number
  private readonly tiles = new Map<number, Tile<Bitmap>>()

  constructor(scale: number, side: number) {
    this.scale = scale
    this.side = side
  }

  get size(): number {
    return this.tiles.size
  }

  /** What a tile covers, in board pixels. */
  boxOf(column: number, row: number): Box {
    const edge = this.side / this.scale
    return { x: column * edge, y: row * edge, width: edge, height: edge }
  }

  /** The tiles that meet a part of the board. */
  rangeOf(box: Box): TileRange {
    const edge = this.side / this.scale
    if (box.width <= 0 || box.height <= 0) return { left: 0, top: 0, right: -1, bottom: -1 }
    return {
      left: Math.floor(box.x / edge),
      top: Math.floor(box.y / edge),
      right: Math.ceil((box.x + box.width) / edge) - 1,
      bottom: Math.ceil((box.y + box.height) / edge) - 1,
    }
  }

  get(column: number, row: number): Tile<Bitmap> | undefined {
    return this.tiles.get(keyOf(column, row))
  }

  add(column: number, row: number, bitmap: Bitmap, frame: number): Tile<Bitmap> {
    const tile = { column, row, bitmap, dirty: null, used: frame }
    this.tiles.set(keyOf(column, row), tile)
    return tile
  }

  all(): IterableIterator<Tile<Bitmap>> {
    return this.tiles.values()
  }

  /** Marks what the given parts of the board meet as to be painted again. */
  invalidate(areas: readonly Box[]): void {
    if (areas.length === 0) return
    for (const tile of this.tiles.values()) {
      const box = this.boxOf(tile.column, tile.row)
      for (const area of areas) {
        if (intersects(box, area)) tile.dirty = tile.dirty ? union(tile.dirty, area) : area
      }
    }
  }

  /** Lets go of the tiles that meet the given parts of the board. */
  dropMeeting(areas: readonly Box[]): void {
    for (const [key, tile] of this.tiles) {
      const box = this.boxOf(tile.column, tile.row)
      if (areas.some(area => intersects(box, area))) this.tiles.delete(key)
    }
  }

  /** The tiles of a range that there are. */
  *within({ left, top, right, bottom }: TileRange): IterableIterator<Tile<Bitmap>> {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const tile = this.get(column, row)
        if (tile) yield tile
      }
    }
  }

  /** Whether a tile of a range shows what has changed since. */
  hasDirty(range: TileRange): boolean {
    for (const tile of this.within(range)) if (tile.dirty) return true
    return false
  }

  /** Lets go of the tiles that were shown longest ago until `limit` are left, and gives them back for reuse. */
  trim(limit: number): Bitmap[] {
    const surplus = this.tiles.size - limit
    if (surplus <= 0) return []
    const oldest = [...this.tiles.values()].sort((a, b) => a.used - b.used).slice(0, surplus)
    for (const tile of oldest) this.tiles.delete(keyOf(tile.column, tile.row))
    return oldest.map(tile => tile.bitmap)
  }
}

/** Room for 2²⁰ columns; no board comes near it at the largest zoom. */
function keyOf(column: number, row: number): number {
  return row * 0x100000 + column
}
