import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ExportCanvas } from '../../../renderer/export/export-writer.ts'
import type { Drawing } from '../../../renderer/export/png/draw-bands.ts'
import { encodeStrips } from '../../../renderer/export/png/encode-strips.ts'
import { readChunks } from '../../../renderer/export/png/png-chunks.ts'
import { planPng } from '../../../renderer/export/png/png-plan.ts'
import { upRows } from '../../../renderer/export/png/up-rows.ts'
import { joinBytes } from '../../../renderer/journey/join-bytes.ts'
import { RecordedPath, recordingContext } from '../../helpers/recording-context.ts'
import { aMap } from '../import/a-map.ts'
import { sceneOf } from './a-source.ts'
import { unfilteredRows } from './unfiltered-rows.ts'

beforeAll(() => {
  vi.stubGlobal('Path2D', RecordedPath)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const pixelRows = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      split: fc.integer({ min: 1, max: width }),
      // Few colours, so that neighbours are often alike.
      bytes: fc.array(fc.constantFrom(0, 1, 128, 255), {
        minLength: width * height * 4,
        maxLength: width * height * 4,
      }),
    }),
  )

test('what is filtered comes back as the same pixels, whatever is cut where', () => {
  fc.assert(
    fc.property(
      pixelRows,
      fc.constantFrom(3 as const, 4 as const),
      ({ width, height, split, bytes }, channels) => {
        const filtered = new Uint8Array(height * (1 + width * channels))
        const above = new Uint32Array(width)
        for (let top = 0; top < height; top++)
          for (const [x, end] of [
            [0, split],
            [split, width],
          ] as const) {
            if (x === end) continue
            const from = (top * width + x) * 4
            const pixels = new Uint8ClampedArray(bytes.slice(from, from + (end - x) * 4))
            const rowOfFiltered = filtered.subarray(top * (1 + width * channels))
            upRows(pixels, end - x, above.subarray(x, end), channels, rowOfFiltered, x, width)
          }
        const wanted = bytes.filter((_, i) => channels === 4 || i % 4 !== 3)
        expect([...unfilteredRows(filtered, width, channels)]).toEqual(wanted)
      },
    ),
  )
})

/** A canvas whose every pixel is another one, told by how often it was read. */
function paintedCanvas(): { canvasOf: (width: number, height: number) => ExportCanvas; released(): number } {
  let reads = 0
  let released = 0
  const { ctx } = recordingContext()
  const painted = new Proxy(ctx, {
    get(target, key) {
      if (key !== 'getImageData') return Reflect.get(target, key)
      return (_x: number, _y: number, width: number, height: number) => {
        reads++
        const data = new Uint8ClampedArray(width * height * 4)
        for (let i = 0; i < data.length; i++) data[i] = i % 4 === 3 ? 255 : reads * 7 + (i % 11)
        return { data }
      }
    },
  })
  return {
    canvasOf: () => ({ ctx: painted, png: async () => new Uint8Array(), release: () => released++ }),
    released: () => released,
  }
}

const scene = sceneOf(aMap())

function drawingOf(scale: number): Drawing {
  const plan = planPng(scene, { kind: 'map' }, scale)
  if (!plan.ok) throw new Error(plan.trouble.kind)
  return { scene, plan: plan.value, theme: 'light', background: 'white', images: () => 'lost' }
}

test('strips make one stream of image data with every row once', async () => {
  const drawing = drawingOf(2)
  const { width, height } = drawing.plan
  const painted = paintedCanvas()
  const shares: number[] = []
  const chunks = await encodeStrips(drawing, painted.canvasOf, true, async share => {
    shares.push(share)
  })
  const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])
  const data = readChunks(joinBytes([signature, ...chunks]))
  expect(new Set(data.map(chunk => chunk.type))).toEqual(new Set(['IDAT']))
  const rows = unfilteredRows(inflateSync(joinBytes(data.map(chunk => chunk.data))), width, 3)
  expect(rows.length).toBe(width * height * 3)
  expect([...rows.subarray(0, 3)]).toEqual([7, 8, 9])
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.length).toBe(Math.ceil(height / 256))
  expect(painted.released()).toBe(1)
})

test('what rejects between two strips ends it, and the canvas is given back', async () => {
  const painted = paintedCanvas()
  let strips = 0
  const stopped = encodeStrips(drawingOf(2), painted.canvasOf, false, async () => {
    if (++strips === 2) throw new Error('cancelled')
  })
  await expect(stopped).rejects.toThrow('cancelled')
  expect(strips).toBe(2)
  expect(painted.released()).toBe(1)
})
