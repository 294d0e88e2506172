import { brushOf } from '../../paint/brush.ts'
import type { Canvas2D, ImageSource } from '../../paint/canvas.ts'
import { paintMark } from '../../paint/paint-mark.ts'
import { paintScene } from '../../paint/paint-scene.ts'
import type { Box, Point } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Theme, ThemeName } from '../../scene/theme.ts'
import type { SceneLayer } from '../../scene/visit-marks.ts'
import type { ExportBackground } from '../export-options.ts'
import { groundThemes } from '../ground.ts'
import { headPixels, type PngPlan } from './png-plan.ts'

/** Pixels that are drawn at a stretch: some tens of milliseconds. */
const bandPixels = 4_000_000

/** What is to be drawn, with its pictures ready. */
export interface Drawing {
  readonly scene: Scene
  readonly plan: PngPlan
  readonly theme: ThemeName
  readonly background: ExportBackground
  readonly images: ImageSource
}

/**
 * Draws a picture band by band. Before each one, and once after the last, it waits for `next`: there the caller
 * reports progress, lets others run, or gives up by throwing. `next` gets the share that is drawn, 0 … 1.
 */
export async function drawBands(
  ctx: Canvas2D,
  drawing: Drawing,
  next: (share: number) => Promise<void> | void,
): Promise<void> {
  const { plan } = drawing
  const rows = Math.max(64, Math.ceil(bandPixels / plan.width))
  for (let top = 0; top < plan.height; top += rows) {
    await next(top / plan.height)
    const height = Math.min(rows, plan.height - top)
    drawBox(ctx, drawing, { x: 0, y: top, width: plan.width, height }, { x: 0, y: 0 })
  }
  await next(1)
}

/** Draws what falls into a box of a picture, where `origin` of the picture is the canvas's own corner. Whole pixels. */
export function drawBox(ctx: Canvas2D, drawing: Drawing, box: Box, origin: Point): void {
  const { scale, parts } = drawing.plan
  const passes = passesOf(drawing)
  const top = Math.max(box.y, headPixels(drawing.plan))
  const bottom = box.y + box.height
  if (top > box.y) drawHead(ctx, drawing, { ...box, height: Math.min(top, bottom) - box.y }, origin)
  if (top >= bottom) return
  const below = { ...box, y: top, height: bottom - top }
  let left = 0
  for (const part of parts) {
    const from = Math.max(box.x, Math.round(left * scale))
    const to = Math.min(box.x + box.width, Math.round((left + part.width) * scale))
    if (to > from) drawPart(ctx, drawing, passes, { ...below, x: from, width: to - from }, origin, part, left)
    left += part.width
  }
}

/** Draws what falls into `clip` (pixels of the picture) of the heading, on the ground of the map. */
function drawHead(
  ctx: Canvas2D,
  { plan, theme, background, images }: Drawing,
  clip: Box,
  origin: Point,
): void {
  const { content } = groundThemes(theme, background)
  ctx.save()
  clipTo(ctx, clip, origin)
  ctx.setTransform(plan.scale, 0, 0, plan.scale, -origin.x, -origin.y)
  const brush = brushOf(ctx, content, plan.scale, images)
  for (const mark of plan.head?.marks ?? []) paintMark(brush, mark, 0, 0)
  ctx.restore()
}

function clipTo(ctx: Canvas2D, clip: Box, origin: Point): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.beginPath()
  ctx.rect(clip.x - origin.x, clip.y - origin.y, clip.width, clip.height)
  ctx.clip()
}

/** Draws what falls into `clip` (pixels of the picture) of a part that begins `left` board pixels from its edge. */
function drawPart(
  ctx: Canvas2D,
  { scene, plan, images }: Drawing,
  passes: readonly Pass[],
  clip: Box,
  origin: Point,
  part: Box,
  left: number,
): void {
  const { scale } = plan
  const above = headPixels(plan)
  ctx.save()
  clipTo(ctx, clip, origin)
  ctx.setTransform(scale, 0, 0, scale, (left - part.x) * scale - origin.x, above - part.y * scale - origin.y)
  const region = {
    x: part.x + clip.x / scale - left,
    y: part.y + (clip.y - above) / scale,
    width: clip.width / scale,
    height: clip.height / scale,
  }
  for (const { theme, layers } of passes) paintScene(ctx, scene, { theme, layers, region, scale, images })
  ctx.restore()
}

interface Pass {
  readonly theme: Theme
  readonly layers: readonly SceneLayer[]
}

function passesOf({ theme, background }: Drawing): Pass[] {
  const { content, frame } = groundThemes(theme, background)
  return [
    { theme: content, layers: ['grid', 'backdrop', 'cards', 'connectors'] },
    { theme: frame, layers: ['labels', 'headers', 'corner'] },
  ]
}
