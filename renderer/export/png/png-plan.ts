import { failure, type Result, success } from '../../journey/result.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { type ExportContent, partsOf } from '../export-content.ts'

/** How a picture is put together. */
export interface PngPlan {
  /** Parts of the board, side by side from left to right. Board pixels; all of the same height. */
  readonly parts: readonly Box[]
  readonly scale: number
  /** Size of the picture in its own pixels. */
  readonly width: number
  readonly height: number
}

/** Why there is no picture. `kind` chooses the sentence. */
export type PngTrouble =
  | {
      readonly kind: 'too-large'
      readonly width: number
      readonly height: number
      /** The largest scale at which the picture fits, in steps of a twentieth; 0 when none does. */
      readonly largestScale: number
    }
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** Most pixels of one picture. */
export const maxPixels = 100_000_000
/** Longest side of one picture in pixels: what Chromium's canvas can do. */
const maxSide = 65_535

/** Works out the picture of a region at `scale` pixels for each board pixel, or why there can be none. */
export function planPng(scene: Scene, region: ExportContent, scale: number): Result<PngPlan, PngTrouble> {
  const parts = partsOf(scene, region)
  const plan = parts && sized(parts, scale)
  if (!plan || plan.width < 1 || plan.height < 1) return failure({ kind: 'nothing-there' })
  if (fits(plan)) return success(plan)
  let twentieths = Math.floor(scale * 20)
  while (twentieths > 0 && !fits(sized(plan.parts, twentieths / 20))) twentieths--
  return failure({ kind: 'too-large', width: plan.width, height: plan.height, largestScale: twentieths / 20 })
}

function sized(parts: readonly Box[], scale: number): PngPlan {
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const height = Math.max(0, ...parts.map(part => part.height))
  // Rounding up a width of 100.00000001 would add an empty column.
  const whole = (length: number) => Math.ceil(length * scale - 1e-6)
  return { parts, scale, width: whole(width), height: whole(height) }
}

function fits({ width, height }: PngPlan): boolean {
  return width * height <= maxPixels && width <= maxSide && height <= maxSide
}
