/** A TrueType face as far as drawing and subsetting need it. Lengths in units of which `unitsPerEm` make the font size. */
export interface TrueType {
  readonly unitsPerEm: number
  readonly glyphCount: number
  /** The number of a character's glyph; 0 when the face has none. */
  glyphOf(codePoint: number): number
  advance(glyph: number): number
  /** What the table of outlines holds for a glyph; empty for a blank. */
  glyph(glyph: number): Uint8Array
  /** A whole table by its four letters, or null. */
  table(tag: string): Uint8Array | null
}

/** Reads the tables of a TrueType file with outlines in `glyf`, as the bundled ones are. Throws a RangeError for others. */
export function readTrueType(file: Uint8Array): TrueType {
  const tables = tablesOf(file)
  const table = (tag: string) => tables.get(tag) ?? null
  const need = (tag: string) => {
    const found = table(tag)
    if (!found) throw new RangeError(`a face without ${tag}`)
    return found
  }
  const head = viewOf(need('head'))
  const glyphs = need('glyf')
  const glyphCount = viewOf(need('maxp')).getUint16(4)
  const metricCount = viewOf(need('hhea')).getUint16(34)
  const metrics = viewOf(need('hmtx'))
  const loca = viewOf(need('loca'))
  const long = head.getInt16(50) === 1
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const map = characterMap(viewOf(need('cmap')))
  return {
    unitsPerEm: head.getUint16(18),
    glyphCount,
    glyphOf: codePoint => map.get(codePoint) ?? 0,
    advance: glyph => metrics.getUint16(Math.min(glyph, metricCount - 1) * 4),
    glyph: glyph => glyphs.subarray(offset(glyph), offset(glyph + 1)),
    table,
  }
}

/** A view of bytes wherever they lie. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tablesOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file)
  const tables = new Map<string, Uint8Array>()
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...file.subarray(at, at + 4))
    const start = view.getUint32(at + 8)
    tables.set(tag, file.subarray(start, start + view.getUint32(at + 12)))
  }
  return tables
}

/** Glyphs by code point, from a table of format 12 (all of Unicode) or else 4 (its first plane). */
function characterMap(cmap: DataView): ReadonlyMap<number, number> {
  const formats = new Map<number, number>()
  const count = cmap.getUint16(2)
  for (let i = 0; i < count; i++) {
    const at = cmap.getUint32(4 + i * 8 + 4)
    formats.set(cmap.getUint16(at), at)
  }
  const full = formats.get(12)
  if (full !== undefined) return fullMap(cmap, full)
  const basic = formats.get(4)
  if (basic === undefined) throw new RangeError('a face without a map of Unicode')
  return basicMap(cmap, basic)
}

function fullMap(cmap: DataView, at: number): ReadonlyMap<number, number> {
  const map = new Map<number, number>()
  const groups = cmap.getUint32(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    const first = cmap.getUint32(group)
    const last = cmap.getUint32(group + 4)
    const glyph = cmap.getUint32(group + 8)
    for (let code = first; code <= last; code++) map.set(code, glyph + code - first)
  }
  return map
}

function basicMap(cmap: DataView, at: number): ReadonlyMap<number, number> {
  const map = new Map<number, number>()
  const doubled = cmap.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let i = 0; i < doubled; i += 2) {
    const last = cmap.getUint16(ends + i)
    const delta = cmap.getUint16(deltas + i)
    const offset = cmap.getUint16(offsets + i)
    const first = cmap.getUint16(starts + i)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsets + i + offset + (code - first) * 2)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) map.set(code, glyph)
    }
  }
  return map
}
