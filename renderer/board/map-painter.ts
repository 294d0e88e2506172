import type { Camera } from '../editor/camera.ts'
import type { CardId } from '../journey/ids.ts'
import { brushOf } from '../paint/brush.ts'
import type { Canvas2D, ImageSource } from '../paint/canvas.ts'
import type { Dimming } from '../paint/dimming.ts'
import { paintMarks } from '../paint/paint-mark.ts'
import { paintPlane } from '../paint/paint-plane.ts'
import { type Box, intersects } from '../scene/geometry.ts'
import { placedCardOf, sceneBounds } from '../scene/query.ts'
import type { Piece, Scene } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import type { CardPlace } from './card-place.ts'
import { dimmingChanges } from './filter-dimming.ts'
import { FrameBudget } from './frame-budget.ts'
import { onlyLettersDiffer } from './only-letters.ts'
import type { TileCanvas } from './plane-painter.ts'
import { type PlaneName, placePlanes, planeNames } from './planes.ts'
import { changesBetween, paintedBox, type SceneChanges } from './scene-changes.ts'
import { TilePlane } from './tile-plane.ts'

/** Edge of a tile in CSS pixels. */
const tileSize = 512
/** Longest time that a frame paints tiles, at rest and while the board moves, in milliseconds. */
const frameTime = 8
const movingFrameTime = 5
/** The same for the first frame: nothing is on the screen yet that could stutter. */
const firstFrameTime = 120

/** Pixels of tiles out of view that are kept: 24 MB of the grid, 6 MB of each strip that sticks to an edge. */
const spareContent = 6 * 1024 * 1024
const spareStrip = 1.5 * 1024 * 1024
/** Longest time that is painted ahead at a time, in milliseconds. */
const idleTime = 6

const noCards: ReadonlySet<CardId> = new Set()

/** The map itself, without anything that belongs to the pointer: its four planes, kept in tiles. */
export class MapPainter {
  private scene: Scene
  private theme: Theme
  private readonly images: ImageSource
  private hidden: ReadonlySet<CardId> = noCards
  private decor: readonly Piece[] = []
  private dimming: Dimming | null = null
  private readonly pixelRatio: number
  private readonly planes: Readonly<Record<PlaneName, TilePlane>>
  private fresh = true
  /** The card whose letters are painted when it is no longer covered. */
  private stale: { readonly id: CardId; readonly box: Box } | null = null

  constructor(scene: Scene, theme: Theme, images: ImageSource, pixelRatio: number) {
    this.scene = scene
    this.theme = theme
    this.images = images
    this.pixelRatio = pixelRatio
    const side = Math.round(tileSize * pixelRatio)
    const plane = (name: PlaneName) =>
      new TilePlane({
        side,
        paint: (ctx, scale, region) => this.paint(name, ctx, scale, region),
        makeCanvas,
        ground: () => this.theme.canvas,
        sparePixels: name === 'content' ? spareContent : spareStrip,
      })
    this.planes = {
      content: plane('content'),
      labels: plane('labels'),
      headers: plane('headers'),
      corner: plane('corner'),
    }
  }

  /**
   * Another scene: only what differs is painted again. Returns whether the picture changes. `covered` is a card under
   * the frame and the field in which it is edited: its letters are painted again when the edit is over, so that no key
   * costs a picture.
   */
  setScene(scene: Scene, covered: CardPlace | null): boolean {
    const left = this.stale !== null && this.stale.id !== covered?.placed.card.id
    if (left) this.paintStale()
    if (scene === this.scene) return left
    const before = this.scene
    const changes = changesBetween(before, scene)
    this.scene = scene
    if (covered && coversAll(covered, before, changes)) {
      this.stale = { id: covered.placed.card.id, box: paintedBox(covered.placed, covered.row.y) }
      return left
    }
    this.paintStale()
    for (const name of planeNames) this.planes[name].invalidate(changes[name])
    if (this.dimming) this.planes.content.invalidate(dimmingChanges(before, scene, this.dimming))
    return true
  }

  private paintStale(): void {
    if (this.stale) this.planes.content.invalidate([this.stale.box])
    this.stale = null
  }

  /** Draws other cards faintly, or none with null. What was painted stays in view until it is painted anew. */
  setDimming(dimming: Dimming | null): boolean {
    if (dimming === this.dimming) return false
    this.dimming = dimming
    this.planes.content.invalidate([sceneBounds(this.scene)])
    return true
  }

  /** What the board shows besides the map, on the plane of the cards; the same piece counts as unchanged. */
  setDecor(decor: readonly Piece[]): boolean {
    if (decor === this.decor) return false
    const before = this.decor
    this.decor = decor
    const changed = [
      ...before.filter(piece => !decor.includes(piece)),
      ...decor.filter(piece => !before.includes(piece)),
    ]
    this.planes.content.invalidate(changed.map(piece => piece.box))
    return changed.length > 0
  }

