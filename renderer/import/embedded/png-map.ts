import { pngMapKeyword } from '../../journey/embedded-names.ts'
import { maxFileLength } from '../../journey/jejak-file.ts'
import { inflateBounded } from '../inflate-bounded.ts'

const signature = [137, 80, 78, 71, 13, 10, 26, 10]

/**
 * The `.jejak` file that a PNG carries, or null when it carries none that can be read. Programs that save a PNG anew may
 * compress the text, or not, and move it behind the picture: every form of it is found. Nothing of the picture itself is
 * looked at. One that unpacks to more than `limit` bytes is none.
 */
export function mapInPng(bytes: Uint8Array, limit: number = maxFileLength): Uint8Array<ArrayBuffer> | null {
  if (!signature.every((byte, i) => bytes[i] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return null
    const data = bytes.subarray(at + 8, at + 8 + length)
    const map = type === 'iTXt' || type === 'zTXt' || type === 'tEXt' ? mapInText(type, data, limit) : null
    if (map) return map
    at += 12 + length
  }
  return null
}

/** The text of a chunk with our keyword. */
function mapInText(
  type: 'iTXt' | 'zTXt' | 'tEXt',
  data: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> | null {
  const keywordEnd = data.subarray(0, 80).indexOf(0)
  if (keywordEnd < 0 || String.fromCharCode(...data.subarray(0, keywordEnd)) !== pngMapKeyword) return null
  const rest = data.subarray(keywordEnd + 1)
  switch (type) {
    case 'tEXt':
      return rest.slice()
    case 'zTXt':
      return inflateBounded(rest.subarray(1), limit)
    case 'iTXt': {
      // Compressed or not, by which method, then a language and a translated keyword that end with zeros.
      const language = rest.indexOf(0, 2)
      const translation = language < 0 ? -1 : rest.indexOf(0, language + 1)
      if (translation < 0) return null
      const text = rest.subarray(translation + 1)
      return rest[0] === 1 ? inflateBounded(text, limit) : text.slice()
    }
  }
}
