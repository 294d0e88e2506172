import type { Canvas2D } from '../paint/canvas.ts'
import { type Box, intersects } from '../scene/geometry.ts'
import type { FrameBudget } from './frame-budget.ts'
import { type Tile, type TileRange, TileSet } from './tiles.ts'

/** Where a plane is shown. Device pixels of the canvas. */
export interface PlaneView {
  /** Device pixels for each board pixel. */
  readonly scale: number
  /** Where the board's origin lies. */
  readonly originX: number
  readonly originY: number
  /** The part of the canvas that the plane fills. */
  readonly window: Box
}

/** Paints a part of the board into a bitmap whose transform maps board pixels to device pixels. */
export type PlanePainter = (ctx: Canvas2D, scale: number, region: Box) => void

/** A bitmap that tiles are kept in. */
export type TileCanvas = HTMLCanvasElement | OffscreenCanvas

/** Most pixels of tiles beyond those in view that are kept for coming back to: 32 MB. */
const sparePixels = 8 * 1024 * 1024
/** How far a set may be enlarged or shrunk before it is made anew even while zooming. */
const largestStretch = 2

/**
 * One plane of the board kept in bitmap tiles: the cards, the headers, the lane labels or the corner. Moving and
 * zooming only copies tiles; a tile is painted when it first comes into view or when the scene under it changed.
 */
export class TilePlane {
  private readonly side: number
  private readonly paint: PlanePainter
  private readonly makeCanvas: (side: number) => TileCanvas
  private tiles: TileSet<TileCanvas>
  /** The tiles of the zoom before, shown scaled until those of the new zoom are painted. */
  private older: TileSet<TileCanvas> | null = null
  private pool: TileCanvas[] = []
  private frame = 0

  /** `side`: the edge of a tile in device pixels. */
  constructor(side: number, paint: PlanePainter, makeCanvas: (side: number) => TileCanvas) {
    this.side = side
    this.paint = paint
    this.makeCanvas = makeCanvas
    this.tiles = new TileSet(1, side)
  }

  /** Forgets every bitmap: another theme, another language, another map. */
  clear(): void {
    this.tiles = new TileSet(this.tiles.scale, this.side)
    this.older = null
  }

  /** Marks parts of the board as changed (board pixels). What is not in view is painted when it comes into view. */
  invalidate(areas: readonly Box[]): void {
    if (areas.length === 0) return
    this.tiles.invalidate(areas)
    // The older bitmaps are only a stopgap, but not one that may show what is gone.
    if (this.older) this.older.invalidate(areas)
  }

  /**
   * Shows the plane. `bounds` is what the plane covers of the board. While `moving`, tiles of another zoom are shown
   * scaled. Returns whether everything in view is painted, at this very zoom.
   */
  draw(ctx: Canvas2D, view: PlaneView, bounds: Box, moving: boolean, budget: FrameBudget): boolean {
    const { window } = view
    if (window.width <= 0 || window.height <= 0) return true
    this.frame++
    this.chooseSet(view.scale, moving)
    const region = visiblePart(view, bounds)
    if (region.width <= 0 || region.height <= 0) return true
    ctx.save()
    ctx.beginPath()
    ctx.rect(window.x, window.y, window.width, window.height)
    ctx.clip()
    const range = this.tiles.rangeOf(region)
    const complete = this.paintMissing(range, budget)
    if (this.older) {
      if (complete) this.older = null
      else this.blit(ctx, this.older, this.older.rangeOf(region), view)
    }
    this.blit(ctx, this.tiles, range, view)
    ctx.restore()
    const inView = (range.right - range.left + 1) * (range.bottom - range.top + 1)
    this.pool.push(...this.tiles.trim(inView + Math.ceil(sparePixels / this.side ** 2)))
    this.pool.length = Math.min(this.pool.length, 4)
    return complete && this.tiles.scale === view.scale
  }

