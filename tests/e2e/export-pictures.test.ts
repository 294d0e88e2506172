import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { estimatePng } from '../../renderer/export/png/estimate.ts'
import { mapInPng } from '../../renderer/import/embedded/png-map.ts'
import type { JourneyDocument } from '../../renderer/journey/document.ts'
import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { type App, launchApp } from '../helpers/app.ts'
import { aDocument, aLargeDocument, stageId } from '../helpers/documents.ts'
import { type ServedPage, servePage } from '../helpers/serve-page.ts'
import { aSource } from '../unit/export/a-source.ts'
import type { Order } from './export-page/page.ts'

let site: ServedPage
let app: App
beforeAll(async () => {
  site = await servePage('tests/e2e/export-page')
  app = await launchApp({ url: site.url })
})
afterAll(async () => {
  await app?.close()
  await site?.close()
})

const drawn = { background: 'white', theme: 'light', embed: true, heading: false } as const

/** Writes a file in the app's worker and leaves it on the page under a name. */
async function write<F extends 'png' | 'svg'>(
  name: string,
  document: JourneyDocument,
  format: F,
  options: Order<F>['options'],
): Promise<void> {
  const jejak = encodeJejakFile({ document, assets: new Map() })
  await app.page.evaluate(
    async ([key, order]) => {
      const files = window as unknown as Record<string, Uint8Array<ArrayBuffer>>
      files[key] = await window.exportPage.write(order)
    },
    [name, { format, options, jejak } as Order] as const,
  )
}

/** A written file, fetched from the page. */
async function bytesOf(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.evaluate(key => {
    const bytes = (window as unknown as Record<string, Uint8Array<ArrayBuffer>>)[key]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(bytes ? [bytes] : []))
    link.download = key
    link.click()
  }, name)
  return fs.readFileSync(await (await download).path())
}

interface Comparison {
  readonly size: readonly [number, number]
  /** Pixels that were compared, and those of them that differ by more than a shade. */
  readonly compared: number
  readonly different: number
}

/** Compares the left upper parts of two PNGs on the page, as wide and as high as the second one less its last columns. */
function compare(page: Page, names: readonly [string, string]): Promise<Comparison> {
  return page.evaluate(async ([first, second]) => {
    const files = window as unknown as Record<string, Uint8Array<ArrayBuffer>>
    const decode = (name: string) => {
      const bytes = files[name]
      if (!bytes) throw new Error(`no ${name}`)
      return createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    }
    const [large, small] = [await decode(first), await decode(second)]
    const width = small.width - 16
    const height = Math.min(large.height, small.height)
    const pixels = (bitmap: ImageBitmap, y: number, rows: number) => {
      const ctx = new OffscreenCanvas(width, rows).getContext('2d')
      if (!ctx) throw new Error('no canvas')
      ctx.drawImage(bitmap, 0, y, width, rows, 0, 0, width, rows)
      return ctx.getImageData(0, 0, width, rows).data
    }
    let different = 0
    for (let y = 0; y < height; y += 500) {
      const rows = Math.min(500, height - y)
      const a = pixels(large, y, rows)
      const b = pixels(small, y, rows)
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2].some(c => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > 24)) different++
    }
    return { size: [large.width, large.height] as const, compared: width * height, different }
  }, names)
}

test('above a hundred megapixels strips show what one canvas does, and the whole file decodes', async () => {
  const document = aLargeDocument(760)
  const source = aSource(document)
  const options = { ...drawn, content: { kind: 'map' }, scale: 4 } as const
  const estimate = estimatePng({ ...source, pictureBytes: 0 }, options)!
  expect(estimate.width * estimate.height).toBeGreaterThan(100_000_000)
  await write('strips', document, 'png', options)
  await write('canvas', document, 'png', { ...options, content: { kind: 'stage', stageId: stageId(1) } })
  const { size, compared, different } = await compare(app.page, ['strips', 'canvas'])
  expect(size).toEqual([estimate.width, estimate.height])
  expect(compared).toBeGreaterThan(5_000_000)
  expect(different).toBe(0)
  const bytes = await bytesOf(app.page, 'strips')
  expect(bytes.length).toBeGreaterThan(estimate.bytes / 3)
  expect(bytes.length).toBeLessThan(estimate.bytes * 3)
  expect(new TextDecoder().decode(mapInPng(bytes)!)).toBe(encodeJejakFile({ document, assets: new Map() }))
})

test('an SVG looks as the PNG does', async () => {
  const names = ['one', 'two', 'three', 'four', 'five']
  const texts = [
    'Looks for a wide bed',
    'WAVE, AV. To fi ffl',
    'Tiếng Việt Ελληνικά Русский',
    'Happy',
    'Sad…',
  ]
  const map = aDocument({
    lanes: ['actions', 'touchpoints', 'emotions', 'pain-points'],
    cards: names.map((name, i) => [[Math.min(4, i + 1), 1 + (i % 2), 1], [name]] as const),
    fields: Object.fromEntries(
      names.map((name, i) => [name, { text: texts[i] ?? '', ...(i === 2 && { score: 2 as const }) }]),
    ),
  })
  for (const theme of ['light', 'dark'] as const) {
    const options = { ...drawn, theme, content: { kind: 'map' } } as const
    await write('png', map, 'png', { ...options, scale: 1 })
    await write('svg', map, 'svg', { ...options, text: 'text' })
    const { width, height } = aSource(map).scene
    const svg = Buffer.from(await bytesOf(app.page, 'svg')).toString('base64')
    const shown = await app.context.newPage()
    await shown.setViewportSize({ width, height })
    await shown.goto(`data:image/svg+xml;base64,${svg}`)
    await shown.evaluate(() => document.fonts.ready.then(() => {}))
    expect(await shown.evaluate(() => [...document.fonts].every(({ status }) => status === 'loaded'))).toBe(
      true,
    )
    const screenshot = (await shown.screenshot()).toString('base64')
    await shown.close()
    await app.page.evaluate(text => {
      const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
      ;(window as unknown as Record<string, Uint8Array>).shot = bytes
    }, screenshot)
    const { size, compared, different } = await compare(app.page, ['shot', 'png'])
    expect(size).toEqual([width, height])
    // Letters may stand a quarter of a pixel apart.
    expect(different / compared).toBeLessThan(0.005)
  }
})
