import { Inflate } from 'fflate'
import { joinBytes } from '../../journey/join-bytes.ts'

/** Compressed bytes that are unpacked at a stretch; deflate makes at most a thousand times as many of them. */
const step = 1 << 14

/**
 * What deflated bytes without any head hold. Null when they are damaged, "large" as soon as it shows that they hold more
 * than `limit` bytes, so that a small file never takes gigabytes.
 */
export function inflateRawBounded(
  packed: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> | null | 'large' {
  const pieces: Uint8Array[] = []
  let length = 0
  let whole = false
  const stream = new Inflate((piece, final) => {
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
