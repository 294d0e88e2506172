import type { Canvas2D } from '../paint/canvas.ts'
import { type Box, intersection, intersects } from '../scene/geometry.ts'
import type { FrameBudget } from './frame-budget.ts'
import { Overview } from './overview.ts'
import type { PlanePainter, TileCanvas } from './plane-painter.ts'
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

/** How far a set may be enlarged, or shrunk without an overview, before it is made anew even while zooming. */
const largestStretch = 3
/** Bitmaps that are kept for using again. */
const mostPooled = 12

/** How a plane of tiles is made. */
export interface TilePlaneOptions {
  /** Edge of a tile in device pixels. */
  readonly side: number
  readonly paint: PlanePainter
  readonly makeCanvas: (width: number, height: number) => TileCanvas
  /** The colour under everything: bitmaps are opaque, which copies several times faster than blending. */
  readonly ground: () => string
  /** Most pixels of tiles beyond those in view that are kept for coming back to. */
  readonly sparePixels: number
}

/**
 * One plane of the board kept in bitmap tiles: the cards, the headers, the lane labels or the corner. Moving and
 * zooming only copies tiles; a tile is painted when it first comes into view or when the scene under it changed, and
 * its neighbours while nothing else is to be done.
 */
export class TilePlane {
  private readonly side: number
  private readonly paint: PlanePainter
  private readonly makeCanvas: (width: number, height: number) => TileCanvas
  private readonly ground: () => string
  private readonly spareTiles: number
  private readonly overview: Overview
  private tiles: TileSet<TileCanvas>
  /** The tiles of the zoom before, shown scaled until those of the new zoom are painted. */
  private older: TileSet<TileCanvas> | null = null
  private readonly pool: TileCanvas[] = []
  private frame = 0

  constructor({ side, paint, makeCanvas, ground, sparePixels }: TilePlaneOptions) {
    this.side = side
    this.paint = paint
    this.makeCanvas = makeCanvas
    this.ground = ground
    this.spareTiles = Math.ceil(sparePixels / side ** 2)
    this.overview = new Overview(paint, makeCanvas, ground)
    this.tiles = new TileSet(1, side)
  }

  /** Forgets every bitmap: another theme, another language, another map. */
  clear(): void {
    this.recycle(this.older)
    this.recycle(this.tiles)
    this.tiles = new TileSet(this.tiles.scale, this.side)
    this.older = null
    this.overview.clear()
  }

  /** Marks parts of the board as changed (board pixels). What is not in view is painted when it comes into view. */
  invalidate(areas: readonly Box[]): void {
    if (areas.length === 0) return
    this.tiles.invalidate(areas)
    this.overview.invalidate(areas)
    // The older bitmaps are only a stopgap, but not one that may show what is gone.
    this.older?.dropMeeting(areas)
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
    // Where older tiles and the overview can stand in, nothing is painted until the zoom rests.
    const waits =
      this.tiles.scale !== view.scale &&
      !this.older &&
      this.overview.covers(region) &&
      !this.tiles.hasDirty(range)
    const complete = !waits && this.paintMissing(range, budget)
    if (this.older && complete) this.dropOlder()
    if (!complete) this.blitOverview(ctx, range, region, view)
    if (this.older) this.blit(ctx, this.older, this.older.rangeOf(region), view)
    this.blit(ctx, this.tiles, range, view)
    ctx.restore()
    this.trim(range)
    return complete && this.tiles.scale === view.scale
  }

  /**
   * Paints ahead, for when nothing else is to be done: the tiles around those in view, then the overview. Returns
   * whether nothing is left.
   */
  prepare(view: PlaneView, bounds: Box, budget: FrameBudget): boolean {
    const region = visiblePart(view, bounds)
    if (region.width <= 0 || region.height <= 0 || this.tiles.scale !== view.scale) return true
    const range = this.tiles.rangeOf(region)
    const all = this.tiles.rangeOf(bounds)
    const around = {
      left: Math.max(all.left, range.left - 1),
      top: Math.max(all.top, range.top - 1),
      right: Math.min(all.right, range.right + 1),
      bottom: Math.min(all.bottom, range.bottom + 1),
    }
    const most = tilesIn(range) + this.spareTiles
    if (tilesIn(around) <= most) {
      if (!this.paintMissing(around, budget)) return false
      this.frame++
      for (const tile of this.tiles.within(around)) tile.used = this.frame
      this.trim(range)
    }
    return this.overview.prepare(bounds, budget)
  }

