import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { mapsOfFile } from '../../../renderer/import/maps-of-file.ts'
import { readFile } from '../../../renderer/import/read-file.ts'
import { readWorkbook } from '../../../renderer/import/xlsx/read-workbook.ts'
import { numberFormat, shownNumber } from '../../../renderer/import/xlsx/shown-number.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { aWorkbook, data, inline } from '../../helpers/a-workbook.ts'
import { hasProgram } from '../../helpers/other-programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'jejak-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

function tablesOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error(read.trouble.kind)
  return read.value.tables
}

describe('a workbook of another program', () => {
  test('gives texts of every way to write them', () => {
    const bytes = aWorkbook({
      strings:
        '<si><t>shared</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r><r><t>text</t></r></si><si><t>漢字</t><rPh sb="0" eb="1"><t>かんじ</t></rPh></si><si><t>a&amp;b&#10;c_x0009_d</t></si>',
      sheets: [
        [
          'Map',
          data(
            `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>` +
              `<row r="2"><c r="A2" t="s"><v>3</v></c>${inline('B2', 'in &lt;line&gt;')}<c r="C2" t="str"><f>A1</f><v>formula</v></c></row>` +
              `<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>0.30000000000000004</v></c></row>`,
          ),
        ],
      ],
    })
    expect(tablesOf(bytes)).toEqual([
      {
        title: 'Map',
        format: 'plain',
        rows: [
          ['shared', 'rich text', '漢字'],
          ['a&b\nc\td', 'in <line>', 'formula'],
          ['TRUE', '', '0.3'],
        ],
      },
    ])
  })

  test('gives numbers, shares and days as they are shown', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="&quot;Rp&quot;\\ #,##0"/><numFmt numFmtId="171" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      `<cellXfs>${[0, 9, 10, 14, 22, 20, 170, 171, 2].map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`
    const sheets = [
      [
        'S',
        data(
          `<row>${cell(0, '3')}${cell(1, '0.8')}${cell(2, '0.1234')}${cell(3, '46347')}</row>` +
            `<row>${cell(4, '46347.5')}${cell(5, '0.75')}${cell(6, '1250000')}${cell(7, '46347')}</row>` +
            `<row>${cell(8, '-1.005')}${cell(0, '1E-3')}</row>`,
        ),
      ],
    ] as const
    expect(tablesOf(aWorkbook({ sheets, styles }))[0]?.rows).toEqual([
      ['3', '80%', '12.34%', '2026-11-21'],
      ['2026-11-21 12:00', '18:00', 'Rp 1,250,000', '2026-11-21'],
      ['-1.01', '0.001'],
    ])
    const from1904 = aWorkbook({ sheets, styles, workbookPr: '<workbookPr date1904="1"/>' })
    expect(tablesOf(from1904)[0]?.rows[0]?.[3]).toBe('2030-11-22')
  })

  test.each([
    ['0', 3.7, '4'],
    ['0.0%', 0.5, '50.0%'],
    ['#,##0.00;(#,##0.00)', -1234.5, '(1,234.50)'],
    ['+0;-0;0', 2, '+2'],
    ['+0;-0;0', -2, '-2'],
    ['+0;-0;0', 0, '0'],
    ['0 "stars"', 4, '4 stars'],
    ['[Red]0;[Blue]-0', -3, '-3'],
    ['# ?/?', 0.5, '0.5'],
    ['0.00E+00', 12345, '12345'],
    ['@', 5, '5'],
    ['General" kg"', 5, '5'],
    ['[h]:mm', 1.5, '36:00'],
    ['mmm yy', 46347, '2026-11-21'],
    ['0', -0.2, '0'],
  ])('the format %s shows %d as %s', (code, value, shown) => {
    const format = numberFormat(200, new Map([[200, code]]))
    expect(shownNumber(value, format, false)).toBe(shown)
  })

  test('a merged cell keeps its text in its first place', () => {
    const rows = data(
      `<row r="1">${inline('A1', 'Stage')}${inline('B1', 'Aware')}<c r="C1"/>${inline('D1', 'Buy')}</row>` +
        `<row r="2">${inline('A2', 'Actions')}${inline('B2', 'a')}${inline('C2', 'b')}${inline('D2', 'c')}</row>`,
    )
    const merged = '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>'
    expect(tablesOf(aWorkbook({ sheets: [['S', rows + merged]] }))[0]?.rows).toEqual([
      ['Stage', 'Aware', '', 'Buy'],
      ['Actions', 'a', 'b', 'c'],
    ])
  })

  test('leaves out what is hidden, and says so', async () => {
    const rows = data(
      `<row r="1">${inline('A1', 'a')}${inline('B1', 'secret')}${inline('C1', 'c')}</row>` +
        `<row r="2" hidden="1">${inline('A2', 'also secret')}</row>` +
        `<row r="3">${inline('A3', 'e')}${inline('C3', 'f')}</row>`,
    )
    const bytes = aWorkbook({
      sheets: [
        ['Hidden', data(`<row>${inline('A1', 'x')}</row>`), 'hidden'],
        ['Very', data(`<row>${inline('A1', 'x')}</row>`), 'veryHidden'],
        ['Shown', `<cols><col min="2" max="2" hidden="1"/></cols>${rows}`],
      ],
    })
    const hidden = { sheets: ['Hidden', 'Very'], rows: 1, columns: 1 }
    const tools = { ids: countingIds(), now: 5, language: 'en' } as const
    expect(await readFile('a.xlsx', bytes)).toMatchObject({ ok: true, value: { kind: 'parts', hidden } })
    expect(await mapsOfFile('a.xlsx', bytes, tools)).toMatchObject({ ok: true, value: { hidden } })
    expect(readWorkbook(bytes)).toMatchObject({
      ok: true,
      value: {
        tables: [{ title: 'Shown', rows: [['a', 'c'], [], ['e', 'f']] }],
        hidden,
        map: null,
      },
    })
  })

  test('several sheets are several tables, and become parts of the file', async () => {
    const sheet = (stage: string) =>
      data(
        `<row>${inline('A1', 'Stage')}${inline('B1', stage)}${inline('C1', 'Next')}</row>` +
          `<row>${inline('A2', 'Actions')}${inline('B2', 'a')}${inline('C2', 'b')}</row>`,
      )
    const bytes = aWorkbook({
      sheets: [
        ['One', sheet('S1')],
        ['Two', sheet('S2')],
        ['Empty', data('')],
      ],
    })
    const read = await readFile('book.xlsx', bytes)
    expect(read).toMatchObject({
      ok: true,
      value: { kind: 'parts', parts: [{ table: { title: 'One' } }, { table: { title: 'Two' } }] },
    })
  })

  test('cells without addresses and far apart stand side by side', () => {
    const rows = data(
      `<row>${inline('A1', 'a')}<c t="inlineStr"><is><t>b</t></is></c></row><row r="900000">${inline('XFD900000', 'far')}</row>`,
    )
    expect(tablesOf(aWorkbook({ sheets: [['S', rows]] }))[0]?.rows).toEqual([['a', 'b'], [], ['', '', 'far']])
  })
})

