/** A TrueType file with so many glyphs, all empty and one em wide: what a font of text that nobody sees has to have. */
export function emptyFace(glyphs: number): Uint8Array {
  const tables: readonly (readonly [tag: string, data: Uint8Array])[] = [
    ['glyf', new Uint8Array(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', words([unitsPerEm, 0, ...new Array<number>(glyphs - 1).fill(0)])],
    ['loca', words(new Array<number>(glyphs + 1).fill(0))],
    ['maxp', words([1, 0, glyphs, ...new Array<number>(13).fill(0)])],
  ]
  const directory = 12 + 16 * tables.length
  const length = tables.reduce((sum, [, data]) => sum + padded(data.length), directory)
  const file = new Uint8Array(length)
  const view = new DataView(file.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  // What a binary search of the directory begins with: 4 tables of 16 bytes, 2 to the power of 2.
  view.setUint16(6, 64)
  view.setUint16(8, 2)
  view.setUint16(10, 16 * tables.length - 64)
  let at = directory
  tables.forEach(([tag, data], i) => {
    const entry = 12 + 16 * i
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter)
    file.set(data, at)
    view.setUint32(entry + 4, checksum(view, at, padded(data.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    at += padded(data.length)
  })
  const headAt = directory + 4
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, length)) >>> 0)
  return file
}

const unitsPerEm = 1000

function head(): Uint8Array {
  const data = new Uint8Array(54)
  const view = new DataView(data.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint32(4, 0x00010000)
  view.setUint32(12, 0x5f0f3cf5)
  view.setUint16(18, unitsPerEm)
  // Latest direction: left to right with neutrals. Short offsets in loca.
  view.setInt16(48, 2)
  return data
}

function hhea(): Uint8Array {
  const data = new Uint8Array(36)
  const view = new DataView(data.buffer)
  view.setUint32(0, 0x00010000)
  view.setInt16(4, 950)
  view.setInt16(6, -250)
  view.setUint16(10, unitsPerEm)
  // One width stands for all glyphs.
  view.setUint16(34, 1)
  return data
}

function words(values: readonly number[]): Uint8Array {
  const data = new Uint8Array(2 * values.length)
  const view = new DataView(data.buffer)
  values.forEach((value, i) => {
    view.setUint16(2 * i, value)
  })
  return data
}

const padded = (length: number) => (length + 3) & ~3

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
