import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tabTable } from '../../../renderer/export/copy-cells.ts'
import { htmlTable } from '../../../renderer/export/html-cells.ts'
import { tabField } from '../../../renderer/export/tab-field.ts'
import { readDelimited } from '../../../renderer/import/delimited-text.ts'
import { tablesOfTree, withoutActive } from '../../../renderer/import/html-table.ts'
import { tablesOfMarkdown } from '../../../renderer/import/markdown-table.ts'
import { plainWords, withoutNumber } from '../../../renderer/import/plain-words.ts'
import { tablesOfText } from '../../../renderer/import/text-table.ts'
import { saysNothing } from '../../../renderer/journey/says-nothing.ts'
import { linesOf, splitItems } from '../../../renderer/journey/split-items.ts'
import { htmlTree } from './html-tree.ts'

const rowsOf = (html: string) => tablesOfTree(htmlTree(html)).map(table => table.rows)

describe('tab- and comma-separated text', () => {
  test('quoted fields hold line breaks, delimiters and doubled quotes', () => {
    expect(readDelimited('a,"b, ""c""\nd"\r\ne,f\r\n', ',')).toEqual([
      ['a', 'b, "c"\nd'],
      ['e', 'f'],
    ])
  })

  test('a spoken sentence keeps its quotes between tabs', () => {
    expect(readDelimited('Stage\t"Where is it?"\n"a"x\t5" pipe', '\t')).toEqual([
      ['Stage', '"Where is it?"'],
      ['"a"x', '5" pipe'],
    ])
  })

  test('a quote that is never closed, a mark at the start and empty ends do no harm', () => {
    expect(readDelimited('\uFEFF"a;b\nc;', ';')).toEqual([
      ['"a', 'b'],
      ['c', ''],
    ])
    expect(readDelimited('', '\t')).toEqual([])
  })

  test('whatever is written is read back', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', '\t', '\n', "'", '=', ' ', ',', 'é'),
      maxLength: 12,
    })
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain(n => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }))
    fc.assert(
      fc.property(rows, rows => {
        expect(readDelimited(rows.map(row => row.map(tabField).join('\t')).join('\n'), '\t')).toEqual(rows)
        expect(tablesOfText(tabTable(rows))[0]?.rows).toEqual(rows)
      }),
    )
  })
})

describe('HTML tables', () => {
  test('source line breaks are spaces, <br>, paragraphs and list items begin lines', () => {
    expect(
      rowsOf(
        '<table><tr><td>one\n   two<br>three</td><td><p>a</p><p>b</p></td><td><ul>\n<li>x</li>\n<li>y</li></ul></td></tr></table>',
      ),
    ).toEqual([[['one two\nthree', 'a\nb', '• x\n• y']]])
  })

  test('formatting, links and non-breaking spaces become plain text; scripts and styles vanish', () => {
    const html =
      '<table><tr><td><b>Bold</b> and <a href="https://x.example">link</a>&nbsp;&amp; more<script>alert(1)</script><style>td{}</style></td></tr></table>'
    expect(rowsOf(html)).toEqual([[['Bold and link & more']]])
  })

  test('merged cells keep their text in the first place and leave the others empty', () => {
    const html =
      '<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr><tr><td>c</td><td>d</td></tr></table>'
    expect(rowsOf(html)).toEqual([
      [
        ['A', 'B', ''],
        ['', 'c', 'd'],
      ],
    ])
  })

  test('styles and handlers are taken out before parsing, words that look like them are not', () => {
    const html = `<style>td{}</style><td class=a style="x:'1>2" onclick=go() title='style="b"'>a style="x" 1 < 2 onclick=y</td>`
    expect(withoutActive(html)).toContain('>a style="x" 1 < 2 onclick=y</td>')
    expect(withoutActive('<td class=a style="color:red" onclick=go()>b</td>')).toBe('<td class=a>b</td>')
    expect(withoutActive('<style>td{}')).toBe('')
  })

  test('absurd spans are bounded', () => {
    const [table] = rowsOf('<table><tr><td colspan=99999999 rowspan=-4>x</td></tr></table>')
    expect(table?.[0]?.length).toBeLessThanOrEqual(1_000)
  })

  test('merged cells that claim a whole sheet are single cells, however many there are', () => {
    const cells = '<td colspan="1000" rowspan="1000">a</td>'.repeat(40)
    const row = `<tr>${cells}</tr>`
    const [rows] = rowsOf(`<table>${row.repeat(40)}</table>`)
    expect(rows!.reduce((sum, texts) => sum + texts.length, 0)).toBeLessThanOrEqual(60_000)
    expect(rows![0]!.filter(text => text === 'a').length).toBe(40)
  })

  test('a caption or the heading above is the title', () => {
    const tables = tablesOfTree(
      htmlTree(
        '<h2>First</h2><table><tr><td>1</td></tr></table><table><caption>Second</caption><tr><td>2</td></tr></table>',
      ),
    )
    expect(tables.map(table => table.title)).toEqual(['First', 'Second'])
  })

  test('any texts survive the way out and in again', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map(text =>
      text
        .replace(/\s+/g, ' ')
        .trim()
        .replaceAll('\0', '')
        .replace(/\p{Cs}/gu, ''),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        rows => {
          expect(rowsOf(htmlTable(rows))).toEqual([rows])
        },
      ),
    )
    expect(rowsOf(htmlTable([['a\nb', '<img src=x onerror=alert(1)>']]))).toEqual([
      [['a\nb', '<img src=x onerror=alert(1)>']],
    ])
  })
})

