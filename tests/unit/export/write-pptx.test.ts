import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { ExportTools } from '../../../renderer/export/export-writer.ts'
import { writePptx } from '../../../renderer/export/pptx/write-pptx.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { cardDefaults } from '../../../renderer/journey/records/card.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import type { ThemeName } from '../../../renderer/scene/theme.ts'
import { aDocument, aLargeDocument, cardId, laneId, stepId } from '../../helpers/documents.ts'
import { hasProgram } from '../../helpers/other-programs.ts'
import { withSentences } from './sentences.ts'
import { sourceOf } from './slide-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'jejak-pptx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const refuse = () => {
  throw new Error('not needed for a deck without foreign pictures')
}
const tools: ExportTools = {
  progress: async () => {},
  font: refuse,
  canvas: refuse,
  decode: refuse,
}

const pptxOf = (document: JourneyDocument, theme: ThemeName = 'light', own = {}) =>
  writePptx(sourceOf(document, own), { theme }, tools)

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const slidesOf = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => xml)

const example = () =>
  buildTemplate('current-state', { language: 'en', example: true, ids: countingIds('t'), now: 0 })

/** What a client may well write: every script, signs that mean something to XML, and what it can't hold. */
const odd = [
  'Ampersand & <tags> "quoted" \'single\'',
  'مرحبا بالعالم، هذه بطاقة',
  '旅程地图上的一张很长的卡片，没有任何空格可以换行',
  '👩🏽‍🚀🎉 emoji',
  'two\nlines\r\nthree',
  'control \u0001 and half \ud800 a letter',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsanstalt',
  '=HYPERLINK("x")',
]

const oddDocument = () =>
  aDocument({
    stages: [2, 1],
    lanes: ['actions', 'emotions', 'pain-points', 'opportunities'],
    map: { title: odd.join(' ') },
    cards: [
      [[1, 1, 1], odd],
      [[2, 1, 2], odd.slice(0, 3)],
      [[3, 2, 1], odd],
      [[4, 2, 1], odd],
    ],
    fields: Object.fromEntries(odd.map((text, i) => [text, { id: cardId(`o${i}`), text, score: 1 }])),
  })

