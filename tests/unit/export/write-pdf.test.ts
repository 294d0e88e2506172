import { describe, expect, test } from 'vitest'
import type { PdfOptions } from '../../../renderer/export/export-options.ts'
import type { ExportSource } from '../../../renderer/export/export-source.ts'
import type { ExportTrouble } from '../../../renderer/export/export-writer.ts'
import { writePdf } from '../../../renderer/export/pdf/write-pdf.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { aDocument, aLargeDocument } from '../../helpers/documents.ts'
import { blockTools } from '../../helpers/export-tools.ts'
import { aLayout } from '../scene/scene-world.ts'

const options: PdfOptions = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  paper: 'A4',
  direction: 'landscape',
  tiled: false,
  scale: null,
  overlap: 10,
  cropMarks: true,
  heading: false,
  notes: false,
}

const sourceOf = (document: JourneyDocument): ExportSource => ({
  document,
  scene: aLayout().layout(document, plainView, null),
  images: new Map(),
  language: 'en',
  date: Date.UTC(2026, 10, 21, 9, 30),
})

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const map = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['one', 'two'],
    ],
    [[2, 1, 2], ['three']],
  ],
  fields: {
    one: { evidence: 'researched', source: 'Interviews 3, 5 and 6', owner: 'Dimas P.' },
    three: { score: 1 },
  },
})

describe('writing a PDF', () => {
  test('the same map at the same time gives the same bytes', async () => {
    const twice = await Promise.all([1, 2].map(() => writePdf(sourceOf(map), options, blockTools())))
    expect(twice[0]).toEqual(twice[1])
    const later = await writePdf({ ...sourceOf(map), date: Date.UTC(2026, 10, 22) }, options, blockTools())
    expect(later).not.toEqual(twice[0])
  })

  test('says when it was made and in which language, and nobody’s name', async () => {
    const written = text(await writePdf({ ...sourceOf(map), language: 'id' }, options, blockTools()))
    expect(written).toContain("/CreationDate (D:20261121093000+00'00')")
    expect(written).toContain('/Lang (id)')
    expect(written).not.toContain('/Author')
  })

  test('has a bookmark for each stage', async () => {
    const written = text(await writePdf(sourceOf(map), options, blockTools()))
    const hex = (words: string) => [...words].map(c => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    for (const title of ['Stage 1', 'Stage 2'])
      expect(written).toContain(`/Title <FEFF${hex(title).toUpperCase()}>`)
    expect(written).toContain('/Count 2 >>')
  })

  test('leads from a card with a link to its address, and from none that leads nowhere', async () => {
    const linked = aDocument({
      cards: [
        [
          [1, 1, 1],
          ['one', 'two'],
        ],
      ],
      fields: { one: { link: 'example.com/a b'.replace(' ', '%20') }, two: { link: 'javascript:alert(1)' } },
    })
    const written = text(await writePdf(sourceOf(linked), options, blockTools()))
    expect(written).toContain('/URI (https://example.com/a%20b)')
    expect(written.match(/\/URI \(/g)).toHaveLength(1)
  })

  test('notes follow as pages of their own, and only where there are any', async () => {
    const count = async (document: JourneyDocument, notes: boolean) =>
      text(await writePdf(sourceOf(document), { ...options, notes }, blockTools())).match(/\/Type \/Page$/gm)
    expect(await count(map, false)).toHaveLength(1)
    expect(await count(map, true)).toHaveLength(2)
    expect(await count(aDocument({ cards: [[[1, 1, 1], ['plain']]] }), true)).toHaveLength(1)
  })

  test('tells of every sheet, never going back, and stops where it is cancelled', async () => {
    const source = sourceOf(aLargeDocument(200))
    const tools = blockTools()
    await writePdf(source, { ...options, tiled: true }, tools)
    const shares = tools.told.map(done => done.share)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const pages = tools.told.flatMap(({ page }) => page ?? [])
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.at(-1)!.at).toBe(pages.at(-1)!.of)
    const cancelled = blockTools(async () => {
      throw new Error('cancelled')
    })
    await expect(writePdf(source, options, cancelled)).rejects.toThrow('cancelled')
  })

  test('content that is not there is a trouble, not a file', async () => {
    const nothing = writePdf(sourceOf(map), { ...options, content: { kind: 'cards', ids: [] } }, blockTools())
    await expect(nothing).rejects.toMatchObject({ kind: 'nothing-there' } satisfies Partial<ExportTrouble>)
  })

  test('a face that lacks nothing needs no picture of letters', async () => {
    const written = text(await writePdf(sourceOf(map), options, blockTools()))
    expect(written).not.toContain('/Subtype /Image')
    const emoji = aDocument({ cards: [[[1, 1, 1], ['🙂']]] })
    const drawn = text(await writePdf(sourceOf(emoji), options, blockTools()))
    expect(drawn).toContain('/Subtype /Image')
  })
})
