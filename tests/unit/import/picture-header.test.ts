import { describe, expect, test } from 'vitest'
import { readPictureHeader } from '../../../renderer/import/picture-header.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))

describe('the first bytes of a picture', () => {
  test.each([
    [
      'PNG',
      bytes('\u0089PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 3, 0, 0, 0, 2, 0]),
      'png',
      768 * 512,
    ],
    [
      'JPEG, with other segments before its frame',
      bytes([0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0], [0, 0]),
      'jpeg',
      256 * 512,
    ],
    ['GIF', bytes('GIF89a', [0, 1, 0, 2]), 'gif', 256 * 512],
    [
      'WebP with alpha',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 255, 3, 0, 255, 1, 0]),
      'webp',
      1_024 * 512,
    ],
    [
      'AVIF',
      bytes(
        [0, 0, 0, 28],
        'ftypavif',
        [0, 0, 0, 0],
        'mif1',
        [0, 0, 0, 20],
        'ispe',
        [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0],
        [0, 0, 0, 0, 0],
      ),
      'avif',
      256 * 512,
    ],
    ['SVG', bytes('<?xml version="1.0"?>\n<!-- made by hand --><svg viewBox="0 0 1 1"/>'), 'svg', null],
  ] as const)('tell a %s and its size', (_, picture, format, pixels) => {
    expect(readPictureHeader(picture)).toEqual({ format, pixels })
  })

  test.each([
    ['nothing', bytes()],
    ['a page that only holds a drawing', bytes('<html><svg/></html>')],
    ['text', bytes('svg png gif')],
    ['another container', bytes([0, 0, 0, 28], 'ftypisom')],
  ])('tell that %s is none', (_, file) => expect(readPictureHeader(file)).toBeNull())

  test('that are cut off give no size', () => {
    expect(readPictureHeader(bytes('\u0089PNG\r\n\u001a\n'))).toEqual({ format: 'png', pixels: null })
    expect(readPictureHeader(bytes([0xff, 0xd8, 0xff]))).toEqual({ format: 'jpeg', pixels: null })
  })
})
