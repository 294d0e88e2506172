import { crc32 } from '../../journey/crc32.ts'
import { joinBytes } from '../../journey/join-bytes.ts'
import { deflateRaw } from '../deflate.ts'

/** A file inside an Office document. Pictures are packed already, so they are stored as they are. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What a ZIP file can say of a time: from 1980 to 2099. */
const earliest = Date.UTC(1980, 0, 2)
const latest = Date.UTC(2099, 11, 30)

/** How long the fields of an entry are before its name: in front of its bytes and in the list at the end. */
const headLength = 30
const listedLength = 46
/** ZIP 2.0, which brought deflating; and the bit that says that names are UTF-8. */
const version = 20
const utf8Names = 0x0800
const deflated = 8

/**
 * Packs the parts of an Office document in their order; the first has to be the list of their types. `date` in ms since
 * 1970. Without any fields that could be left out, and packed by the machine's own zlib: a deck is made of many small parts.
 */
export async function zipParts(parts: readonly Part[], date: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const time = dosTime(Math.max(earliest, Math.min(latest, date)))
  const heads: Uint8Array[] = []
  const files: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const name = encoder.encode(part.name)
    const packs = typeof part.content === 'string'
    const plain = typeof part.content === 'string' ? encoder.encode(part.content) : part.content
    const bytes = packs ? await deflateRaw(plain) : plain
    // The fields that an entry has in both places, from the version that is needed to read it.
    const shared = new DataView(new ArrayBuffer(26))
    shared.setUint16(0, version, true)
    shared.setUint16(2, utf8Names, true)
    shared.setUint16(4, packs ? deflated : 0, true)
    shared.setUint32(6, time, true)
    shared.setUint32(10, crc32(plain), true)
    shared.setUint32(14, bytes.length, true)
    shared.setUint32(18, plain.length, true)
    shared.setUint16(22, name.length, true)
    const fields = new Uint8Array(shared.buffer)
    const head = new Uint8Array(headLength)
    head.set([0x50, 0x4b, 3, 4])
    head.set(fields, 4)
    const listed = new Uint8Array(listedLength)
    listed.set([0x50, 0x4b, 1, 2, version])
    listed.set(fields, 6)
    new DataView(listed.buffer).setUint32(42, at, true)
    heads.push(listed, name)
    files.push(head, name, bytes)
    at += headLength + name.length + bytes.length
  }
  const listing = joinBytes(heads)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(12, listing.length, true)
  end.setUint32(16, at, true)
  return joinBytes([...files, listing, new Uint8Array(end.buffer)])
}

/** A moment as ZIP files write it: two seconds are its smallest step, and it stands in UTC so that it is the same everywhere. */
function dosTime(ms: number): number {
  const date = new Date(ms)
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const seconds = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | seconds) >>> 0
}