describe('Markdown tables', () => {
  test('several in one text, each with the heading above; code fences are left alone', () => {
    const text =
      '# One\n\n| a | b |\n|---|:-:|\n| 1 | x \\| y |\n\ntext\n\n```\n| no | table |\n|---|---|\n```\n## Two\nc | d\n--- | ---\n3 |\n'
    expect(tablesOfMarkdown(text)).toEqual([
      {
        title: 'One',
        format: 'markdown',
        rows: [
          ['a', 'b'],
          ['1', 'x | y'],
        ],
      },
      { title: 'Two', format: 'markdown', rows: [['c', 'd'], ['3']] },
    ])
  })

  test('formatting goes, words stay', () => {
    expect(
      plainWords('**Bold** and _it_, `code`, ~~old~~ [site](https://x.example "t") a<br>b &amp; c'),
    ).toEqual({
      text: 'Bold and it, code, old site a\nb & c',
      link: 'https://x.example',
    })
    for (const text of ['snake_case_name', '5 * 3 * 2', 'a * b', '2 ** 3', 'tick ` lone', '[brackets] only'])
      expect(plainWords(text).text).toBe(text)
    expect(plainWords('[run](javascript:alert(1))').link).toBe('')
  })
})

describe('commas make a table only when they must', () => {
  test('a journey in CSV is one, prose with commas is not', () => {
    expect(tablesOfText('Tahap;Aktivitas;Emosi\nA;b;c\n')[0]?.rows).toHaveLength(2)
    expect(tablesOfText('Well, this is it.\nAnd so, it was.')).toEqual([])
  })

  test('an indented list is no table', () => {
    expect(tablesOfText('Fruit\n\tApple\n\t\tRed\n\tPear')).toEqual([])
  })
})

describe('names and items', () => {
  test.each([
    ['1. Prepare', 'Prepare'],
    ['2) FIND', 'FIND'],
    ['2.3 Compare', 'Compare'],
    ['Stage 4: Pay', 'Pay'],
    ['Tahap 2 - Bayar', 'Bayar'],
    ['3 – Wait', 'Wait'],
    ['24 hours later', '24 hours later'],
    ['1.', '1.'],
    ['2nd visit', '2nd visit'],
  ])('%s is named %s', (text, name) => expect(withoutNumber(text)).toBe(name))

  test('dashes and "n/a" say nothing, words do', () => {
    for (const text of ['', ' ', '—', '-', '–', 'n/a', 'N/A', 'tidak ada'])
      expect(saysNothing(text)).toBe(true)
    for (const text of ['no', '0', '-1', 'a-b']) expect(saysNothing(text)).toBe(false)
  })

  test('lines, bullets and semicolons divide; commas, quotes and smileys do not', () => {
    expect(splitItems('- one, two\n* three; four\n2) five')).toEqual(['one, two', 'three', 'four', 'five'])
    expect(splitItems('• a • b')).toEqual(['a', 'b'])
    expect(splitItems('"Yes; I think so"; then pays')).toEqual(['"Yes; I think so"', 'then pays'])
    expect(splitItems('Fine ;)')).toEqual(['Fine ;)'])
    expect(linesOf('- [x] done\n- [ ] open\n\n')).toEqual(['done', 'open'])
  })

  test('dividing loses no letter', () => {
    const text = fc.string({
      unit: fc.constantFrom('X', 'Y', ' ', ';', '\n', '"', '(', ')', '•'),
      maxLength: 30,
    })
    const letters = (value: string) => value.replace(/[^XY]/g, '')
    fc.assert(fc.property(text, text => letters(splitItems(text).join('')) === letters(text)))
  })
})