describe('a workbook that would take too much', () => {
  const refused = (bytes: Uint8Array) => {
    const read = readWorkbook(bytes)
    return read.ok ? 'read' : read.trouble.kind
  }

  test('because a small part unpacks to far more is refused', () => {
    // Blanks, packed to a thousandth of their length.
    const bomb = new Uint8Array(33_000_000).fill(0x20)
    const bytes = aWorkbook({ sheets: [['S', '']], parts: { 'xl/worksheets/sheet1.xml': bomb } })
    expect(bytes.length).toBeLessThan(100_000)
    expect(refused(bytes)).toBe('large-workbook')
  })

  test('because a row never ends is refused with its line', () => {
    const row = `<row r="7">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(600)}</row>`
    const read = readWorkbook(aWorkbook({ sheets: [['S', data(row)]] }))
    expect(read).toMatchObject({ ok: false, trouble: { kind: 'too-many-columns', line: 7, limit: 500 } })
  })

  test('because it has more rows or cells than a map can have is refused', () => {
    const many = (rows: number, cells: number) =>
      data(`<row>${'<c><v>1</v></c>'.repeat(cells)}</row>`.repeat(rows))
    expect(refused(aWorkbook({ sheets: [['S', many(20_001, 1)]] }))).toBe('too-many-rows')
    expect(refused(aWorkbook({ sheets: [['S', many(600, 450)]] }))).toBe('too-many-cells')
  })

  test('because its elements are nested without end, or it brings a document type, is refused', () => {
    expect(refused(aWorkbook({ sheets: [['S', '<a>'.repeat(100_000)]] }))).toBe('damaged-workbook')
    const types = strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>')
    expect(refused(aWorkbook({ sheets: [['S', '']], parts: { 'xl/worksheets/sheet1.xml': types } }))).toBe(
      'damaged-workbook',
    )
  })

  test('a tag without an end takes no time', () => {
    const xml = strToU8(`<worksheet><sheetData><row ${'a'.repeat(3_000_000)}`)
    const bytes = aWorkbook({ sheets: [['S', '']], parts: { 'xl/worksheets/sheet1.xml': xml } })
    expect(refused(bytes)).toBe('damaged-workbook')
    const tags = strToU8(`<worksheet>${'<c r=A '.repeat(200_000)}>`)
    expect(refused(aWorkbook({ sheets: [['S', '']], parts: { 'xl/worksheets/sheet1.xml': tags } }))).toBe(
      'damaged-workbook',
    )
  })
})

