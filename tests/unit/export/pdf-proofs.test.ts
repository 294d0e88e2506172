import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedMap } from '../../../renderer/export/embedded-map.ts'
import type { PdfOptions } from '../../../renderer/export/export-options.ts'
import type { ExportSource } from '../../../renderer/export/export-source.ts'
import { planPdf } from '../../../renderer/export/pdf/pdf-plan.ts'
import { writePdf } from '../../../renderer/export/pdf/write-pdf.ts'
import { allSteps } from '../../../renderer/export/steps.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { aLargeDocument } from '../../helpers/documents.ts'
import { blockTools } from '../../helpers/export-tools.ts'
import { aMap } from '../import/a-map.ts'
import { aLayout } from '../scene/scene-world.ts'

const options: PdfOptions = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  paper: 'A3',
  direction: 'landscape',
  tiled: true,
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

/** Whether the programs of poppler are here; without them there is nobody to ask. */
const poppler = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('poppler-utils is not installed: what other programs find in a PDF is not proved here')
    return false
  }
})()

describe.skipIf(!poppler)('other programs find in a PDF', () => {
  let folder = ''
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-pdf-'))
  })
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  const file = async (source: ExportSource, changed: Partial<PdfOptions> = {}) => {
    const name = path.join(folder, `${fs.readdirSync(folder).length}.pdf`)
    fs.writeFileSync(name, await writePdf(source, { ...options, ...changed }, blockTools()))
    return name
  }
  const run = (program: string, ...words: string[]) => execFileSync(program, words, { encoding: 'utf8' })

  test('every card of a tiled map, and the pages in exact millimetres', async () => {
    const source = sourceOf(aLargeDocument(300))
    const name = await file(source)
    const text = run('pdftotext', name, '-')
    const found = new Set(text.split(/\s+/))
    for (let n = 1; n <= 300; n++) expect(found).toContain(`c${n}`)
    const plan = allSteps(planPdf(source.scene, options, { title: 'Map', about: '', language: 'en' }))!
    const info = run('pdfinfo', '-f', '1', '-l', '100', name)
    expect(info).toContain(`Pages:           ${plan.pages.length}`)
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)]
    expect(sizes).toHaveLength(plan.pages.length)
    for (const [, width, height] of sizes) {
      expect((Number(width) / 72) * 25.4).toBeCloseTo(420, 1)
      expect((Number(height) / 72) * 25.4).toBeCloseTo(297, 1)
    }
    for (const page of plan.pages.filter(page => page.kind === 'sheet')) expect(text).toContain(page.code)
  })

  test('letters that the bundled face lacks, in their order', async () => {
    const texts = [
      '価格が最後まで分からない',
      'สวัสดีครับ',
      '🙂 ok 👩‍👩‍👧',
      'Mixed 你好 and text',
      'هل السعر واضح',
      'Đặt lịch khám – không ai',
    ]
    const name = await file(sourceOf(aMap({ cards: texts.map((text, i) => [0, i % 3, text]) })), {
      paper: 'fitted',
      tiled: false,
    })
    // Words of a line that runs from right to left stand in their order only where lines are put together by place.
    const found = [run('pdftotext', '-raw', name, '-'), run('pdftotext', name, '-')]
      .join('\n')
      .replace(/[\s\u202a-\u202e]+/g, '')
    for (const text of texts) expect(found).toContain(text.replace(/\s+/g, ''))
  })

  test('the title of the map, in whatever script', async () => {
    const title = 'Memilih perangkat lunak – 会計'
    const name = await file(sourceOf(aMap({ title, stages: [2, 1] })), { tiled: false })
    expect(run('pdfinfo', name)).toContain(title)
  })

  test('the map attached, byte for byte', async () => {
    const source = sourceOf(aMap({ title: 'Attached', cards: [[0, 0, 'one']] }))
    const name = await file(source)
    expect(run('pdfdetach', '-list', name)).toContain('attached.jejak')
    const out = path.join(folder, 'out.jejak')
    run('pdfdetach', '-save', '1', '-o', out, name)
    expect(new Uint8Array(fs.readFileSync(out))).toEqual(await embeddedMap(source))
    expect(run('pdfdetach', '-list', await file(source, { embed: false }))).toContain('0 embedded files')
  })

  test('nothing that is wrong with the file', async () => {
    const source = sourceOf(aMap({ cards: [[1, 0, '价格', { score: 1 }]] }))
    const name = await file(source, { notes: true, theme: 'dark', background: 'paper' })
    const words = ['-r', '20', '-png', name, path.join(folder, 'page')]
    const { stderr } = spawnSync('pdftoppm', words, { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(fs.readdirSync(folder).some(entry => entry.startsWith('page'))).toBe(true)
  })
})
