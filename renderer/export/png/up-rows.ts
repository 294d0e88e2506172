const up = 2

/**
 * Writes rows of pixels as PNG's filter "Up" wants them: each byte less the one above it, a row's own number first. What
 * is as the row above stays zero in `filtered`, so that must come zeroed; most of a map is.
 *
 * `pixels` are RGBA rows of `width`, which begin at column `x` of a picture `fullWidth` wide; `above` is the row above the
 * first (zeros for the top) and becomes the last one. `channels` is 3 to leave out alpha.
 */
export function upRows(
  pixels: Uint8ClampedArray<ArrayBufferLike>,
  width: number,
  above: Uint32Array,
  channels: 3 | 4,
  filtered: Uint8Array,
  x: number,
  fullWidth: number,
): void {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)
  const aboveBytes = new Uint8Array(above.buffer, above.byteOffset, above.byteLength)
  const rowBytes = 1 + fullWidth * channels
  const height = whole.length / width
  for (let row = 0; row < height; row++) {
    const start = row * width
    let to = row * rowBytes
    filtered[to] = up
    to += 1 + x * channels
    for (let column = 0; column < width; column++, to += channels) {
      const pixel = whole[start + column] ?? 0
      const before = row === 0 ? above[column] : whole[start - width + column]
      if (pixel === before) continue
      const at = (start + column) * 4
      const source = row === 0 ? aboveBytes : pixels
      const from = row === 0 ? column * 4 : at - width * 4
      for (let channel = 0; channel < channels; channel++)
        filtered[to + channel] = (pixels[at + channel] ?? 0) - (source[from + channel] ?? 0)
    }
  }
  above.set(whole.subarray((height - 1) * width))
}
