import { expect, test, vi } from 'vitest'
import type { Canvas2D } from '../../../renderer/paint/canvas.ts'
import { drawCover } from '../../../renderer/paint/draw-cover.ts'

const box = { x: 5, y: 6, width: 100, height: 50 }

test.each([
  ['tall', 200, 400, [0, 150, 200, 100]],
  ['wide', 400, 100, [100, 0, 200, 100]],
] as const)('a %s picture is cropped around its middle, not stretched', (_, width, height, part) => {
  const drawImage = vi.fn()
  const image = { width, height } as ImageBitmap
  drawCover({ drawImage } as unknown as Canvas2D, image, box)
  expect(drawImage).toHaveBeenCalledExactlyOnceWith(image, ...part, 5, 6, 100, 50)
})
