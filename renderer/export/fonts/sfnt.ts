import { viewOf } from './true-type.ts'

export interface SfntTable {
  /** Four letters. */
  readonly tag: string
  readonly data: Uint8Array
}

/** A font file made of tables, its checksums set. `head` must be among them and is changed. */
export function sfntFile(tables: readonly SfntTable[]): Uint8Array<ArrayBuffer> {
  const sorted = inOrder(tables)
  const directory = 12 + sorted.length * 16
  const file = new Uint8Array(sorted.reduce((sum, { data }) => sum + padded(data.length), directory))
  const view = viewOf(file)
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (sorted.length - power) * 16)
  let at = directory
  let head = 0
  sorted.forEach(({ tag, data }, i) => {
    const entry = 12 + i * 16
    writeTag(view, entry, tag)
    file.set(data, at)
    if (tag === 'head') {
      head = at
      view.setUint32(at + 8, 0)
    }
    view.setUint32(entry + 4, checksum(file.subarray(at, at + padded(data.length))))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, data.length)
    at += padded(data.length)
  })
  view.setUint32(head + 8, (0xb1b0afba - checksum(file)) >>> 0)
  return file
}

/** Tables stand in the order of their letters. */
export function inOrder(tables: readonly SfntTable[]): readonly SfntTable[] {
  return [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1))
}

export function writeTag(view: DataView, at: number, tag: string): void {
  for (let i = 0; i < 4; i++) view.setUint8(at + i, tag.charCodeAt(i))
}

/** Tables begin at multiples of four bytes. */
export const padded = (length: number) => (length + 3) & ~3

/** The sum of bytes read as numbers of four, which must be all there. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
