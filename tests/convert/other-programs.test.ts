import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { readJejak } from '../../renderer/import/read-jejak.ts'
import { countingIds } from '../../renderer/journey/ids.ts'
import { encodeJejakFile } from '../../renderer/journey/jejak-file.ts'
import { buildTemplate } from '../../renderer/journey/templates/build-template.ts'
import { hasProgram } from '../helpers/other-programs.ts'
import { convertIn, emptyFolder } from './converting.ts'

const document = buildTemplate('service-blueprint', {
  language: 'id',
  example: true,
  ids: countingIds('t'),
  now: 0,
})
const file = encodeJejakFile({ document, assets: new Map() })

/** A folder with the map as `map.jejak` and as this file. */
async function folderWith(output: string, ...options: readonly string[]): Promise<string> {
  const folder = emptyFolder()
  fs.writeFileSync(path.join(folder, 'map.jejak'), file)
  expect(await convertIn(folder, 'map.jejak', output, ...options)).toMatchObject({ code: 0 })
  return folder
}

/** What another program says on its standard output, in that folder. */
function said(folder: string, program: string, ...words: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

/** The bytes that another program found, opened as the file of a map and written anew. */
async function reopened(bytes: Uint8Array): Promise<string> {
  const read = await readJejak(new Uint8Array(bytes))
  if (!read.ok) throw new Error(read.trouble.kind)
  return encodeJejakFile({ document: read.value.document, assets: read.value.assets })
}

/** Any decoder of PNG: its chunks by their lengths, the map by its keyword, its rows unpacked. Checks each sum. */
const pngInPython = `
import struct, sys, zlib
data = open('map.png', 'rb').read()
assert data[:8] == bytes([137, 80, 78, 71, 13, 10, 26, 10])
at, rows, size, text = 8, b'', None, None
while at < len(data):
    length, kind = struct.unpack('>I4s', data[at:at + 8])
    body = data[at + 8:at + 8 + length]
    assert struct.unpack('>I', data[at + 8 + length:at + 12 + length])[0] == zlib.crc32(kind + body)
    if kind == b'IHDR': size = struct.unpack('>IIBB', body[:10])
    if kind == b'IDAT': rows += body
    if kind == b'iTXt' and body.startswith(b'jejak' + bytes(1)):
        packed, rest = body[6], body[8:].split(bytes(1), 2)[2]
        text = zlib.decompress(rest) if packed else rest
    at += 12 + length
width, height, depth, colour = size
assert depth == 8
assert len(zlib.decompress(rows)) == height * (1 + width * {2: 3, 6: 4}[colour])
sys.stderr.write(f'{width} {height}')
open('found.jejak', 'wb').write(text)
`

describe('the map that a file carries, taken out by another program, is the same map', () => {
  test.skipIf(!hasProgram('pdfdetach'))('the attachment of a PDF (needs poppler-utils)', async () => {
    const folder = await folderWith('map.pdf')
    said(folder, 'pdfdetach', '-save', '1', '-o', 'found.jejak', 'map.pdf')
    expect(await reopened(fs.readFileSync(path.join(folder, 'found.jejak')))).toBe(file)
  })

  test.skipIf(!hasProgram('qpdf'))('the attachment of a PDF (needs qpdf)', async () => {
    const folder = await folderWith('map.pdf')
    said(folder, 'qpdf', '--check', 'map.pdf')
    const key = /^(.*?) ->/m.exec(String(said(folder, 'qpdf', '--list-attachments', 'map.pdf')))?.[1] ?? ''
    expect(await reopened(said(folder, 'qpdf', `--show-attachment=${key}`, 'map.pdf'))).toBe(file)
  })

  test.skipIf(!hasProgram('xmllint'))('the metadata of an SVG (needs libxml2-utils)', async () => {
    const folder = await folderWith('map.svg')
    const map = `string(//*[local-name()="metadata"]/*[namespace-uri()="urn:jejak:map"])`
    const base64 = String(said(folder, 'xmllint', '--huge', '--nonet', '--xpath', map, 'map.svg'))
    expect(await reopened(inflateSync(Buffer.from(base64, 'base64')))).toBe(file)
  })

  test.skipIf(!hasProgram('python3'))(
    'the text of a PNG, whose rows are all there (needs python3)',
    async () => {
      const folder = await folderWith('map.png', '--scale', '2')
      const { stderr, status } = spawnSync('python3', ['-c', pngInPython], { cwd: folder, encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      expect(await reopened(fs.readFileSync(path.join(folder, 'found.jejak')))).toBe(file)
      const image = await loadImage(path.join(folder, 'map.png'))
      expect(stderr).toBe(`${image.width} ${image.height}`)
    },
  )
})

test.skipIf(!hasProgram('identify'))(
  'another decoder finds every pixel of a PNG, and more than one colour (needs imagemagick)',
  async () => {
    const folder = await folderWith('map.png')
    const [width, height, colours] = String(said(folder, 'identify', '-format', '%w %h %k', 'map.png'))
      .split(' ')
      .map(Number)
    const image = await loadImage(path.join(folder, 'map.png'))
    expect([width, height]).toEqual([image.width, image.height])
    expect(colours).toBeGreaterThan(10)
  },
)
