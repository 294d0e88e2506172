import type { EditorState } from '../editor/editor-state.ts'
import { brushOf } from '../paint/brush.ts'
import type { Canvas2D, ImageSource } from '../paint/canvas.ts'
import type { Theme } from '../scene/theme.ts'
import { paintAdder } from './overlay/paint-adders.ts'
import { placePlanes } from './planes.ts'
import { paintStickyStage } from './sticky-stage.ts'

/** What the ground is drawn from. */
export interface GroundInput {
  readonly state: EditorState
  readonly theme: Theme
  readonly images: ImageSource
}

/**
 * Draws what stands beside the map on the board and is no part of it, where a lane or a stage can be added, and the
 * name of a stage that begins out of view. With the map, not over it, so that moving the board needs no second
 * canvas. Device pixels.
 */
export function paintGround(
  ctx: Canvas2D,
  { state, theme, images }: GroundInput,
  pixelRatio: number,
  width: number,
  height: number,
): void {
  const { scene, camera } = state
  // A room that is shown a map is offered nothing.
  if (state.presenting) return
  const placed = placePlanes(scene, camera, pixelRatio, width, height)
  const scale = camera.zoom * pixelRatio
  const { view: strip } = placed.headers
  if (strip.window.width > 0 && strip.window.height > 0) {
    ctx.save()
    ctx.beginPath()
    ctx.rect(strip.window.x, strip.window.y, strip.window.width, strip.window.height)
    ctx.clip()
    ctx.setTransform(scale, 0, 0, scale, strip.originX, strip.originY)
    paintStickyStage(brushOf(ctx, theme, scale, images), scene, (strip.window.x - strip.originX) / scale)
    ctx.restore()
  }
  for (const plane of ['labels', 'headers'] as const) {
    const { view } = placed[plane]
    const { window } = view
    if (window.width <= 0 || window.height <= 0) continue
    // Most of the time the map goes on beyond the edge.
    const end = plane === 'labels' ? view.originY + scene.height * scale : view.originX + scene.width * scale
    if (end >= (plane === 'labels' ? window.y + window.height : window.x + window.width)) continue
    if (plane === 'headers' && end + 80 * scale < window.x) continue
    ctx.save()
    ctx.beginPath()
    ctx.rect(window.x, window.y, window.width, window.height)
    ctx.clip()
    ctx.setTransform(scale, 0, 0, scale, view.originX, view.originY)
    paintAdder(brushOf(ctx, theme, scale, images), state, plane)
    ctx.restore()
  }
}
