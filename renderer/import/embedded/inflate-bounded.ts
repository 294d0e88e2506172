import { Unzlib } from 'fflate'
import { joinBytes } from '../../journey/join-bytes.ts'

/** Compressed bytes that are unpacked at a stretch; deflate makes at most a thousand times as many of them. */
const step = 1 << 14

/**
 * What a zlib stream holds, or null when it is damaged or holds more than `limit` bytes: then it is given up as soon as
 * that shows, so that a small file never takes gigabytes.
 */
export function inflateBounded(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = []
  let length = 0
  let whole = false
  const stream = new Unzlib((piece, final) => {
    pieces.push(piece)
    length += piece.length
    whole = final
  })
  try {
    for (let at = 0; at < bytes.length; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length)
      if (length > limit) return null
    }
  } catch {
    return null
  }
  return whole ? joinBytes(pieces) : null
}