  /** Whether a part of the board can be drawn small. */
  hasOverview(box: Box): boolean {
    return this.overview.covers(box)
  }

  /** Draws a part of the board small into a place of a canvas. */
  drawOverview(ctx: Canvas2D, box: Box, { x, y, width, height }: Box): void {
    this.overview.blit(ctx, box, x, y, width, height)
  }

  private chooseSet(scale: number, moving: boolean): void {
    if (this.tiles.scale === scale) return
    const stretch = scale / this.tiles.scale
    const sharpEnough = stretch <= largestStretch && (stretch >= 1 / largestStretch || this.overview.ready)
    if (moving && this.tiles.size > 0 && sharpEnough) return
    if (this.tiles.size > 0) {
      this.recycle(this.older)
      this.older = this.tiles
    }
    this.tiles = new TileSet(scale, this.side)
  }

  private dropOlder(): void {
    this.recycle(this.older)
    this.older = null
  }

  private recycle(set: TileSet<TileCanvas> | null): void {
    if (!set) return
    for (const tile of set.all()) if (this.pool.length < mostPooled) this.pool.push(tile.bitmap)
  }

  private trim(inView: TileRange): void {
    for (const bitmap of this.tiles.trim(tilesIn(inView) + this.spareTiles))
      if (this.pool.length < mostPooled) this.pool.push(bitmap)
  }

  /** Paints what is missing or has changed in a range, as far as the budget goes. Returns whether nothing is left. */
  private paintMissing(range: TileRange, budget: FrameBudget): boolean {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const tile = this.tiles.get(column, row)
        if (tile && tile.dirty === null) continue
        if (!budget.allows()) return false
        if (tile) this.repaint(tile)
        else {
          const canvas = this.pool.pop() ?? this.makeCanvas(this.side, this.side)
          this.repaint(this.tiles.add(column, row, canvas, this.frame))
        }
      }
    }
    return true
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
    ctx.fillStyle = this.ground()
    ctx.fillRect(x0, y0, x1 - x0, y1 - y0)
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
    const at = edgesOf(view, tiles)
    const exact = tiles.scale === view.scale
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

  /** Fills the places of missing tiles from the overview, neighbours in a row at once. */
  private blitOverview(ctx: Canvas2D, range: TileRange, region: Box, view: PlaneView): void {
    const at = edgesOf(view, this.tiles)
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.tiles.get(column, row)) continue
        const first = column
        while (column < range.right && !this.tiles.get(column + 1, row)) column++
        const x = at(view.originX, first)
        const y = at(view.originY, row)
        const width = at(view.originX, column + 1) - x
        const height = at(view.originY, row + 1) - y
        const box = {
          x: (x - Math.round(view.originX)) / view.scale,
          y: (y - Math.round(view.originY)) / view.scale,
          width: width / view.scale,
          height: height / view.scale,
        }
        if (intersects(box, region)) this.overview.blit(ctx, box, x, y, width, height)
      }
    }
  }
}

/** Where the edges of a set's tiles lie. Scaled ones are brought to whole pixels, or the ground shows between them. */
function edgesOf(view: PlaneView, tiles: TileSet<TileCanvas>): (origin: number, index: number) => number {
  const edge = (tiles.side * view.scale) / tiles.scale
  return (origin, index) => Math.round(Math.round(origin) + index * edge)
}

function tilesIn({ left, top, right, bottom }: TileRange): number {
  return Math.max(0, right - left + 1) * Math.max(0, bottom - top + 1)
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
  return intersection(shown, bounds) ?? { x: 0, y: 0, width: 0, height: 0 }
}
