import type { Box } from '../../scene/geometry.ts'

/** A picture in its own pixels. */
export interface PixelImage {
  readonly width: number
  readonly height: number
  /** Three bytes for each pixel. */
  readonly rgb: Uint8Array
  /** One byte for each pixel, or null where all are opaque. */
  readonly alpha: Uint8Array | null
}

/**
 * Colours and opacities of a part of a canvas's pixels, `stride` of them in a row. What is less opaque than `least` takes
 * the colour beside it, so that edges of letters pack well.
 */
export function pixelImage(data: Uint8ClampedArray, stride: number, part: Box, least: number): PixelImage {
  const { width, height } = part
  const rgb = new Uint8Array(3 * width * height)
  const alpha = new Uint8Array(width * height)
  let opaque = true
  let colour = firstColour(data, stride, part, least)
  for (let y = 0, to = 0; y < height; y++) {
    let from = 4 * ((part.y + y) * stride + part.x)
    for (let x = 0; x < width; x++, to++, from += 4) {
      const a = data[from + 3] ?? 0
      if (a !== 255) opaque = false
      if (a >= least) colour = from
      alpha[to] = a
      rgb[3 * to] = data[colour] ?? 0
      rgb[3 * to + 1] = data[colour + 1] ?? 0
      rgb[3 * to + 2] = data[colour + 2] ?? 0
    }
  }
  return { width, height, rgb, alpha: opaque ? null : alpha }
}

/** Where the first pixel stands that has a colour of its own. */
function firstColour(data: Uint8ClampedArray, stride: number, part: Box, least: number): number {
  for (let y = 0; y < part.height; y++)
    for (let x = 0; x < part.width; x++) {
      const at = 4 * ((part.y + y) * stride + part.x + x)
      if ((data[at + 3] ?? 0) >= least) return at
    }
  return 0
}
