import { afterEach, expect, test, vi } from 'vitest'
import { browserTools } from '../../../renderer/export/browser-tools.ts'

afterEach(() => vi.unstubAllGlobals())

test('pictures are decoded as large as they are drawn, never blown up, and let go', async () => {
  let open = 0
  let most = 0
  const bitmap = (width: number, height: number) => {
    most = Math.max(most, ++open)
    return { width, height, close: () => open-- }
  }
  const natural: Record<string, readonly [number, number]> = {
    photo: [4_000, 3_000],
    strip: [6_000, 600],
    small: [100, 80],
  }
  vi.stubGlobal('createImageBitmap', async (source: unknown, options?: { resizeWidth: number }) => {
    if (source instanceof Blob) {
      const size = natural[await source.text()]
      if (!size) throw new Error('no picture')
      return bitmap(...size)
    }
    const whole = source as ImageBitmap
    const width = options?.resizeWidth ?? whole.width
    return bitmap(width, (whole.height * width) / whole.width)
  })
  const widths: Record<string, number> = { photo: 320, strip: 800, small: 320, broken: 320 }
  const images = new Map(
    Object.keys(widths).map(hash => [hash, { mime: 'image/png', bytes: new TextEncoder().encode(hash) }]),
  )
  const noCanvas = () => {
    throw new Error('no canvas is needed')
  }
  const tools = browserTools(async () => {}, noCanvas)
  const decoded = await tools.decode(images, hash => widths[hash] ?? 1)
  expect([...decoded].map(([hash, { width }]) => [hash, width])).toEqual([
    ['photo', 320],
    ['strip', 800],
    ['small', 100],
  ])
  // Beside those that are ready, only the whole one and what is made of it.
  expect(open).toBe(3)
  expect(most).toBe(3)
  tools.close()
  expect(open).toBe(0)
})
