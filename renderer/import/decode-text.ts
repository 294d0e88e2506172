/** How the letters of a file are written down. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: TextEncoding
}

/** How many of the first bytes are looked at to tell letters of two bytes from letters of one. */
const looked = 4_096

/**
 * The text of a file: by its byte order mark; as UTF-16 where every second byte of plain letters is nought; as UTF-8
 * where it is valid; else as Windows-1252, in which older office programs write. Null when it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = encodingOf(bytes)
  if (encoding === null) return null
  const decoded = new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '')
  const text = encoding === 'windows-1252' ? withWindowsSigns(decoded) : decoded
  return isReadable(text) ? { text, encoding } : null
}

/** The signs of Windows-1252 from 0x80 on, where Latin-1 has control characters; those it leaves open stay. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some versions of Node read Windows-1252 as Latin-1, and would lose dashes, curly quotes and the euro sign. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, sign => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, looked)
  let even = 0
  let odd = 0
  start.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++
  })
  // Half of the second bytes at least: letters of Latin script among others.
  if (odd * 4 > start.length && even * 10 < odd) return 'utf-16le'
  if (even * 4 > start.length && odd * 10 < even) return 'utf-16be'
  if (even + odd > 0) return null
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Whether the bytes are UTF-8. A letter that is cut off at the very end does not speak against it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Signs that no text holds: control characters but tab, line ends and form feed, and letters that stand for none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are looked for
const noLetter = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufffe\uffff]/g

function isReadable(text: string): boolean {
  const start = text.slice(0, 20_000)
  return (start.match(noLetter)?.length ?? 0) * 100 <= start.length
}