describe('a presentation', () => {
  test('has the curve as a freeform with its points, faces as shapes, and text inside its shape', async () => {
    const xml = slidesOf(await pptxOf(example())).join('')
    expect(xml).toMatch(/name="Emotion curve"[\s\S]*?<a:custGeom>[\s\S]*?<a:cubicBezTo>/)
    expect(xml).toContain('prst="smileyFace"')
    expect(xml).toMatch(/name="Pain points"[\s\S]*?prst="roundRect"[\s\S]*?<p:txBody>/)
    expect(xml).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('of 200 cards is small', async () => {
    expect((await pptxOf(aLargeDocument(200))).length).toBeLessThan(33_000)
  })

  test('of 200 cards with a sentence on each stays small', async () => {
    expect((await pptxOf(withSentences(aLargeDocument(200)))).length).toBeLessThan(40_000)
  })

  test('draws its curve along the points of the plan, in small units of its own', async () => {
    const [, path = ''] =
      /(<a:path [\s\S]*?<\/a:path>)/.exec(slidesOf(await pptxOf(example())).join('')) ?? []
    const [width = 0, height = 0] = [/ w="(\d+)"/, / h="(\d+)"/].map(size => Number(size.exec(path)?.[1]))
    const points = [...path.matchAll(/<a:pt x="(\d+)" y="(\d+)"\/>/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    expect(Math.max(...points.map(([x = 0]) => x))).toBe(width)
    expect(Math.max(...points.map(([, y = 0]) => y))).toBe(height)
  })

  test('is the same for the same map', async () => {
    expect(await pptxOf(example())).toEqual(await pptxOf(example()))
  })

  test('numbers the shapes of a slide, and every relation leads to a part', async () => {
    const parts = partsOf(await pptxOf(example()))
    for (const [name, xml] of Object.entries(parts)) {
      if (name.startsWith('ppt/slides/slide')) {
        const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(match => match[1])
        expect(new Set(ids).size).toBe(ids.length)
      }
      if (!name.endsWith('.rels')) continue
      const base = name.replace(/_rels\/[^/]+$/, '')
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"\/>/g))
        expect(Object.keys(parts), `${name} → ${target}`).toContain(
          new URL(target, `file:///${base}`).pathname.slice(1),
        )
    }
  })

  test('carries each picture once, cropped as on the board', async () => {
    const hash = 'a'.repeat(64)
    const image = {
      ...imageDefaults('image:i' as never, { mime: 'image/png', width: 400, height: 100, hash }),
      alt: 'A truck & a ramp',
    }
    const document = aDocument({
      lanes: ['storyboard'],
      records: [
        image,
        ...['a', 'b'].map(name => ({
          ...cardDefaults(cardId(name), name),
          laneId: laneId(1),
          stepId: stepId(1, 1),
          imageId: image.id,
        })),
      ],
    })
    const bytes = new Uint8Array([1, 2, 3])
    const images = new Map([[hash, { mime: 'image/png', bytes }]])
    const file = await pptxOf(document, 'light', { images })
    expect(Object.keys(unzipSync(file)).filter(name => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
    ])
    expect(unzipSync(file)['ppt/media/image1.png']).toEqual(bytes)
    expect(slidesOf(file).join('')).toMatch(/descr="A truck &amp; a ramp"[\s\S]*?<a:srcRect l="[1-9]\d*"/)
  })

  test('leads from a card with a link to its address', async () => {
    const document = aDocument({
      lanes: ['actions'],
      cards: [[[1, 1, 1], ['one']]],
      fields: { one: { link: 'https://example.com/?a=1&b=2' } },
    })
    const parts = partsOf(await pptxOf(document))
    const [name = ''] =
      Object.entries(parts).find(([, xml]) => xml.includes('<a:hlinkClick r:id="rId2"/>')) ?? []
    expect(parts[name]).toContain('xmlns:r=')
    expect(parts[`${name.replace('slides/', 'slides/_rels/')}.rels`]).toContain(
      'Target="https://example.com/?a=1&amp;b=2" TargetMode="External"',
    )
  })

  test('says where it is, and stops when it is told to', async () => {
    const told: unknown[] = []
    await writePptx(
      sourceOf(example()),
      { theme: 'light' },
      {
        ...tools,
        progress: async done => {
          told.push(done.page)
        },
      },
    )
    expect(told.find(page => page !== undefined)).toEqual({ at: 1, of: 11 })
    const stop = new Error('cancelled')
    const stopped = writePptx(
      sourceOf(example()),
      { theme: 'light' },
      {
        ...tools,
        progress: () => Promise.reject(stop),
      },
    )
    await expect(stopped).rejects.toBe(stop)
  })
})

describe('other programs', () => {
  const cases = [
    ['example', () => pptxOf(example())],
    ['odd', () => pptxOf(oddDocument(), 'dark', { language: 'id' })],
    ['empty', () => pptxOf(aDocument({ stages: [1], lanes: ['actions'], map: { title: '' } }))],
  ] as const

  test.skipIf(!hasProgram('xmllint') || !hasProgram('unzip'))(
    'unzip finds no fault with the archive and xmllint none with its parts (needs unzip and xmllint)',
    async () => {
      for (const [name, make] of cases) {
        const file = join(folder, `${name}-zip.pptx`)
        writeFileSync(file, await make())
        expect(spawnSync('unzip', ['-tq', file]).status).toBe(0)
        spawnSync('unzip', ['-qo', file, '-d', join(folder, name)])
        const parts = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
          .filter(part => /\.(?:xml|rels)$/.test(part))
          .map(part => join(folder, name, part))
        const checked = spawnSync('xmllint', ['--noout', ...parts], { encoding: 'utf8' })
        expect(checked.stderr).toBe('')
      }
    },
  )

  test.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))(
    'LibreOffice prints it, a page for each slide with the text of every card (needs soffice and pdftotext)',
    async () => {
      const document = example()
      const bytes = await pptxOf(document)
      const file = join(folder, 'printed.pptx')
      writeFileSync(file, bytes)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
      const text = spawnSync('pdftotext', ['-raw', file.replace('.pptx', '.pdf'), '-'], {
        encoding: 'utf8',
      }).stdout
      expect(text.split('\f').length - 1).toBe(slidesOf(bytes).length)
      const plain = text.replace(/\s+/g, '')
      for (const card of document.records.ofType('card'))
        expect(plain).toContain(card.text.replace(/\s+/g, ''))
    },
    120_000,
  )
})
