import { joinBytes } from '../../journey/join-bytes.ts'
import { componentsOf } from './composite.ts'
import { type SfntTable, sfntFile } from './sfnt.ts'
import { type TrueType, viewOf } from './true-type.ts'

/** Tables that go along as they are. */
const kept = ['OS/2', 'gasp', 'hhea', 'maxp', 'name', 'post', 'prep']
/** How marks find the letters they stand on. Large, so only for texts with such marks. */
const markTables = ['GDEF', 'GPOS']
const marks = /\p{M}/u

/**
 * A TrueType file with the outlines of some characters alone. Glyphs keep their numbers, so that the tables that name them
 * stay true; the others are empty, which costs almost nothing once it is compressed. Characters that the face lacks are
 * left out. Replacing glyphs (GSUB) is dropped: the bundled face has nothing of it that changes ordinary text.
 */
export function subsetFont(font: TrueType, characters: Iterable<string>): Uint8Array<ArrayBuffer> {
  const mapped: (readonly [code: number, glyph: number])[] = []
  let marked = false
  for (const character of new Set(characters)) {
    const code = character.codePointAt(0) ?? 0
    const glyph = font.glyphOf(code)
    if (glyph === 0) continue
    mapped.push([code, glyph])
    marked ||= marks.test(character)
  }
  mapped.sort(([a], [b]) => a - b)
  const glyphs = withParts(
    font,
    mapped.map(([, glyph]) => glyph),
  )
  const tables = [...kept, ...(marked ? markTables : [])].flatMap(tag => {
    const data = font.table(tag)
    return data ? [{ tag, data }] : []
  })
  return sfntFile([...tables, ...outlineTables(font, glyphs), { tag: 'cmap', data: cmapOf(mapped) }])
}

/** The glyphs with all they are put together from, and the box for what is missing. */
function withParts(font: TrueType, glyphs: readonly number[]): ReadonlySet<number> {
  const all = new Set([0])
  const waiting = [...glyphs]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (all.has(glyph)) continue
    all.add(glyph)
    for (const part of componentsOf(font.glyph(glyph)) ?? []) waiting.push(part.glyph)
  }
  return all
}

function outlineTables(font: TrueType, glyphs: ReadonlySet<number>): SfntTable[] {
  const outlines: Uint8Array[] = []
  const loca = new Uint8Array((font.glyphCount + 1) * 4)
  const offsets = viewOf(loca)
  const metrics = new Uint8Array(font.table('hmtx') ?? [])
  const metricsView = viewOf(metrics)
  let at = 0
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    offsets.setUint32(glyph * 4, at)
    if (glyphs.has(glyph)) {
      const data = font.glyph(glyph)
      outlines.push(data)
      at += data.length
    } else if (glyph * 4 + 4 <= metrics.length) metricsView.setUint32(glyph * 4, 0)
  }
  offsets.setUint32(font.glyphCount * 4, at)
  const head = new Uint8Array(font.table('head') ?? [])
  // Offsets of four bytes.
  viewOf(head).setInt16(50, 1)
  return [
    { tag: 'glyf', data: joinBytes(outlines) },
    { tag: 'head', data: head },
    { tag: 'hmtx', data: metrics },
    { tag: 'loca', data: loca },
  ]
}

type Mapped = readonly (readonly [code: number, glyph: number])[]

/** Runs of characters whose glyphs follow one another as they do. */
function runsOf(mapped: Mapped): { readonly first: number; last: number; readonly glyph: number }[] {
  const runs: { first: number; last: number; glyph: number }[] = []
  for (const [code, glyph] of mapped) {
    const run = runs.at(-1)
    if (run && code === run.last + 1 && glyph === run.glyph + code - run.first) run.last = code
    else runs.push({ first: code, last: code, glyph })
  }
  return runs
}

/** The map of characters in both forms: of the first plane, which every program reads, and of all of Unicode. */
function cmapOf(mapped: Mapped): Uint8Array {
  const basic = basicMap(mapped.filter(([code]) => code < 0xffff))
  const full = fullMap(mapped)
  const head = new Uint8Array(20)
  const view = viewOf(head)
  view.setUint16(2, 2)
  // Platform 3 (Windows), encodings 1 (first plane) and 10 (all).
  ;[1, 10].forEach((encoding, i) => {
    view.setUint16(4 + i * 8, 3)
    view.setUint16(6 + i * 8, encoding)
    view.setUint32(8 + i * 8, 20 + (i === 0 ? 0 : basic.length))
  })
  return joinBytes([head, basic, full])
}

function basicMap(mapped: Mapped): Uint8Array {
  const runs = [...runsOf(mapped), { first: 0xffff, last: 0xffff, glyph: 0 }]
  const count = runs.length
  const table = new Uint8Array(16 + count * 8)
  const view = viewOf(table)
  const power = 2 ** Math.floor(Math.log2(count))
  const head = [4, table.length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2]
  head.forEach((value, i) => {
    view.setUint16(i * 2, value)
  })
  runs.forEach(({ first, last, glyph }, i) => {
    view.setUint16(14 + i * 2, last)
    view.setUint16(16 + count * 2 + i * 2, first)
    view.setUint16(16 + count * 4 + i * 2, (glyph - first) & 0xffff)
  })
  return table
}

function fullMap(mapped: Mapped): Uint8Array {
  const runs = runsOf(mapped)
  const table = new Uint8Array(16 + runs.length * 12)
  const view = viewOf(table)
  view.setUint16(0, 12)
  view.setUint32(4, table.length)
  view.setUint32(12, runs.length)
  runs.forEach(({ first, last, glyph }, i) => {
    view.setUint32(16 + i * 12, first)
    view.setUint32(20 + i * 12, last)
    view.setUint32(24 + i * 12, glyph)
  })
  return table
}
