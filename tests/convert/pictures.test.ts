import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { cardDefaults } from '../../renderer/journey/records/card.ts'
import { imageDefaults } from '../../renderer/journey/records/image.ts'
import { aDocument, cardId, laneId, stepId } from '../helpers/documents.ts'
import { hasProgram } from '../helpers/other-programs.ts'
import { convertIn, emptyFolder } from './converting.ts'

const kinds = ['image/png', 'image/jpeg', 'image/webp'] as const
type Mime = (typeof kinds)[number]

/** A red picture of a kind, as a program would have written it. */
function pictureOf(mime: Mime): Uint8Array {
  const canvas = createCanvas(120, 80)
  const ctx = canvas.getContext('2d')
  ctx.fillStyle = '#ff0000'
  ctx.fillRect(0, 0, 120, 80)
  switch (mime) {
    case 'image/png':
      return canvas.toBuffer(mime)
    case 'image/jpeg':
      return canvas.toBuffer(mime)
    case 'image/webp':
      return canvas.toBuffer(mime)
  }
}

/** A folder with a map that has such a picture on its only card, as `map.jejak`. */
function withPicture(mime: Mime): string {
  const bytes = pictureOf(mime)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const image = imageDefaults('image:i' as never, { mime, width: 120, height: 80, hash })
  const card = {
    ...cardDefaults(cardId('c'), 'a'),
    laneId: laneId(1),
    stepId: stepId(1, 1),
    imageId: image.id,
  }
  const document = aDocument({ stages: [1], lanes: ['storyboard'], records: [image, card] })
  const folder = emptyFolder()
  fs.writeFileSync(
    path.join(folder, 'map.jejak'),
    encodeJejakFile({ document, assets: new Map([[hash, bytes]]) }),
  )
  return folder
}

describe.each(kinds)('a picture of the kind %s', mime => {
  test('is on its slide in a kind that Office shows', async () => {
    const folder = withPicture(mime)
    expect(await convertIn(folder, 'map.jejak', 'map.pptx')).toMatchObject({ code: 0 })
    const parts = unzipSync(fs.readFileSync(path.join(folder, 'map.pptx')))
    const media = Object.keys(parts).filter(name => name.startsWith('ppt/media/'))
    expect(media).toEqual([mime === 'image/jpeg' ? 'ppt/media/image1.jpeg' : 'ppt/media/image1.png'])
    const start = mime === 'image/jpeg' ? [0xff, 0xd8] : [0x89, 0x50]
    expect([...(parts[media[0] ?? '']?.subarray(0, 2) ?? [])]).toEqual(start)
    const slides = Object.keys(parts).filter(name => name.startsWith('ppt/slides/slide'))
    expect(slides.some(name => strFromU8(parts[name] ?? new Uint8Array()).includes('<p:pic>'))).toBe(true)
  })

  test.skipIf(!hasProgram('pdftoppm'))('is seen on its page (needs pdftoppm)', async () => {
    const folder = withPicture(mime)
    expect(await convertIn(folder, 'map.jejak', 'map.pdf')).toMatchObject({ code: 0 })
    const drawn = spawnSync('pdftoppm', ['-r', '96', path.join(folder, 'map.pdf')], {
      maxBuffer: 100_000_000,
    })
    let red = 0
    // Its head ends with the largest value of a channel.
    const pixels = drawn.stdout.subarray(drawn.stdout.indexOf('255\n') + 4)
    for (let at = 0; at + 2 < pixels.length; at += 3)
      if ((pixels[at] ?? 0) > 240 && (pixels[at + 1] ?? 0) < 20 && (pixels[at + 2] ?? 0) < 20) red++
    expect(red).toBeGreaterThan(1_000)
  })
})
