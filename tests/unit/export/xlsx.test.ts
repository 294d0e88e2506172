import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { ExportTools } from '../../../renderer/export/export-writer.ts'
import type { Sheet } from '../../../renderer/export/xlsx/sheet.ts'
import { writeWorkbook } from '../../../renderer/export/xlsx/write-workbook.ts'
import { writeXlsx } from '../../../renderer/export/xlsx/write-xlsx.ts'
import { proposalToDiff } from '../../../renderer/import/apply-proposal.ts'
import { proposeMap } from '../../../renderer/import/propose-map.ts'
import { readWorkbook } from '../../../renderer/import/xlsx/read-workbook.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { encodeJejakFile, parseJejakFile } from '../../../renderer/journey/jejak-file.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import { hasProgram } from '../../helpers/other-programs.ts'
import { randomCommands, runAllCommands } from '../../helpers/random-commands.ts'
import { aMap, gridOf } from '../import/a-map.ts'
import { sourceOf } from './slide-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'jejak-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tools = { progress: async () => {} } as unknown as ExportTools
const xlsxOf = (document: JourneyDocument, sheet: 'grid' | 'cards', own = {}) =>
  writeXlsx(sourceOf(document, own), { sheet }, tools)

const workbookOf = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.trouble.kind)
  return read.value
}

const plainSheet = (rows: readonly (readonly (string | number)[])[], own: Partial<Sheet> = {}): Sheet => ({
  name: 'Sheet',
  hidden: false,
  columns: [],
  rows: rows.map(cells => ({ height: null, cells: cells.map(value => ({ value, look: {} })) })),
  merged: [],
  frozen: { rows: 0, columns: 0 },
  filtered: false,
  ...own,
})
const written = (sheets: readonly Sheet[]) => writeWorkbook(sheets, { title: 'Title', date: 1.7e12 })

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const example = (id: 'current-state' | 'service-blueprint' | 'day-in-the-life' = 'current-state') =>
  buildTemplate(id, { language: 'en', example: true, ids: countingIds('t'), now: 0 })

