import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chunkBytes, pngSignature } from '../../../../renderer/export/png/png-chunks.ts'
import { writePng } from '../../../../renderer/export/png/write-png.ts'
import { mapInPng } from '../../../../renderer/import/embedded/png-map.ts'
import { readJejak } from '../../../../renderer/import/read-jejak.ts'
import { encodeJejakFile } from '../../../../renderer/journey/jejak-file.ts'
import { joinBytes } from '../../../../renderer/journey/join-bytes.ts'
import { RecordedPath } from '../../../helpers/recording-context.ts'
import { aSource, fakeTools } from '../../export/a-source.ts'
import { aMap } from '../a-map.ts'

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const options = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  heading: false,
  scale: 1,
} as const

test('a map comes back from its picture as it was, whatever its cards say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }),
      async texts => {
        const document = aMap({ cards: texts.map((text, i) => [i % 3, i % 3, text] as const) })
        const file = encodeJejakFile({ document, assets: new Map() })
        const carried = mapInPng(await writePng(aSource(document), options, fakeTools()))
        expect(new TextDecoder().decode(carried!)).toBe(file)
        const read = await readJejak(carried!)
        const before = await readJejak(new TextEncoder().encode(file))
        if (!read.ok || !before.ok) throw new Error('the file can not be read')
        expect(encodeJejakFile({ document: read.value.document, assets: new Map() })).toBe(
          encodeJejakFile({ document: before.value.document, assets: new Map() }),
        )
      },
    ),
    { numRuns: 30 },
  )
})

const text = new TextEncoder().encode('{"ü": 1}')
const keyword = (rest: Uint8Array) => joinBytes([new TextEncoder().encode('jejak\0'), rest])
const pngWith = (type: string, data: Uint8Array) =>
  joinBytes([
    new Uint8Array(pngSignature),
    chunkBytes({ type: 'IHDR', data: new Uint8Array(13) }),
    chunkBytes({ type: 'tEXt', data: new TextEncoder().encode('Software\0other') }),
    chunkBytes({ type, data }),
    chunkBytes({ type: 'IEND', data: new Uint8Array() }),
  ])

test('it is found in every form that other programs give the text', () => {
  const forms: [string, Uint8Array][] = [
    ['iTXt', joinBytes([new Uint8Array([1, 0, 0, 0]), deflateSync(text)])],
    ['iTXt', joinBytes([new Uint8Array([0, 0]), new TextEncoder().encode('en\0Karte\0'), text])],
    ['zTXt', joinBytes([new Uint8Array([0]), deflateSync(text)])],
    ['tEXt', text],
  ]
  for (const [type, rest] of forms) expect(mapInPng(pngWith(type, keyword(rest)))).toEqual(text)
})

test('a picture without one, cut off anywhere, or with a text that blows up, carries none', () => {
  expect(mapInPng(pngWith('tEXt', new TextEncoder().encode('Title\0Kitten')))).toBeNull()
  const whole = pngWith('iTXt', keyword(joinBytes([new Uint8Array([1, 0, 0, 0]), deflateSync(text)])))
  for (let end = 0; end < whole.length - 30; end++) expect(mapInPng(whole.subarray(0, end))).toBeNull()
  const bomb = deflateSync(new Uint8Array(8_000_000))
  expect(bomb.length).toBeLessThan(10_000)
  const blown = pngWith('iTXt', keyword(joinBytes([new Uint8Array([1, 0, 0, 0]), bomb])))
  expect(mapInPng(blown, 1_000_000)).toBeNull()
  expect(mapInPng(blown)?.length).toBe(8_000_000)
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('iTXt', 'zTXt', 'tEXt'), (bytes, type) => {
      mapInPng(joinBytes([new Uint8Array(pngSignature), bytes]))
      mapInPng(pngWith(type, keyword(bytes)))
    }),
  )
})
