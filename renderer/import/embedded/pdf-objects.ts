import { inflateBeginning, inflateBounded } from '../inflate-bounded.ts'
import { type PdfDictionary, PdfReader, PdfSyntaxError, type PdfValue } from './pdf-syntax.ts'
import { unpredicted } from './png-predictor.ts'

/** An object of a file: a value, and the bytes of its stream where it has one, coded as they are. */
export interface PdfObject {
  readonly value: PdfValue
  readonly stream: Uint8Array | null
}

/** Most objects of a file that is looked through, and most bytes that its packed objects may take. */
const mostObjects = 1_000_000
const mostPacked = 64 * 1024 * 1024
/** How many bytes may be read in vain, where things only look like objects, and how often that may happen. */
const mostInVain = 8 * 1024 * 1024
const mostFailures = 2_000

/**
 * All objects of a PDF by their numbers, found by looking through the whole file: a file that other programs have changed
 * or that lost its table is read like any other. Null for one that is locked, or would take too long to look through.
 */
export function objectsOf(bytes: Uint8Array): Map<number, PdfObject> | null {
  const objects = new Map<number, PdfObject>()
  const packed: PdfObject[] = []
  const scan = new Scan(bytes)
  for (let found = scan.next(); found; found = scan.next()) {
    const { number, object } = found
    if (isDictionary(object.value)) {
      const type = nameOf(object.value, 'Type')
      // A locked file says so in its trailer, which may be an object too.
      if (type === 'XRef' && object.value.has('Encrypt')) return null
      if (type === 'ObjStm') packed.push(object)
    }
    objects.set(number, object)
    if (objects.size > mostObjects) return null
  }
  if (scan.givenUp || scan.isLocked()) return null
  let room = mostPacked
  for (const object of packed) {
    const content = streamBytes(object, objects, room)
    if (!content || !isDictionary(object.value)) continue
    room -= content.length
    for (const [number, value] of unpacked(object.value, content))
      if (!objects.has(number)) objects.set(number, { value, stream: null })
    if (objects.size > mostObjects) return null
  }
  return objects
}

/** The object itself where a value only refers to one. */
export function resolved(
  value: PdfValue | undefined,
  objects: ReadonlyMap<number, PdfObject>,
): PdfObject | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'object' && 'ref' in value) return objects.get(value.ref) ?? null
  return { value, stream: null }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

/** A name that a dictionary holds, or null. */
export function nameOf(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.get(key)
  return value && typeof value === 'object' && 'name' in value ? value.name : null
}

/** What a stream holds, or null where it is damaged, coded in another way or larger than `limit`. */
export function streamBytes(
  object: PdfObject,
  objects: ReadonlyMap<number, PdfObject>,
  limit: number,
): Uint8Array | null {
  const bytes = decodedStream(object, objects, coded => inflateBounded(coded, limit))
  return bytes && bytes.length <= limit ? bytes : null
}

/** What a stream holds at its beginning: about `length` bytes, or null where it is coded in another way. */
export function streamBeginning(
  object: PdfObject,
  objects: ReadonlyMap<number, PdfObject>,
  length: number,
): Uint8Array | null {
  return decodedStream(object, objects, coded => inflateBeginning(coded, length))?.subarray(0, length) ?? null
}

type Inflate = (coded: Uint8Array) => Uint8Array | null

function decodedStream(
  { value, stream }: PdfObject,
  objects: ReadonlyMap<number, PdfObject>,
  inflate: Inflate,
): Uint8Array | null {
  if (!stream || !isDictionary(value)) return null
  const length = resolved(value.get('Length'), objects)?.value
  const filter = resolved(value.get('Filter'), objects)?.value ?? null
  const filters = Array.isArray(filter) ? filter : filter === null ? [] : [filter]
  const parameters = resolved(value.get('DecodeParms'), objects)?.value ?? null
  const allParameters = Array.isArray(parameters) ? parameters : [parameters]
  if (filters.length > 4) return null
  let bytes: Uint8Array | null = withoutLineEnd(stream, length)
  for (const [i, one] of filters.entries()) {
    if (!bytes || one === null || typeof one !== 'object' || !('name' in one)) return null
    bytes = decoded(bytes, one.name, inflate)
    bytes = bytes && withoutPredictor(bytes, resolved(allParameters[i], objects)?.value)
  }
  return bytes
}

/** A stream as long as it says it is, where that can be; else less the line end before the word that ends it. */
function withoutLineEnd(stream: Uint8Array, length: PdfValue | undefined): Uint8Array {
  const rest = typeof length === 'number' ? stream.length - length : -1
  if (rest >= 0 && rest <= 2) return stream.subarray(0, stream.length - rest)
  const last = stream.at(-1)
  if (last !== 10 && last !== 13) return stream
  return stream.subarray(0, last === 10 && stream.at(-2) === 13 ? -2 : -1)
}

/** What was written as differences, as it was; null for the ways that only pictures are written in. */
function withoutPredictor(bytes: Uint8Array, parameters: PdfValue | undefined): Uint8Array | null {
  if (!isDictionary(parameters)) return bytes
  const numberOf = (key: string, otherwise: number) => {
    const value = parameters.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  const predictor = numberOf('Predictor', 1)
  if (predictor <= 1) return bytes
  if (predictor < 10) return null
  return unpredicted(bytes, {
    columns: numberOf('Columns', 1),
    colours: numberOf('Colors', 1),
    bits: numberOf('BitsPerComponent', 8),
  })
}

function decoded(bytes: Uint8Array, filter: string, inflate: Inflate): Uint8Array | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes)
    case 'ASCIIHexDecode':
    case 'AHx':
      return hexDecoded(bytes)
    case 'ASCII85Decode':
    case 'A85':
      return ascii85Decoded(bytes)
    default:
      return null
  }
}