const dangerous = ['=1+1', '=HYPERLINK("http://x")', '+62 812 555', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1"]

/** Every kind of text: any UTF-16 units, signs of XML, and what only looks like an escape. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map(units => String.fromCharCode(...units)),
  fc.constantFrom(
    ...dangerous,
    '_x000D_',
    '_x005F_x000D_',
    '&amp;',
    '<t>',
    ']]>',
    'a\r\nb',
    ' a ',
    '1e5',
    '007',
  ),
)

describe('a workbook', () => {
  test('gives back every string, in its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async rows => {
          const [table] = workbookOf(await written([plainSheet([['corner', 'a', 'b', 'c'], ...rows])])).tables
          // Empty cells at the end of a row, and empty rows, are nothing that a sheet keeps.
          const kept = (row: readonly string[]) => row.slice(0, row.findLastIndex(text => text !== '') + 1)
          expect(table?.rows.slice(1).filter(row => row.length > 0)).toEqual(
            rows.map(kept).filter(row => row.length > 0),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  test('holds no formula, and marks texts that look like one as text', async () => {
    const document = aMap({
      lanes: ['actions'],
      stages: [1],
      cards: dangerous.map(text => [0, 0, text] as const),
    })
    for (const sheet of ['grid', 'cards'] as const) {
      const parts = partsOf(await xlsxOf(document, sheet))
      for (const [name, xml] of Object.entries(parts))
        if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]/)
      expect(parts['xl/styles.xml']).toContain('quotePrefix="1"')
    }
  })

  test('writes numbers as numbers and what only looks like one as text', async () => {
    const bytes = await written([plainSheet([[42, '42', '007', 1.5]])])
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toMatch(
      /<c r="A1" s="1"><v>42<\/v><\/c><c r="B1" s="1" t="s"><v>0<\/v><\/c><c r="C1" s="1" t="s">/,
    )
    expect(workbookOf(bytes).tables[0]?.rows).toEqual([['42', '42', '007', '1.5']])
  })

  test('prints on as many pages as keep it readable, with its head on each', async () => {
    const parts = partsOf(await xlsxOf(example(), 'cards'))
    const across = Number(/fitToWidth="(\d+)"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1])
    expect(across).toBeGreaterThan(1)
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'[^<]*'!\$1:\$1</)
    const narrow = partsOf(await written([plainSheet([['a', 'b']])]))
    expect(narrow['xl/worksheets/sheet1.xml']).toContain('fitToWidth="1"')
  })

  test('is the same for the same map', async () => {
    expect(await xlsxOf(example(), 'cards')).toEqual(await xlsxOf(example(), 'cards'))
  })

  test('gives sheets names that every program takes', async () => {
    const names = ['a/b:c*d?[e]', "'quoted'", '', 'x'.repeat(60), 'X'.repeat(60)]
    const read = workbookOf(await written(names.map(name => plainSheet([['a', 'b']], { name }))))
    expect(read.tables.map(table => table.title)).toEqual([
      'a b c d e',
      'quoted',
      'Sheet 3',
      'x'.repeat(28),
      `${'X'.repeat(28)} 2`,
    ])
  })
})

function mapFrom(bytes: Uint8Array): JourneyDocument {
  const [table] = workbookOf(bytes).tables
  if (!table) throw new Error('no table')
  const empty = aMap({ lanes: [], stages: [], title: '' })
  const { diff } = proposalToDiff(empty, proposeMap(table), {
    ids: countingIds('m'),
    mode: 'replace-structure',
  })
  return applyDiff(empty, diff)
}

describe('the grid as a workbook', () => {
  test('comes back with its stages, steps, lanes, texts and scores', async () => {
    const aText = anyText
      .map(text => text.replace(/[\uE000-\uF8FF\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, '').trim())
      .filter(text => text !== '')
    const plan = fc.array(
      fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 }), aText, fc.constantFrom(-2, -1, 0, 1, 2, null)),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(plan, async cards => {
        const document = aMap({
          stages: [2, 1, 2],
          stepNames: ['Look', 'Ask', 'Pay', 'Use', 'Leave'],
          cards: cards.map(([lane, step, text, score]) => [
            lane,
            step,
            text,
            { score: lane === 1 ? (score as never) : null },
          ]),
        })
        const again = mapFrom(await xlsxOf(document, 'grid'))
        const keptOf = ({ index }: JourneyDocument) => ({
          stages: index.stages.map(stage => stage.name),
          steps: index.steps.map(step => step.name),
          lanes: index.lanes.map(lane => [lane.name, lane.laneType]),
          scores: index.lanes.map(lane =>
            index.steps.map(step => (index.cells.get(lane.id)?.get(step.id) ?? []).map(card => card.score)),
          ),
        })
        expect(gridOf(again)).toEqual(gridOf(document))
        expect(keptOf(again)).toEqual(keptOf(document))
      }),
      { numRuns: 100 },
    )
  })

  test('has its stages merged, its heads frozen and its lanes in their colours', async () => {
    const xml = partsOf(await xlsxOf(example(), 'grid'))
    expect(xml['xl/worksheets/sheet1.xml']).toContain('<mergeCell ref="B1:C1"/>')
    expect(xml['xl/worksheets/sheet1.xml']).toContain('xSplit="1" ySplit="2"')
    expect(xml['xl/styles.xml']).toContain('FFFCE5DF')
  })
})

const mapText = (document: JourneyDocument) => encodeJejakFile({ document, assets: new Map() })
const carried = (bytes: Uint8Array) => {
  const { map } = workbookOf(bytes)
  if (!map) throw new Error('carries no map')
  return strFromU8(map)
}

/** The workbook as a person saves it who has changed its strings. */
function edited(bytes: Uint8Array, change: (strings: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const name = 'xl/sharedStrings.xml'
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] as Uint8Array))) })
}

