import type { EditorState } from '../editor/editor-state.ts'
import { brushOf } from '../paint/brush.ts'
import type { Canvas2D, ImageSource } from '../paint/canvas.ts'
import type { Point } from '../scene/geometry.ts'
import type { Theme } from '../scene/theme.ts'
import type { BoardLabels } from './board-labels.ts'
import type { OverlayBrush } from './overlay/overlay-brush.ts'
import { type EditingFrame, paintGridOverlay, paintStripOverlay } from './overlay/paint-overlay.ts'
import { placePlanes } from './planes.ts'

/** What the overlay is drawn from. */
export interface OverlayInput {
  readonly state: EditorState
  readonly theme: Theme
  readonly images: ImageSource
  readonly labels: BoardLabels
  readonly editing: EditingFrame | null
}

/**
 * Draws what lies over the map, on a cleared canvas: the part of the board's `width` × `height` device pixels whose
 * top left is `at`.
 */
export function paintOverlayOn(
  ctx: Canvas2D,
  input: OverlayInput,
  pixelRatio: number,
  width: number,
  height: number,
  at: Point,
): void {
  const { state, theme, images, labels, editing } = input
  const placed = placePlanes(state.scene, state.camera, pixelRatio, width, height)
  const scale = state.camera.zoom * pixelRatio
  for (const plane of ['content', 'labels', 'headers'] as const) {
    const { view } = placed[plane]
    if (view.window.width <= 0 || view.window.height <= 0) continue
    ctx.save()
    ctx.beginPath()
    ctx.rect(view.window.x - at.x, view.window.y - at.y, view.window.width, view.window.height)
    ctx.clip()
    ctx.setTransform(scale, 0, 0, scale, view.originX - at.x, view.originY - at.y)
    const brush: OverlayBrush = {
      ...brushOf(ctx, theme, scale, images),
      state,
      labels,
      pixel: 1 / state.camera.zoom,
    }
    if (plane === 'content') paintGridOverlay(brush, editing)
    else paintStripOverlay(brush, plane, editing)
    ctx.restore()
  }
}
