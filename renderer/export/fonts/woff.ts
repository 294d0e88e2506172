import { deflate } from '../deflate.ts'
import { padded } from './sfnt.ts'
import { viewOf } from './true-type.ts'

/** A TrueType file as WOFF: the same tables, each compressed. About half as large, and every browser reads it. */
export async function woffOf(sfnt: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const source = viewOf(sfnt)
  const count = source.getUint16(4)
  const tables = []
  for (let i = 0; i < count; i++) {
    const entry = 12 + i * 16
    const start = source.getUint32(entry + 8)
    const data = sfnt.slice(start, start + source.getUint32(entry + 12))
    const packed = await deflate(data)
    tables.push({ entry, data, stored: packed.length < data.length ? packed : data })
  }
  const directory = 44 + count * 20
  const woff = new Uint8Array(tables.reduce((sum, { stored }) => sum + padded(stored.length), directory))
  const view = viewOf(woff)
  view.setUint32(0, 0x774f4646)
  view.setUint32(4, source.getUint32(0))
  view.setUint32(8, woff.length)
  view.setUint16(12, count)
  view.setUint32(16, sfnt.length)
  view.setUint16(20, 1)
  let at = directory
  tables.forEach(({ entry, data, stored }, i) => {
    const to = 44 + i * 20
    view.setUint32(to, source.getUint32(entry))
    view.setUint32(to + 4, at)
    view.setUint32(to + 8, stored.length)
    view.setUint32(to + 12, data.length)
    view.setUint32(to + 16, source.getUint32(entry + 4))
    woff.set(stored, at)
    at += padded(stored.length)
  })
  return woff
}