describe('the cards as a workbook', () => {
  test('come back as the identical document', async () => {
    await fc.assert(
      fc.asyncProperty(randomCommands(), async commands => {
        const { document } = runAllCommands(aMap({ stages: [2, 1] }), commands)
        expect(carried(await xlsxOf(document, 'cards'))).toBe(mapText(document))
      }),
      { numRuns: 60 },
    )
    for (const id of ['current-state', 'service-blueprint', 'day-in-the-life'] as const)
      for (const language of ['en', 'id'] as const)
        expect(carried(await xlsxOf(example(id), 'cards', { language }))).toBe(mapText(example(id)))
  })

  test('come back with their pictures', async () => {
    const hash = 'b'.repeat(64)
    const bytes = new Uint8Array([1, 2, 3, 250])
    const images = new Map([[hash, { mime: 'image/png', bytes }]])
    const document = aMap({ cards: [[0, 0, 'x', { imageId: 'image:i' as never }]] })
    const withImage = applyDiff(document, {
      added: [
        {
          id: 'image:i',
          type: 'image',
          name: '',
          alt: '',
          mime: 'image/png',
          width: 1,
          height: 1,
          hash,
        } as never,
      ],
      updated: [],
      removed: [],
    })
    const text = carried(await xlsxOf(withImage, 'cards', { images }))
    expect(text).toBe(encodeJejakFile({ document: withImage, assets: new Map([[hash, bytes]]) }))
  })

  test('have a row each under heads in the language, parked ones too, numbers as numbers', async () => {
    const document = aMap({
      cards: [
        [
          2,
          1,
          'A pain',
          { severity: 4, votes: 9, evidence: 'researched', tags: ['a', 'b'], due: '2026-12-01' },
        ],
        [1, 0, 'Glad', { score: 1 }],
        [0, 0, 'Parked', { laneId: null, stepId: null }],
      ],
    })
    const [table] = workbookOf(await xlsxOf(document, 'cards', { language: 'id' })).tables
    const rows = table?.rows.slice(1).map(row => row.filter(text => text !== ''))
    expect(table?.rows[0]?.slice(0, 4)).toEqual(['Tahap', 'Langkah', 'Lajur', 'Teks'])
    expect(rows).toEqual([
      ['Stage 1', '1.1', 'emotions', 'Glad', '+1'],
      ['Stage 2', '2.1', 'pain-points', 'A pain', 'Hasil riset', '9', '4', '2026-12-01', 'a, b'],
      ['Parked'],
    ])
  })

  test('what somebody changed in the rows wins over what is carried', async () => {
    const document = aMap({
      cards: [
        [0, 0, 'Before', { votes: 3, owner: 'Sari' }],
        [1, 0, 'Glad', { score: 1 }],
      ],
    })
    const file = edited(await xlsxOf(document, 'cards'), strings => strings.replace('>Before<', '>After<'))
    const read = parseJejakFile(carried(file))
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(read.value.repairs).toEqual([])
    const cards = read.value.document.records.ofType('card').map(card => [card.text, card.votes, card.owner])
    expect(cards.sort()).toEqual([
      ['After', 3, 'Sari'],
      ['Glad', 0, ''],
    ])
  })

  test('without the column of ids, the rows are a table like any other', async () => {
    const file = edited(await xlsxOf(aMap({ cards: [[0, 0, 'x']] }), 'cards'), strings =>
      strings.replace('>ID<', '>Number<'),
    )
    const { map, tables } = workbookOf(file)
    expect(map).toBeNull()
    expect(tables).toHaveLength(1)
  })

  test('a carried map that is damaged leaves the rows', async () => {
    const file = edited(await xlsxOf(aMap({ cards: [[0, 0, 'x']] }), 'cards'), strings =>
      strings.replace(/(<t xml:space="preserve">)([A-Za-z0-9+/=]{100})/, '$1AAAA'),
    )
    expect(workbookOf(file)).toMatchObject({ map: null, tables: [{ title: 'Cards' }] })
  })
})

describe('other programs', () => {
  const printed = (file: string, to: string) =>
    spawnSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      file,
    ])

  test.skipIf(!hasProgram('xmllint') || !hasProgram('unzip'))(
    'unzip finds no fault with the archive and xmllint none with its parts (needs unzip and xmllint)',
    async () => {
      for (const sheet of ['grid', 'cards'] as const) {
        const file = join(folder, `${sheet}.xlsx`)
        writeFileSync(file, await xlsxOf(example(), sheet))
        expect(spawnSync('unzip', ['-tq', file]).status).toBe(0)
        spawnSync('unzip', ['-qo', file, '-d', join(folder, sheet)])
        const parts = readdirSync(join(folder, sheet), { recursive: true, encoding: 'utf8' })
          .filter(part => /\.(?:xml|rels)$/.test(part))
          .map(part => join(folder, sheet, part))
        expect(spawnSync('xmllint', ['--noout', ...parts], { encoding: 'utf8' }).stderr).toBe('')
      }
    },
  )

  test.skipIf(!hasProgram('soffice'))(
    'LibreOffice opens and saves both, and they come back (needs soffice)',
    async () => {
      const document = example()
      for (const sheet of ['grid', 'cards'] as const) {
        const file = join(folder, `saved-${sheet}.xlsx`)
        writeFileSync(file, await xlsxOf(document, sheet))
        printed(file, 'xlsx')
        const saved = readFileSync(join(folder, 'out', `saved-${sheet}.xlsx`))
        if (sheet === 'cards') expect(carried(saved)).toBe(mapText(document))
        else expect(gridOf(mapFrom(saved))).toEqual(gridOf(mapFrom(await xlsxOf(document, 'grid'))))
      }
    },
    120_000,
  )
})