describe('bytes that are no workbook, or a damaged one', () => {
  const whole = aWorkbook({
    strings: '<si><t>a</t></si>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    sheets: [['S', data(`<row><c t="s"><v>0</v></c><c s="0"><v>4</v></c></row>`)]],
  })

  test('never throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 30 }),
        fc.nat(),
        (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut % whole.length : whole.length)
          for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value
          expect(typeof readWorkbook(bytes).ok).toBe('boolean')
        },
      ),
      { numRuns: 600 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => !readWorkbook(bytes).ok))
  })

  test('never throw for any XML in their parts', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<row>',
        '</row>',
        '<c t="s">',
        '<c r="ZZZZ9" s="9e9">',
        '</c>',
        '<v>',
        '</v>',
        '<t>',
        '<is>',
        '<col min="-1" max="1e9" hidden="1"/>',
        '<sheetData>',
        '-5',
        '1e400',
        '<![CDATA[',
        ']]>',
        '<!--',
        '&#x110000;',
        '&amp',
        '<x y=">">',
        "<x y='",
        '<?',
        '<//>',
      ),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const read = readWorkbook(aWorkbook({ sheets: [['S', pieces.join('')]], strings: pieces.join('') }))
        expect(typeof read.ok).toBe('boolean')
      }),
      { numRuns: 400 },
    )
  })

  test('are told', async () => {
    expect(readWorkbook(new Uint8Array())).toMatchObject({ trouble: { kind: 'damaged-workbook' } })
    expect(await readFile('x.xlsx', whole.slice(0, 200))).toMatchObject({
      trouble: { kind: 'damaged-workbook' },
    })
    const other = zipSync({ 'word/document.xml': strToU8('<w/>') })
    expect(readWorkbook(other)).toMatchObject({ trouble: { kind: 'damaged-workbook' } })
  })
})

const sheetOfWorkshop = [
  'Stage,Awareness,Consideration,Decision',
  'Actions,"Reads a post\nasks a friend",Compares prices,Signs',
  'Emotion score,1,-1,2',
  'Pain points,,"Prices hidden, again",=1+1',
  'Share,80%,25%,100%',
].join('\n')

test.skipIf(!hasProgram('soffice'))(
  'a workbook that LibreOffice made of a table gives its cells (needs soffice)',
  async () => {
    const file = join(folder, 'workshop.csv')
    writeFileSync(file, sheetOfWorkshop)
    spawnSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      file,
    ])
    const bytes = new Uint8Array(readFileSync(join(folder, 'workshop.xlsx')))
    const [table] = tablesOf(bytes)
    expect(table?.title).toBe('workshop')
    expect(table?.rows[1]).toEqual(['Actions', 'Reads a post\nasks a friend', 'Compares prices', 'Signs'])
    expect(table?.rows[2]).toEqual(['Emotion score', '1', '-1', '2'])
    expect(table?.rows[4]).toEqual(['Share', '80%', '25%', '100%'])
    expect((await readFile('workshop.xlsx', bytes)).ok).toBe(true)
  },
  120_000,
)
