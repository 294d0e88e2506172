import type { Canvas2D } from '../paint/canvas.ts'
import { type Box, intersects, union } from '../scene/geometry.ts'
import type { FrameBudget } from './frame-budget.ts'
import type { PlanePainter, TileCanvas } from './plane-painter.ts'

/** Pixels of an overview at most: 6 MB. */
const mostPixels = 1.5 * 1024 * 1024
/** An overview is never larger than the board at this many device pixels for each board pixel. */
const largestScale = 0.5
/** Room for a board that grows a little, so that typing does not make the overview anew. */
const slack = 1.08
/** Height of a band, the piece that is painted at a time. Overview pixels. */
const bandHeight = 64

interface Band {
  readonly top: number
  readonly height: number
  /** The part to paint again (board pixels); null when the band shows the scene as it is. */
  dirty: Box | null
}

/**
 * The whole of a plane in one small bitmap. While the board moves it stands in, blurred, for tiles that are not
 * painted yet, so that zooming out never paints and never shows holes.
 */
export class Overview {
  private readonly paint: PlanePainter
  private readonly makeCanvas: (width: number, height: number) => TileCanvas
  private readonly ground: () => string
  private bitmap: TileCanvas | null = null
  private bands: Band[] = []
  private scale = 1
  /** What the bitmap has room for, in board pixels from the origin of `bounds`. */
  private area: Box = { x: 0, y: 0, width: 0, height: 0 }

  constructor(
    paint: PlanePainter,
    makeCanvas: (width: number, height: number) => TileCanvas,
    ground: () => string,
  ) {
    this.paint = paint
    this.ground = ground
    this.makeCanvas = makeCanvas
  }

  clear(): void {
    this.bitmap = null
    this.bands = []
  }

  /** Marks parts of the board as changed. */
  invalidate(areas: readonly Box[]): void {
    for (const band of this.bands) {
      const box = this.boxOf(band)
      for (const area of areas)
        if (intersects(box, area)) band.dirty = band.dirty ? union(band.dirty, area) : area
    }
  }

  /** Paints what is missing as far as the budget goes. Returns whether nothing is left. */
  prepare(bounds: Box, budget: FrameBudget): boolean {
    if (bounds.width <= 0 || bounds.height <= 0) return true
    this.fit(bounds)
    for (const band of this.bands) {
      if (band.dirty === null) continue
      if (!budget.allows()) return false
      this.repaint(band)
    }
    return true
  }

  /** Whether there is anything to show. */
  get ready(): boolean {
    return this.bitmap !== null
  }

  /** Whether all of a part of the board can be shown. */
  covers(box: Box): boolean {
    if (!this.bitmap) return false
    return this.bands.every(band => band.dirty === null || !intersects(this.boxOf(band), box))
  }

  /** Copies a part of the board to a place of the canvas (device pixels), unless some of it is not painted. */
  blit(ctx: Canvas2D, box: Box, x: number, y: number, width: number, height: number): void {
    if (!this.bitmap || !this.covers(box)) return
    const { scale, area } = this
    ctx.drawImage(
      this.bitmap,
      (box.x - area.x) * scale,
      (box.y - area.y) * scale,
      box.width * scale,
      box.height * scale,
      x,
      y,
      width,
      height,
    )
  }

  private boxOf({ top, height }: Band): Box {
    const { area, scale } = this
    return { x: area.x, y: area.y + top / scale, width: area.width, height: height / scale }
  }

  /** Makes the bitmap anew when the plane has outgrown it, or fills but a small part of it. */
  private fit(bounds: Box): void {
    const { area } = this
    const fits =
      this.bitmap !== null &&
      bounds.x === area.x &&
      bounds.y === area.y &&
      bounds.width <= area.width &&
      bounds.height <= area.height &&
      bounds.width * bounds.height > (area.width * area.height) / 3
    if (fits) return
    const width = bounds.width * slack
    const height = bounds.height * slack
    this.scale = Math.min(largestScale, Math.sqrt(mostPixels / (width * height)))
    const pixelsWide = Math.max(1, Math.ceil(width * this.scale))
    const pixelsHigh = Math.max(1, Math.ceil(height * this.scale))
    this.area = { x: bounds.x, y: bounds.y, width: pixelsWide / this.scale, height: pixelsHigh / this.scale }
    this.bitmap = this.makeCanvas(pixelsWide, pixelsHigh)
    this.bands = []
    for (let top = 0; top < pixelsHigh; top += bandHeight) {
      const band: Band = { top, height: Math.min(bandHeight, pixelsHigh - top), dirty: null }
      band.dirty = this.boxOf(band)
      this.bands.push(band)
    }
  }

  private repaint(band: Band): void {
    const ctx = this.bitmap?.getContext('2d') as Canvas2D | null
    const { dirty } = band
    if (!ctx || !dirty) return
    const { scale, area } = this
    const own = this.boxOf(band)
    const pixel = 1 / scale
    const left = Math.max(own.x, dirty.x - pixel)
    const right = Math.min(own.x + own.width, dirty.x + dirty.width + pixel)
    const x0 = Math.floor((left - area.x) * scale)
    const x1 = Math.ceil((right - area.x) * scale)
    band.dirty = null
    if (x1 <= x0) return
    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.beginPath()
    ctx.rect(x0, band.top, x1 - x0, band.height)
    ctx.clip()
    ctx.fillStyle = this.ground()
    ctx.fillRect(x0, band.top, x1 - x0, band.height)
    ctx.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
    this.paint(ctx, scale, {
      x: area.x + x0 / scale,
      y: own.y,
      width: (x1 - x0) / scale,
      height: own.height,
    })
    ctx.restore()
  }
}