  /** Other colours. */
  setTheme(theme: Theme): void {
    this.theme = theme
    this.clear()
  }

  /** A picture that was not at hand before may be now: what shows it is painted again. Returns whether anything does. */
  imageArrived(hash: string): boolean {
    const areas: Box[] = []
    for (const row of this.scene.rows)
      for (const cell of row.content.cards)
        for (const placed of cell ?? [])
          if (placed.face.marks.some(mark => mark.kind === 'image' && mark.hash === hash))
            areas.push(paintedBox(placed, row.y))
    this.planes.content.invalidate(areas)
    return areas.length > 0
  }

  /**
   * Leaves these cards out, while they hang on the pointer. `placeOf` says where a card stands in the scene. Returns
   * whether that changes anything. Looks at these cards alone, however many there are on the map.
   */
  setHidden(hidden: ReadonlySet<CardId>, placeOf: (id: CardId) => CardPlace | null): boolean {
    if (hidden === this.hidden || (hidden.size === 0 && this.hidden.size === 0)) return false
    const areas: Box[] = []
    for (const id of new Set([...this.hidden, ...hidden])) {
      const place = hidden.has(id) !== this.hidden.has(id) ? placeOf(id) : null
      if (place) areas.push(paintedBox(place.placed, place.row.y))
    }
    this.hidden = hidden
    this.planes.content.invalidate(areas)
    return true
  }

  /**
   * Draws the map on a canvas of `width` × `height` device pixels. Returns whether everything in view was drawn as it
   * is, at this very zoom; otherwise another frame is needed.
   */
  draw(
    ctx: Canvas2D,
    camera: Camera,
    width: number,
    height: number,
    moving: boolean,
    now: () => number,
  ): boolean {
    ctx.fillStyle = this.theme.canvas
    ctx.fillRect(0, 0, width, height)
    const placed = placePlanes(this.scene, camera, this.pixelRatio, width, height)
    const budget = new FrameBudget(this.fresh ? firstFrameTime : moving ? movingFrameTime : frameTime, now)
    this.fresh = false
    let complete = true
    // The corner, the headers and the labels first: they say where one is.
    for (const name of ['corner', 'headers', 'labels', 'content'] as const) {
      const { view, bounds } = placed[name]
      if (!this.planes[name].draw(ctx, view, bounds, moving, budget)) complete = false
    }
    return complete
  }

  /** Paints ahead what may come into view next. Returns whether nothing is left to do. */
  prepare(camera: Camera, width: number, height: number, now: () => number): boolean {
    const placed = placePlanes(this.scene, camera, this.pixelRatio, width, height)
    const budget = new FrameBudget(idleTime, now)
    return planeNames.every(name => {
      const { view, bounds } = placed[name]
      return this.planes[name].prepare(view, bounds, budget)
    })
  }

  /** Draws the grid with its headers small into a place of a canvas. Returns false while there is no bitmap of it. */
  drawOverview(ctx: Canvas2D, place: Box): boolean {
    const { width, height, metrics } = this.scene
    const x = metrics.labelWidth
    const headers = { x, y: 0, width: width - x, height: metrics.headerHeight }
    const content = { x, y: headers.height, width: headers.width, height: height - headers.height }
    const share = (place.height * headers.height) / height
    const { planes } = this
    if (!planes.content.hasOverview(content) || !planes.headers.hasOverview(headers)) return false
    planes.headers.drawOverview(ctx, headers, { ...place, height: share })
    planes.content.drawOverview(ctx, content, { ...place, y: place.y + share, height: place.height - share })
    return true
  }

  private clear(): void {
    for (const name of planeNames) this.planes[name].clear()
    this.fresh = true
  }

  private paint(name: PlaneName, ctx: Canvas2D, scale: number, region: Box): void {
    const brush = brushOf(ctx, this.theme, scale, this.images)
    paintPlane(brush, this.scene, name, region, this.hidden, this.dimming)
    if (name !== 'content') return
    for (const { box, marks } of this.decor)
      if (intersects(box, region)) paintMarks(brush, marks, box.x, box.y)
  }
}

/** Whether all that has changed since a scene is the letters of a card that is covered. */
function coversAll({ placed, row }: CardPlace, before: Scene, changes: SceneChanges): boolean {
  // The word of a point is edited beside its face, which goes on being seen.
  if (placed.face.style === 'point') return false
  const box = paintedBox(placed, row.y)
  const own = (area: Box) =>
    area.x === box.x && area.y === box.y && area.width === box.width && area.height === box.height
  const old = placedCardOf(before, placed.card)
  return (
    changes.headers.length + changes.labels.length + changes.corner.length === 0 &&
    changes.content.every(own) &&
    old !== null &&
    onlyLettersDiffer(old.placed, placed)
  )
}

function makeCanvas(width: number, height: number): TileCanvas {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  // The first request decides: later ones get the same opaque context.
  canvas.getContext('2d', { alpha: false })
  return canvas
}
