const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 (RFC 4648, padded). */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  // A multiple of 3, so that only the last part is padded; small, so that no part is built letter by letter for long.
  const size = 3 * 8_192
  for (let start = 0; start < bytes.length; start += size) {
    const end = Math.min(start + size, bytes.length)
    let part = ''
    for (let i = start; i < end; i += 3) {
      const a = bytes[i] ?? 0
      const b = bytes[i + 1] ?? 0
      const c = bytes[i + 2] ?? 0
      part += digits.charAt(a >> 2) + digits.charAt(((a & 3) << 4) | (b >> 4))
      part += i + 1 < end ? digits.charAt(((b & 15) << 2) | (c >> 6)) : '='
      part += i + 2 < end ? digits.charAt(c & 63) : '='
    }
    parts.push(part)
  }
  return parts.join('')
}

const values = new Int16Array(128).fill(-1)
for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i

/** The bytes of a base64 text, or null when it is none. Padding is required, blanks are not allowed. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padding
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const value = code < 128 ? (values[code] ?? -1) : -1
    if (value < 0) return null
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bytes
}

/** Whether a text is base64 as `decodeBase64` takes it, without decoding it. */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  for (let i = 0; i < text.length - padding; i++) {
    const code = text.charCodeAt(i)
    if (code >= 128 || (values[code] ?? -1) < 0) return false
  }
  return true
}
