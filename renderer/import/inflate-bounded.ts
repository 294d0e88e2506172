import { Inflate, Unzlib } from 'fflate'
import { joinBytes } from '../journey/join-bytes.ts'

/** Compressed bytes that are unpacked at a stretch; deflate makes at most a thousand times as many of them. */
const step = 1 << 12

/**
 * What a zlib stream holds, or null when it is damaged or holds more than `limit` bytes: then it is given up as soon as
 * that shows, so that a small file never takes gigabytes.
 */
export function inflateBounded(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | null {
  const found = unpacked(Unzlib, bytes, limit)
  return found === 'large' ? null : found
}

/** What deflated bytes without any head hold. Null when they are damaged, "large" when they hold more than `limit` bytes. */
export function inflateRawBounded(
  packed: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> | null | 'large' {
  return unpacked(Inflate, packed, limit)
}

function unpacked(
  Stream: typeof Inflate | typeof Unzlib,
  packed: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> | null | 'large' {
  const pieces: Uint8Array[] = []
  let length = 0
  let whole = false
  const stream = new Stream((piece, final) => {
    pieces.push(piece)
    length += piece.length
    whole = final
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (length > limit) return 'large'
    }
  } catch {
    return null
  }
  return whole ? joinBytes(pieces) : null
}

/** The first bytes of what a zlib stream holds: `length` of them or a few more, fewer where it is damaged or short. */
export function inflateBeginning(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let found = 0
  const stream = new Unzlib(piece => {
    pieces.push(piece)
    found += piece.length
  })
  const small = 1 << 10
  try {
    for (let at = 0; at < bytes.length && found < length; at += small)
      stream.push(bytes.subarray(at, at + small), at + small >= bytes.length)
  } catch {
    // What came before the damage is what there is.
  }
  return joinBytes(pieces)
}
