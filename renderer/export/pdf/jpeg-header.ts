/** What a PDF has to know of a JPEG to show its bytes as they are. */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  readonly components: 1 | 3
}

/**
 * Reads the header of a JPEG; null for one whose bytes would come out wrong in a PDF: turned by a note of the camera, in
 * the colours of print, or not a JPEG at all.
 */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    if (marker === 0xe1 && isTurned(bytes.subarray(at + 4, at + 2 + length))) return null
    if (marker >= 0xc0 && marker <= 0xc2) {
      const components = bytes[at + 9]
      const height = view.getUint16(at + 5)
      const width = view.getUint16(at + 7)
      const ordinary =
        bytes[at + 4] === 8 && (components === 1 || components === 3) && width > 0 && height > 0
      return ordinary ? { width, height, components } : null
    }
    // Pixels without a header before them, or a way of coding that readers don't know.
    if (marker === 0xda || (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8))
      return null
    at += 2 + length
  }
  return null
}

/** Whether Exif data says that the picture is to be turned or mirrored. */
function isTurned(exif: Uint8Array): boolean {
  if (String.fromCharCode(...exif.subarray(0, 6)) !== 'Exif\0\0') return false
  const view = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6)
  if (view.byteLength < 8) return false
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return false
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i
    if (entry + 12 > view.byteLength) return false
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little) > 1
  }
  return false
}
