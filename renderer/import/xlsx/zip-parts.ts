import { inflateRawBounded } from '../inflate-bounded.ts'

/** A file of an archive, packed still. */
interface PackedPart {
  readonly method: number
  readonly start: number
  readonly packed: number
}

/** The parts of an Office document by name. */
export interface ZipParts {
  /** Unpacks a part; null when there is none of that name or it is damaged, "large" when it holds more than `limit` bytes. */
  read(name: string, limit: number): Uint8Array | null | 'large'
}

/** More files than any workbook has. */
const maxEntries = 20_000

/**
 * Reads the list of an archive's files; null when it is none, is cut off or encrypted. What the list says of sizes is
 * not believed: parts are unpacked only as far as they are asked for.
 */
export function openZip(bytes: Uint8Array): ZipParts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end < 0) return null
  const parts = new Map<string, PackedPart>()
  const count = Math.min(view.getUint16(end + 10, true), maxEntries)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) break
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    if ((flags & 1) === 0 && local + 30 <= bytes.length && view.getUint32(local, true) === 0x04034b50)
      parts.set(plainName(name), {
        method: view.getUint16(at + 10, true),
        start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
        packed: view.getUint32(at + 20, true),
      })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (parts.size === 0) return null
  return {
    read(name, limit) {
      const part = parts.get(plainName(name))
      if (!part || part.start + part.packed > bytes.length) return null
      const packed = bytes.subarray(part.start, part.start + part.packed)
      if (part.method === 0) return packed.length > limit ? 'large' : packed
      return part.method === 8 ? inflateRawBounded(packed, limit) : null
    },
  }
}

/** Names of parts do not tell capitals, and some programs write backslashes. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

/** Where the list of files ends: a mark that may be followed by a comment. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}
