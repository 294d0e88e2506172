import { crc32 } from '../../journey/crc32.ts'

/** The eight bytes that every PNG begins with. */
export const pngSignature: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10]

export interface PngChunk {
  /** Four letters: "IHDR", "IDAT" … */
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks of a PNG. Throws a RangeError when the bytes are none or end too early. */
export function readChunks(png: Uint8Array): PngChunk[] {
  if (!isPng(png)) throw new RangeError('not a PNG')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: PngChunk[] = []
  let at = pngSignature.length
  while (at < png.length) {
    const length = view.getUint32(at)
    if (at + 12 + length > png.length) throw new RangeError('a PNG that ends too early')
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** Whether bytes begin as a PNG does. */
function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, i) => bytes[i] === byte)
}

/** One chunk as it stands in the file: length, type, data, checksum. */
export function chunkBytes({ type, data }: PngChunk): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** The chunk that says how large a picture is meant to be: `dpi` pixels to the inch. */
export function densityChunk(dpi: number): PngChunk {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dpi / 0.0254)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return { type: 'pHYs', data }
}

/** How long the head of a PNG is: signature and IHDR. Other chunks may stand right after it. */
export const headLength = 8 + 12 + 13