  private chooseSet(scale: number, moving: boolean): void {
    if (this.tiles.scale === scale) return
    const stretch = scale / this.tiles.scale
    if (moving && this.tiles.size > 0 && stretch <= largestStretch && stretch >= 1 / largestStretch) return
    if (this.tiles.size > 0) this.older = this.tiles
    this.tiles = new TileSet(scale, this.side)
  }

  /** Paints what is missing or has changed in a range, as far as the budget goes. Returns whether nothing is left. */
  private paintMissing(range: TileRange, budget: FrameBudget): boolean {
    let complete = true
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const tile = this.tiles.get(column, row)
        if (tile && tile.dirty === null) continue
        if (!budget.allows()) {
          complete = false
          continue
        }
        if (tile) this.repaint(tile)
        else {
          const canvas = this.pool.pop() ?? this.makeCanvas(this.side)
          this.repaint(this.tiles.add(column, row, canvas, this.frame))
        }
      }
    }
    return complete
  }

  /** Paints a tile's changed part, or all of a new one. */
  private repaint(tile: Tile<TileCanvas>): void {
    const ctx = tile.bitmap.getContext('2d') as Canvas2D | null
    if (!ctx) return
    const { scale, side } = this.tiles
    const left = tile.column * side
    const top = tile.row * side
    // Whole device pixels, so that the repainted part meets the rest without a seam.
    const clip = (value: number) => Math.min(side, Math.max(0, value))
    const dirty = tile.dirty
    const x0 = dirty ? clip(Math.floor(dirty.x * scale) - left) : 0
    const y0 = dirty ? clip(Math.floor(dirty.y * scale) - top) : 0
    const x1 = dirty ? clip(Math.ceil((dirty.x + dirty.width) * scale) - left) : side
    const y1 = dirty ? clip(Math.ceil((dirty.y + dirty.height) * scale) - top) : side
    tile.dirty = null
    if (x1 <= x0 || y1 <= y0) return
    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.beginPath()
    ctx.rect(x0, y0, x1 - x0, y1 - y0)
    ctx.clip()
    ctx.clearRect(x0, y0, x1 - x0, y1 - y0)
    ctx.setTransform(scale, 0, 0, scale, -left, -top)
    this.paint(ctx, scale, {
      x: (left + x0) / scale,
      y: (top + y0) / scale,
      width: (x1 - x0) / scale,
      height: (y1 - y0) / scale,
    })
    ctx.restore()
  }

  private blit(ctx: Canvas2D, tiles: TileSet<TileCanvas>, range: TileRange, view: PlaneView): void {
    const edge = (tiles.side * view.scale) / tiles.scale
    const exact = tiles.scale === view.scale
    // Scaled edges are brought to whole pixels, or hairlines of the ground would show between the tiles.
    const at = (origin: number, index: number) => {
      const value = Math.round(origin) + index * edge
      return exact ? value : Math.round(value)
    }
    ctx.imageSmoothingQuality = 'low'
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const tile = tiles.get(column, row)
        if (!tile) continue
        tile.used = this.frame
        const x = at(view.originX, column)
        const y = at(view.originY, row)
        if (exact) ctx.drawImage(tile.bitmap, x, y)
        else ctx.drawImage(tile.bitmap, x, y, at(view.originX, column + 1) - x, at(view.originY, row + 1) - y)
      }
    }
  }
}

/** The part of the board that a view shows of `bounds`, in board pixels. */
function visiblePart(view: PlaneView, bounds: Box): Box {
  const { scale, window } = view
  const shown = {
    x: (window.x - Math.round(view.originX)) / scale,
    y: (window.y - Math.round(view.originY)) / scale,
    width: window.width / scale,
    height: window.height / scale,
  }
  if (!intersects(shown, bounds)) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.max(shown.x, bounds.x)
  const y = Math.max(shown.y, bounds.y)
  return {
    x,
    y,
    width: Math.min(shown.x + shown.width, bounds.x + bounds.width) - x,
    height: Math.min(shown.y + shown.height, bounds.y + bounds.height) - y,
  }
}
