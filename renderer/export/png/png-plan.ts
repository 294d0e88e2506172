import { failure, type Result, success } from '../../journey/result.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { type ExportContent, partsOf } from '../export-content.ts'
import { type HeadingBand, headingBand } from '../heading-band.ts'
import type { MapHeading } from '../map-heading.ts'

/** How a picture is put together. */
export interface PngPlan {
  /** Parts of the board, side by side from left to right. Board pixels; all of the same height. */
  readonly parts: readonly Box[]
  /** What stands above them, or null. */
  readonly head: HeadingBand | null
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

/** How large a picture may be, in its own pixels. */
export interface PictureLimits {
  readonly pixels: number
  readonly side: number
}

/** Most pixels of a picture that is drawn on one canvas; a larger one is drawn in strips. */
export const maxPixels = 100_000_000
/**
 * What can be written strip by strip. A PNG could be larger still, but libpng and all that build on it refuse a side of
 * more than a million pixels, and two gigapixels already make a file that few programs open and take minutes to draw.
 */
export const largestPicture: PictureLimits = { pixels: 2_000_000_000, side: 1_000_000 }

/** Works out the picture of a region at `scale` pixels for each board pixel, under a heading where there is one, or why there can be none. */
export function planPng(
  scene: Scene,
  region: ExportContent,
  scale: number,
  heading: MapHeading | null = null,
  limits: PictureLimits = largestPicture,
): Result<PngPlan, PngTrouble> {
  const parts = partsOf(scene, region)
  const plan = parts && sized(parts, scale, heading)
  if (!plan || plan.width < 1 || plan.height < 1) return failure({ kind: 'nothing-there' })
  if (fits(plan, limits)) return success(plan)
  let twentieths = Math.floor(scale * 20)
  while (twentieths > 0 && !fits(sized(plan.parts, twentieths / 20, heading), limits)) twentieths--
  return failure({ kind: 'too-large', width: plan.width, height: plan.height, largestScale: twentieths / 20 })
}

/** Height of what stands above the map, in whole pixels of the picture. */
export function headPixels({ head, scale }: Pick<PngPlan, 'head' | 'scale'>): number {
  return head ? Math.round(head.height * scale) : 0
}

function sized(parts: readonly Box[], scale: number, heading: MapHeading | null): PngPlan {
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const height = Math.max(0, ...parts.map(part => part.height))
  const head = heading && headingBand(heading, width)
  // Rounding up a width of 100.00000001 would add an empty column.
  const whole = (length: number) => Math.ceil(length * scale - 1e-6)
  return { parts, head, scale, width: whole(width), height: whole(height) + headPixels({ head, scale }) }
}

function fits({ width, height }: PngPlan, { pixels, side }: PictureLimits): boolean {
  return width * height <= pixels && width <= side && height <= side
}
