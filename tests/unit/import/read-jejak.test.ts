import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { exportJejak } from '../../../renderer/export/export-jejak.ts'
import { readJejak, sha256 } from '../../../renderer/import/read-jejak.ts'
import { documentOf } from '../../../renderer/journey/document.ts'
import type { ImageId } from '../../../renderer/journey/ids.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { aMap, cardId } from './a-map.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const pixels = new Uint8Array([1, 2, 3, 250])

async function aMapWithPicture() {
  const hash = await sha256(pixels)
  const map = aMap({
    cards: [
      [0, 0, 'see'],
      [1, 1, 'späte Grüße 🙂'],
    ],
  })
  const image = imageDefaults('image:i' as ImageId, { mime: 'image/png', width: 2, height: 2, hash })
  const records = [...map.records.values()].map(record =>
    record.id === cardId(0) && record.type === 'card' ? { ...record, imageId: image.id } : record,
  )
  return { document: documentOf([...records, image]), hash }
}

describe('a .jejak file', () => {
  test('comes back as it went out, pictures included', async () => {
    const { document, hash } = await aMapWithPicture()
    const file = await exportJejak(document, async () => pixels)
    expect(file.missing).toEqual([])
    const read = await readJejak(file.bytes)
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(new Set(read.value.document.records.values())).toEqual(new Set(document.records.values()))
    expect(read.value.assets.get(hash)).toEqual(pixels)
    expect(read.value.repairs).toEqual([])
  })

  test('opens with a byte order mark and in UTF-16', async () => {
    const { bytes: file } = await exportJejak(aMap(), async () => null)
    const text = new TextDecoder().decode(file)
    const wide = new Uint8Array(
      new Uint16Array([...`\uFEFF${text}`].map(letter => letter.charCodeAt(0))).buffer,
    )
    for (const variant of [bytes(`\uFEFF${text}`), wide]) expect((await readJejak(variant)).ok).toBe(true)
  })

  test('says which pictures it could not find', async () => {
    const { document, hash } = await aMapWithPicture()
    const file = await exportJejak(document, async () => null)
    expect(file.missing.map(image => image.hash)).toEqual([hash])
    expect((await readJejak(file.bytes)).ok).toBe(true)
  })

  test('leaves a picture out whose bytes are not what it claims, and says so', async () => {
    const { document } = await aMapWithPicture()
    const file = await exportJejak(document, async () => new Uint8Array([9, 9, 9]))
    const read = await readJejak(file.bytes)
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(read.value.assets.size).toBe(0)
    expect(read.value.repairs.map(repair => repair.code)).toContain('picture-dropped')
  })
})

describe('files that are no map', () => {
  const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])
  test.each([
    ['empty', new Uint8Array(), 'empty'],
    ['a picture renamed', png, 'binary'],
    ['a zip renamed', bytes('PK\u0003\u0004rest of the archive'), 'binary'],
    ['gzip', new Uint8Array(gzipSync('{}')), 'binary'],
    ['noise', Uint8Array.from({ length: 500 }, (_, i) => (i * 97 + 13) % 256), 'binary'],
    ['a letter', bytes('Dear Sir'), 'not-json'],
    ['other JSON', bytes('{"type":"excalidraw"}'), 'not-a-map'],
    ['a newer version', bytes('{"format":"jejak","version":999,"records":[]}'), 'newer-version'],
    ['cut off', bytes('{"format":"jejak","version":1,"rec'), 'truncated'],
    ['cut off inside a letter', bytes('{"format":"jejak","note":"gr\u00fc').slice(0, -1), 'truncated'],
  ])('%s', async (_, file, kind) => {
    expect(await readJejak(file)).toMatchObject({ ok: false, trouble: { kind } })
  })
})
