import type { Scene } from '../../scene/scene.ts'
import type { ThemeName } from '../../scene/theme.ts'
import type { SceneImage } from './png-images.ts'
import type { PngPlan } from './png-plan.ts'

/** What lies behind the map: the plain surface of the theme (white in the light one), its paper, or nothing. */
export type PngBackground = 'white' | 'paper' | 'transparent'

/**
 * All that drawing a picture takes. Plain data, so that it can be sent to a worker. The laid-out scene is sent, not
 * the document: sending takes 9 ms for 1,000 cards and 53 ms for 5,000, laying 5,000 out again takes 100 ms on top
 * of sending their records, and the picture could then differ from the board.
 */
export interface PngJob {
  readonly scene: Scene
  readonly plan: PngPlan
  readonly background: PngBackground
  readonly theme: ThemeName
  readonly images: readonly (SceneImage & { readonly bytes: Uint8Array<ArrayBuffer> })[]
}

/** What the worker says. `share` is how much of the drawing is done, 0 … 1. */
export type PngReport =
  | { readonly kind: 'drawn'; readonly share: number }
  | { readonly kind: 'done'; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly message: string }