function hexDecoded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length + 1) >> 1)
  let digits = 0
  for (const byte of bytes) {
    if (byte === 62) break
    const digit = Number.parseInt(String.fromCharCode(byte), 16)
    if (Number.isNaN(digit)) continue
    const to = digits >> 1
    out[to] = (out[to] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit)
    digits++
  }
  return out.subarray(0, (digits + 1) >> 1)
}

function ascii85Decoded(bytes: Uint8Array): Uint8Array | null {
  // A "z" stands for four bytes.
  const out = new Uint8Array(4 * bytes.length + 8)
  let length = 0
  let group = 0
  let count = 0
  const put = (value: number, kept: number) => {
    for (let i = 0; i < kept; i++) out[length++] = (value / 256 ** (3 - i)) & 0xff
  }
  for (const byte of bytes) {
    if (byte === 126) break
    if (byte === 122 && count === 0) put(0, 4)
    else if (byte >= 33 && byte <= 117) {
      group = group * 85 + (byte - 33)
      if (++count < 5) continue
      if (group > 0xffffffff) return null
      put(group, 4)
      group = 0
      count = 0
    } else if (byte > 32) return null
  }
  if (count > 1) {
    for (let i = count; i < 5; i++) group = group * 85 + 84
    put(group % 2 ** 32, count - 1)
  }
  return out.subarray(0, length)
}

const endOfStream = ascii('endstream')
const trailer = ascii('trailer')
const objectMark = ascii('obj')

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Looks through a file for objects, from its beginning to its end. */
class Scan {
  /** Whether too much only looked like objects. */
  givenUp = false
  private at = 0
  private inVain = 0
  private failures = 0
  /** Whether a stream was found that nothing ends: then nothing ends those after it. */
  private endless = false

  constructor(private readonly bytes: Uint8Array) {}

  /** The next object, or null at the end. */
  next(): { readonly number: number; readonly object: PdfObject } | null {
    const { bytes } = this
    const from = this.at
    for (let at = indexOf(bytes, objectMark, from); at >= 0; at = indexOf(bytes, objectMark, at + 1)) {
      const number = numberBefore(bytes, at, from)
      if (number === null) continue
      const value = this.read(at + objectMark.length)
      if (value === undefined) {
        if (this.givenUp) return null
        continue
      }
      return { number, object: { value: value.value, stream: this.streamOf(value) } }
    }
    this.at = bytes.length
    return null
  }

  /** Whether a trailer says that the file is locked. */
  isLocked(): boolean {
    for (let at = indexOf(this.bytes, trailer, 0); at >= 0; at = indexOf(this.bytes, trailer, at + 1)) {
      const value = this.read(at + trailer.length)?.value
      if (this.givenUp || (isDictionary(value) && value.has('Encrypt'))) return true
    }
    return false
  }

  /** The value at a place and who has read it; undefined where there is none. */
  private read(at: number): { readonly value: PdfValue; readonly reader: PdfReader } | undefined {
    const reader = new PdfReader(this.bytes, at)
    try {
      return { value: reader.value(), reader }
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      this.inVain += reader.at - at
      if (this.inVain > mostInVain || ++this.failures > mostFailures) this.givenUp = true
      return undefined
    }
  }

  /** The bytes of the stream after a dictionary. Its length is not trusted where the stream does not end there. */
  private streamOf({ value, reader }: { value: PdfValue; reader: PdfReader }): Uint8Array | null {
    const { bytes } = this
    this.at = reader.at
    if (!isDictionary(value) || reader.word() !== 'stream') return null
    let begin = reader.at
    if (bytes[begin] === 13) begin++
    if (bytes[begin] === 10) begin++
    this.at = begin
    const length = value.get('Length')
    if (typeof length === 'number' && length >= 0 && begin + length <= bytes.length) {
      const after = new PdfReader(bytes, begin + length)
      after.skipSpace()
      if (endOfStream.every((byte, i) => bytes[after.at + i] === byte)) {
        this.at = after.at + endOfStream.length
        return bytes.subarray(begin, begin + length)
      }
    }
    const end = this.endless ? -1 : indexOf(bytes, endOfStream, begin)
    if (end < 0) {
      this.endless = true
      return null
    }
    this.at = end + endOfStream.length
    return bytes.subarray(begin, end)
  }
}

/** The number of the object whose "obj" stands at a place: "12 0 obj". */
function numberBefore(bytes: Uint8Array, at: number, from: number): number | null {
  const begin = Math.max(from, at - 24)
  const text = String.fromCharCode(...bytes.subarray(begin, at))
  const match = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}\s+$/.exec(text)
  return match ? Number(match[1]) : null
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  return -1
}

/** The objects that a stream of packed objects holds. */
function* unpacked(dictionary: PdfDictionary, content: Uint8Array): Iterable<[number, PdfValue]> {
  const count = dictionary.get('N')
  const first = dictionary.get('First')
  if (typeof count !== 'number' || typeof first !== 'number') return
  const header = new PdfReader(content)
  let read = 0
  let failures = 0
  // Objects stand one behind another: whoever reads more than that reads some again and again.
  for (
    let i = 0;
    i < Math.min(count, mostObjects) && read <= 2 * content.length && failures <= mostFailures;
    i++
  ) {
    const number = header.integer()
    const offset = header.integer()
    if (number === null || offset === null || first + offset >= content.length) return
    const reader = new PdfReader(content, first + offset)
    try {
      yield [number, reader.value()]
    } catch (error) {
      if (!(error instanceof PdfSyntaxError)) throw error
      failures++
    }
    read += reader.at - first - offset
  }
}
