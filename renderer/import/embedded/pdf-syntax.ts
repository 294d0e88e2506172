/** A value as a PDF holds it. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfName {
  readonly name: string
}
/** The bytes of a string, one character each. */
export interface PdfText {
  readonly text: string
}
/** The number of another object. */
export interface PdfReference {
  readonly ref: number
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>

/** Deepest nesting and most values of one object: beyond that it is none of ours. */
const deepest = 50
const mostValues = 200_000
/** So much of a string is kept: more than any name takes. */
const longestText = 4_096

const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0
const isDigit = (byte: number) => byte >= 48 && byte <= 57
/** ( ) < > [ ] { } / % */
const delimiters = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37])
const isRegular = (byte: number) => !isSpace(byte) && !delimiters.has(byte)

/** Thrown for what is not PDF, or nested beyond any sense. */
export class PdfSyntaxError extends Error {}

/** Reads values from a place in a file on. */
export class PdfReader {
  private values = 0

  constructor(
    private readonly bytes: Uint8Array,
    /** Where the next value begins. */
    public at = 0,
  ) {}

  /** The next value. Throws a `PdfSyntaxError`. */
  value(depth = 0): PdfValue {
    if (depth > deepest || ++this.values > mostValues) throw new PdfSyntaxError('nested too deeply')
    this.skipSpace()
    const byte = this.byte()
    if (byte === 47) return { name: this.name() }
    if (byte === 40) return { text: this.literal() }
    if (byte === 91) return this.array(depth)
    if (byte === 60) return this.byte(1) === 60 ? this.dictionary(depth) : { text: this.hexText() }
    if (isDigit(byte) || byte === 43 || byte === 45 || byte === 46) return this.numberOrReference()
    const word = this.word()
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    throw new PdfSyntaxError(`unexpected ${word}`)
  }

  /** The next word of letters, or '' where something else stands. */
  word(): string {
    this.skipSpace()
    const from = this.at
    while (this.at < this.bytes.length && isRegular(this.byte())) this.at++
    return latin(this.bytes.subarray(from, Math.min(this.at, from + 64)))
  }

  /** A whole number without a sign, or null where something else stands; then nothing is read. */
  integer(): number | null {
    this.skipSpace()
    const from = this.at
    while (isDigit(this.byte())) this.at++
    if (this.at > from && this.at - from < 11 && !isRegular(this.byte()))
      return Number(latin(this.bytes.subarray(from, this.at)))
    this.at = from
    return null
  }

  skipSpace(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.byte()
      if (byte === 37)
        while (this.at + 1 < this.bytes.length && this.byte(1) !== 10 && this.byte(1) !== 13) this.at++
      else if (!isSpace(byte)) return
    }
  }

  private byte(ahead = 0): number {
    return this.bytes[this.at + ahead] ?? -1
  }

  private numberOrReference(): number | PdfReference {
    const number = this.integer()
    if (number === null) {
      const value = Number(this.word())
      if (Number.isNaN(value)) throw new PdfSyntaxError('not a number')
      return value
    }
    const end = this.at
    if (this.integer() !== null && this.word() === 'R') return { ref: number }
    this.at = end
    return number
  }

  private name(): string {
    this.at++
    const from = this.at
    while (this.at < this.bytes.length && isRegular(this.byte())) this.at++
    const raw = latin(this.bytes.subarray(from, Math.min(this.at, from + 200)))
    return raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  private array(depth: number): PdfValue[] {
    this.at++
    const items: PdfValue[] = []
    for (this.skipSpace(); this.byte() !== 93; this.skipSpace()) items.push(this.value(depth + 1))
    this.at++
    return items
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (this.skipSpace(); this.byte() !== 62; this.skipSpace()) {
      if (this.byte() !== 47) throw new PdfSyntaxError('a key that is no name')
      const key = this.name()
      entries.set(key, this.value(depth + 1))
    }
    this.at += 2
    return entries
  }

  private hexText(): string {
    this.at++
    const from = this.at
    while (this.at < this.bytes.length && this.byte() !== 62) this.at++
    const digits = latin(this.bytes.subarray(from, Math.min(this.at, from + 2 * longestText))).replace(
      /[^0-9a-f]/gi,
      '',
    )
    this.at++
    let text = ''
    for (let i = 0; i < digits.length; i += 2)
      text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16))
    return text
  }

  private literal(): string {
    this.at++
    let text = ''
    for (let open = 1; ; this.at++) {
      const byte = this.byte()
      if (byte < 0) throw new PdfSyntaxError('a string without an end')
      if (byte === 40) open++
      if (byte === 41 && --open === 0) break
      const next = byte === 92 ? this.escaped() : byte
      if (next >= 0 && text.length < longestText) text += String.fromCharCode(next)
    }
    this.at++
    return text
  }

  /** The byte that a backslash and the characters after it stand for, -1 for none; ends on the last of them. */
  private escaped(): number {
    const next = this.byte(1)
    if (isOctal(next)) {
      let value = 0
      for (let digits = 0; digits < 3 && isOctal(this.byte(1)); digits++) {
        value = 8 * value + this.byte(1) - 48
        this.at++
      }
      return value & 0xff
    }
    this.at++
    if (next === 13 && this.byte(1) === 10) this.at++
    return next === 10 || next === 13 ? -1 : (escapes.get(next) ?? next)
  }
}

const isOctal = (byte: number) => byte >= 48 && byte <= 55
/** n, r, t, b and f. */
const escapes: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
])

/** Bytes as characters, one each. For short pieces. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
