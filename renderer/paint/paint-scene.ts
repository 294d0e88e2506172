import type { Box } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import { type SceneLayer, sceneLayers, visitMarks } from '../scene/visit-marks.ts'
import { brushOf } from './brush.ts'
import type { Canvas2D, ImageSource } from './canvas.ts'
import { paintMark } from './paint-mark.ts'

export interface PaintSceneOptions {
  readonly theme: Theme
  /** The part of the board to draw. Whatever meets it is drawn whole: clip where that matters. */
  readonly region: Box
  /** Device pixels for each board pixel: what would be too small to see is simplified. */
  readonly scale: number
  readonly images: ImageSource
  /** All layers unless given. */
  readonly layers?: readonly SceneLayer[]
}

/** Draws a part of a scene. The context's transform maps board pixels to the canvas; it is left as it was. */
export function paintScene(ctx: Canvas2D, scene: Scene, options: PaintSceneOptions): void {
  const { theme, region, scale, images, layers = sceneLayers } = options
  ctx.save()
  const brush = brushOf(ctx, theme, scale, images)
  visitMarks(scene, region, layers, (mark, x, y) => paintMark(brush, mark, x, y))
  ctx.restore()
}
