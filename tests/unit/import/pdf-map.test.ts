import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { zlibSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedMap } from '../../../renderer/export/embedded-map.ts'
import type { ExportSource } from '../../../renderer/export/export-source.ts'
import { writePdf } from '../../../renderer/export/pdf/write-pdf.ts'
import { mapInPdf } from '../../../renderer/import/embedded/pdf-map.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { aDocument } from '../../helpers/documents.ts'
import { blockTools } from '../../helpers/export-tools.ts'
import { aLayout, worldOf, worlds } from '../scene/scene-world.ts'

const document = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['one', 'zwei', '三'],
    ],
  ],
  map: { title: 'Peta “uji”' },
})
const sourceOf = (map: typeof document): ExportSource => ({
  document: map,
  scene: aLayout().layout(map, plainView, null),
  images: new Map(),
  language: 'en',
  date: 1_800_000_000_000,
})
const write = (map: typeof document, embed = true) =>
  writePdf(
    sourceOf(map),
    {
      content: { kind: 'map' },
      background: 'white',
      theme: 'light',
      embed,
      paper: 'A4',
      direction: 'landscape',
      tiled: false,
      scale: null,
      overlap: 10,
      cropMarks: true,
      heading: false,
      notes: false,
    },
    blockTools(),
  )

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const map = bytesOf('{ "format": "jejak", "version": 1 }')
/** A PDF with this attachment and whatever else stands before it. */
const pdfWith = (stream: Uint8Array, entries: string, before = '') =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n${before}\n1 0 obj << /Type /Filespec /F (a.jejak) /EF << /F 2 0 R >> >> endobj\n2 0 obj << /Type /EmbeddedFile ${entries} >> stream\n`,
        'latin1',
      ),
      Buffer.from(stream),
      Buffer.from('\nendstream endobj\n%%EOF', 'latin1'),
    ]),
  )

describe('the map in a PDF', () => {
  test('comes out as it went in', async () => {
    expect(mapInPdf(await write(document))).toEqual(await embeddedMap(sourceOf(document)))
  })

  test('is not there in one without it, nor in other files', async () => {
    expect(mapInPdf(await write(document, false))).toBeNull()
    expect(mapInPdf(new Uint8Array())).toBeNull()
    expect(mapInPdf(map)).toBeNull()
  })

  test('is found whatever the map', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async world => {
        const made = worldOf(world)
        expect(mapInPdf(await write(made))).toEqual(await embeddedMap(sourceOf(made)))
      }),
      { numRuns: 5 },
    )
  })

  test('is read in every coding that tools write files in', () => {
    const hex = bytesOf(`${Buffer.from(map).toString('hex')}>`)
    const packed = zlibSync(map)
    const packedHex = bytesOf(`${Buffer.from(packed).toString('hex')} >`)
    expect(mapInPdf(pdfWith(map, ''))).toEqual(map)
    expect(mapInPdf(pdfWith(map, `/Length ${map.length}`))).toEqual(map)
    // A wrong length, and one that stands in another object.
    expect(mapInPdf(pdfWith(packed, '/Filter /FlateDecode /Length 7'))).toEqual(map)
    expect(mapInPdf(pdfWith(packed, '/Filter [/FlateDecode] /Length 9 0 R'))).toEqual(map)
    expect(mapInPdf(pdfWith(hex, '/Filter /ASCIIHexDecode'))).toEqual(map)
    expect(mapInPdf(pdfWith(packedHex, '/Filter [/AHx /Fl]'))).toEqual(map)
  })

  test('is read where its rows are written as differences, in each of the ways of PNG', () => {
    const columns = 7
    const at = (i: number) => map[i] ?? 0
    const rows = Array.from({ length: Math.ceil(map.length / columns) }, (_, row) => {
      const kind = row % 5
      const differences = [...map.subarray(row * columns, (row + 1) * columns)].map((byte, i) => {
        const place = row * columns + i
        const a = i > 0 ? at(place - 1) : 0
        const b = row > 0 ? at(place - columns) : 0
        const c = i > 0 && row > 0 ? at(place - columns - 1) : 0
        const nearest =
          [a, b, c].toSorted((x, y) => Math.abs(a + b - c - x) - Math.abs(a + b - c - y))[0] ?? 0
        return byte - ([0, a, b, (a + b) >> 1, nearest][kind] ?? 0)
      })
      return [kind, ...differences]
    })
    const packed = zlibSync(Uint8Array.from(rows.flat()))
    const words = (columns: number, predictor = 15) =>
      `/Filter /FlateDecode /DecodeParms << /Predictor ${predictor} /Columns ${columns} >>`
    expect(mapInPdf(pdfWith(packed, words(columns)))).toEqual(map)
    expect(
      mapInPdf(
        pdfWith(
          packed,
          words(columns).replace('/Filter', '/X 1 /Filter').replace('<<', '[<<').replace('>>', '>>]'),
        ),
      ),
    ).toEqual(map)
    for (const damaged of [0, -3, 1e9, 0.001]) expect(mapInPdf(pdfWith(packed, words(damaged)))).toBeNull()
    expect(mapInPdf(pdfWith(packed, words(columns, 2)))).toBeNull()
  })

  test('other attachments are passed by, locked files are left alone', () => {
    const other =
      '7 0 obj << /Type /Filespec /F (b.txt) /EF << /F 8 0 R >> >> endobj 8 0 obj << >> stream\nhi\nendstream endobj'
    expect(mapInPdf(pdfWith(map, '', other))).toEqual(map)
    expect(mapInPdf(pdfWith(bytesOf('{}'), ''))).toBeNull()
    expect(mapInPdf(pdfWith(map, '', 'trailer << /Encrypt 9 0 R >>'))).toBeNull()
  })

  test('a small file that unpacks to gigabytes is given up', () => {
    const bomb = zlibSync(new Uint8Array(8_000_000))
    expect(mapInPdf(pdfWith(bomb, '/Filter /FlateDecode'), 1_000_000)).toBeNull()
    const begins = new Uint8Array(8_000_000)
    begins.set(map)
    const large = pdfWith(zlibSync(begins), '/Filter /FlateDecode')
    expect(mapInPdf(large, 1_000_000)).toBeNull()
    expect(mapInPdf(large)?.length).toBe(8_000_000)
  })

  test('nothing that only looks like a PDF takes long or throws', () => {
    const many = (text: string) => bytesOf(`%PDF-1.7\n${text.repeat(200_000)}`)
    for (const hostile of [
      '1 0 obj (',
      '1 0 obj <<>> stream\n',
      '1 0 obj [',
      '1 0 obj <</A',
      'trailer (',
      '1 0 obj % ',
      '1 0 obj <',
    ])
      expect(mapInPdf(many(hostile))).toBeNull()
  }, 20_000)

  test('damage anywhere never throws', async () => {
    const whole = await write(document)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.nat(whole.length),
        (changes, end) => {
          const damaged = whole.slice(0, end)
          for (const [at, byte] of changes) if (at < end) damaged[at] = byte
          const found = mapInPdf(damaged)
          expect(found === null || found.length > 0).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** Programs that save a PDF anew, each with the words to do so; those that are here. */
const tools = [
  ['qpdf', (from: string, to: string) => ['--object-streams=generate', '--recompress-flate', from, to]],
  ['qpdf', (from: string, to: string) => ['--qdf', '--stream-data=uncompress', from, to]],
  ['mutool', (from: string, to: string) => ['clean', '-gggg', '-z', from, to]],
  ['mutool', (from: string, to: string) => ['clean', '-d', '-a', from, to]],
  [
    'gs',
    (from: string, to: string) => [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-sDEVICE=pdfwrite',
      `-sOutputFile=${to}`,
      from,
    ],
  ],
  ['pdftk', (from: string, to: string) => [from, 'output', to, 'compress']],
] as const
const present = tools.filter(([program]) => {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    console.warn(`${program} is not installed: maps in PDFs that it has saved anew are not proved here`)
    return false
  }
})

describe('a PDF that another program has saved anew', () => {
  let folder = ''
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-pdf-map-'))
  })
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  test.each(present.map(([program, words], i) => ({ program, words, i })))(
    'still carries its map: $program, way $i',
    async ({ program, words, i }) => {
      const from = path.join(folder, `${i}-from.pdf`)
      const to = path.join(folder, `${i}-to.pdf`)
      fs.writeFileSync(from, await write(document))
      execFileSync(program, words(from, to), { stdio: 'ignore' })
      expect(mapInPdf(new Uint8Array(fs.readFileSync(to)))).toEqual(await embeddedMap(sourceOf(document)))
    },
  )
})
