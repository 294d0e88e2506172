/** The formats of pictures that can be taken in. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg'

/** What the first bytes of a picture tell: its format, and its size in pixels where they say it plainly. */
export interface PictureHeader {
  readonly format: PictureFormat
  /** Pixels as stored, before any turning; null where only decoding tells. */
  readonly pixels: number | null
}

/**
 * Recognises a picture by its bytes; names and media types are often wrong. Null when it is no picture that the app
 * takes. Knowing the size before decoding keeps a tiny file from claiming gigabytes of memory.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { format: 'png', pixels: bytes.length < 24 ? null : view.getUint32(16) * view.getUint32(20) }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { format: 'jpeg', pixels: jpegPixels(view) }
  const signature = latin(bytes, 0, 4)
  if (signature === 'GIF8')
    return {
      format: 'gif',
      pixels: bytes.length < 10 ? null : view.getUint16(6, true) * view.getUint16(8, true),
    }
  if (signature === 'RIFF' && latin(bytes, 8, 4) === 'WEBP')
    return { format: 'webp', pixels: webpPixels(bytes, view) }
  if (latin(bytes, 4, 4) === 'ftyp' && /avi[fs]/.test(latin(bytes, 8, 32)))
    return { format: 'avif', pixels: avifPixels(bytes, view) }
  return looksLikeSvg(bytes) ? { format: 'svg', pixels: null } : null
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

/** From the frame header: the segments before it are skipped by their lengths. */
function jpegPixels(view: DataView): number | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    // Fill bytes may stand between segments.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function webpPixels(bytes: Uint8Array, view: DataView): number | null {
  if (bytes.length < 30) return null
  switch (latin(bytes, 12, 4)) {
    case 'VP8X':
      return ((view.getUint32(24, true) & 0xffffff) + 1) * ((view.getUint32(26, true) >>> 8) + 1)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1)
    }
    default:
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
  }
}

/** The largest size that a property of the file names, which is that of the whole picture. */
function avifPixels(bytes: Uint8Array, view: DataView): number | null {
  let most: number | null = null
  const end = Math.min(bytes.length - 16, 8_192)
  for (let at = 0; at < end; at++) {
    if (latin(bytes, at, 4) !== 'ispe') continue
    most = Math.max(most ?? 0, view.getUint32(at + 8) * view.getUint32(at + 12))
  }
  return most
}

/** Text whose first element is `svg`, comments and declarations before it left out. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\ufeff/, '')
  return /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?[^>]*>\s*)*<svg[\s>]/i.test(
    start,
  )
}
