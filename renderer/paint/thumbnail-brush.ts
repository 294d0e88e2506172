import type { Scene } from '../scene/scene.ts'
import type { Theme } from '../scene/theme.ts'
import type { Canvas2D, ImageSource } from './canvas.ts'

/** A board drawn very small: everything in canvas pixels. */
export interface ThumbnailBrush {
  readonly ctx: Canvas2D
  readonly theme: Theme
  readonly scene: Scene
  /** Canvas pixels for each board pixel, across and down. */
  readonly scaleX: number
  readonly scaleY: number
  /** Canvas pixels for each CSS pixel: the width of a hairline. */
  readonly pixel: number
  readonly width: number
  readonly height: number
  readonly images: ImageSource
}
