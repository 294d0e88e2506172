import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PngOptions } from '../../../renderer/export/export-options.ts'
import { readChunks } from '../../../renderer/export/png/png-chunks.ts'
import { writePng } from '../../../renderer/export/png/write-png.ts'
import { encodeJejakFile } from '../../../renderer/journey/jejak-file.ts'
import { RecordedPath } from '../../helpers/recording-context.ts'
import { aMap } from '../import/a-map.ts'
import { aSource, fakeTools, troubleOf } from './a-source.ts'

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const document = aMap({ cards: [[0, 0, 'Ünïcode, 漢字 and 🎉']] })
const source = aSource(document)
const options: PngOptions = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  heading: false,
  scale: 1,
}

test('the map and the resolution stand right after the head', async () => {
  const chunks = readChunks(await writePng(source, { ...options, scale: 2 }, fakeTools()))
  expect(chunks.map(chunk => chunk.type)).toEqual(['IHDR', 'iTXt', 'pHYs', 'IDAT', 'IEND'])
  const [, text, density] = chunks
  const data = Buffer.from(text!.data)
  // Keyword, a zero, compressed, by zlib, no language, no translation.
  expect(data.subarray(0, 10).toString('latin1')).toBe('jejak\0\u0001\0\0\0')
  expect(inflateSync(data.subarray(10)).toString()).toBe(encodeJejakFile({ document, assets: new Map() }))
  expect(Buffer.from(density!.data).readUInt32BE(0)).toBe(Math.round(192 / 0.0254))
})

test('without the map only the resolution is added', async () => {
  const chunks = readChunks(await writePng(source, { ...options, embed: false }, fakeTools()))
  expect(chunks.map(chunk => chunk.type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
})

test('a machine that has no canvas of that size gets strips', async () => {
  const { width, height } = source.scene
  const sizes: number[] = []
  const tools = fakeTools({
    canvas(w, h, use) {
      if (!use?.read) throw new Error('too large')
      sizes.push(w)
      const { ctx } = fakeTools().canvas(w, h)
      const read = (_x: number, _y: number, wide: number, high: number) => ({
        data: new Uint8ClampedArray(wide * high * 4).fill(255),
      })
      const painted = new Proxy(ctx, {
        get: (target, key) => (key === 'getImageData' ? read : Reflect.get(target, key)),
      })
      return { ctx: painted, png: async () => new Uint8Array(), release() {} }
    },
  })
  const chunks = readChunks(await writePng(source, { ...options, background: 'transparent' }, tools))
  expect(chunks.map(chunk => chunk.type)).toEqual(['IHDR', 'iTXt', 'pHYs', 'IDAT', 'IEND'])
  expect(sizes).toEqual([width])
  const head = Buffer.from(chunks[0]!.data)
  expect([head.readUInt32BE(0), head.readUInt32BE(4), ...head.subarray(8)]).toEqual([
    width,
    height,
    8,
    6,
    0,
    0,
    0,
  ])
})

test('beyond two gigapixels it says how large it would be and what would fit', async () => {
  const trouble = await troubleOf(writePng(source, { ...options, scale: 100 }, fakeTools()))
  expect(trouble.kind).toBe('picture-too-large')
  const { width, height, scale } = trouble.params as Record<string, number>
  expect(width! * height!).toBeGreaterThan(2_000_000_000)
  expect(scale).toBeGreaterThan(4)
  expect(scale! * scale! * source.scene.width * source.scene.height).toBeLessThanOrEqual(2_000_000_000)
})

test('nothing to draw is said, and progress that rejects ends it', async () => {
  const nothing = writePng(source, { ...options, content: { kind: 'cards', ids: [] } }, fakeTools())
  expect((await troubleOf(nothing)).kind).toBe('nothing-there')
  const shares: number[] = []
  const cancelled = fakeTools({
    async progress({ share }) {
      shares.push(share)
      if (share >= 0.5) throw new Error('cancelled')
    },
  })
  await expect(writePng(source, options, cancelled)).rejects.toThrow('cancelled')
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})
