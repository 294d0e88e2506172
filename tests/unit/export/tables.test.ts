import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardTable } from '../../../renderer/export/tables/card-table.ts'
import { csvText, tsvText } from '../../../renderer/export/tables/delimited.ts'
import { type MapTable, mapTable } from '../../../renderer/export/tables/map-table.ts'
import { markdownText } from '../../../renderer/export/tables/markdown.ts'
import { proposalToDiff } from '../../../renderer/import/apply-proposal.ts'
import { readDelimited } from '../../../renderer/import/delimited-text.ts'
import { tablesOfMarkdown } from '../../../renderer/import/markdown-table.ts'
import { proposeMap } from '../../../renderer/import/propose-map.ts'
import type { Table } from '../../../renderer/import/table.ts'
import { tablesOfText, withoutGuard } from '../../../renderer/import/text-table.ts'
import { cardRows } from '../../../renderer/journey/card-rows.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import type { EmotionScore } from '../../../renderer/journey/vocabulary.ts'
import { aDocument } from '../../helpers/documents.ts'
import { aMap, gridOf } from '../import/a-map.ts'

const plain = (rows: readonly (readonly string[])[]): Table => ({ title: '', format: 'plain', rows })

/** The ways through a file and back to a table. */
const ways: readonly (readonly [name: string, pass: (table: MapTable) => Table])[] = [
  ['CSV', table => plain(readDelimited(csvText(table), ',').map(row => row.map(withoutGuard)))],
  ['TSV', table => plain(readDelimited(tsvText(table), '\t').map(row => row.map(withoutGuard)))],
  ['Markdown', table => tablesOfMarkdown(markdownText(table))[0] ?? plain([])],
]

function mapFrom(table: Table): JourneyDocument {
  const empty = aMap({ lanes: [], stages: [], title: '' })
  const { diff } = proposalToDiff(empty, proposeMap(table), {
    ids: countingIds('m'),
    mode: 'replace-structure',
  })
  return applyDiff(empty, diff)
}

/** What a table keeps of a map. */
function keptOf(document: JourneyDocument) {
  const { lanes, stages, steps, cells } = document.index
  return {
    lanes: lanes.map(lane => [lane.name, lane.laneType]),
    stages: stages.map(stage => stage.name),
    steps: steps.map(step => [stages.findIndex(stage => stage.id === step.stageId), step.name]),
    texts: gridOf(document),
    scores: lanes.map(lane =>
      steps.map(step => (cells.get(lane.id)?.get(step.id) ?? []).map(card => card.score)),
    ),
  }
}

const aText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+62 812 555',
      '-5',
      '@x',
      "'=a",
      "it's",
      'a; b',
      '- call',
      '• a • b',
      '▪ a',
      '1. one',
      'a\n\nb',
      'a\n  b',
      '"quoted"',
      'a|b',
      'a\\|b',
      '\\',
      '**bold**',
      '<br>',
      '&lt;',
      '&#42;',
      '_x_',
      '`c`',
      '[a](https://b.c)',
      'n/a',
      '-',
      '–',
      'a\tb',
      '~~x~~',
      '# x',
      '| --- |',
      'مرحبا',
      '旅程',
      '👩🏽‍🚀',
    ),
  )
  // Characters for private use have no meaning that could be kept, and line ends have one form.
  .map(text =>
    text
      .replace(/[\uE000-\uF8FF]/g, '')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .trim(),
  )
  .filter(text => text !== '')

const aScore = fc.constantFrom<EmotionScore | null>(-2, -1, 0, 1, 2, null)

const aPlan = fc.record({
  stages: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
  cards: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.nat(), aText, aScore), {
    minLength: 1,
    maxLength: 12,
  }),
})

function mapOfPlan({
  stages,
  cards,
}: typeof aPlan extends fc.Arbitrary<infer Plan> ? Plan : never): JourneyDocument {
  const count = stages.reduce((sum, steps) => sum + steps, 0)
  return aMap({
    lanes: ['actions', 'emotions', 'pain-points'],
    stages,
    stepNames: Array.from({ length: count }, (_, i) => `Part ${i}`),
    cards: cards.map(([lane, step, text, score]) => [
      lane,
      step % count,
      text,
      { score: lane === 1 ? score : null },
    ]),
  })
}

describe.each(ways)('a map as %s and back', (_, pass) => {
  test('keeps stages, steps, lanes, texts and scores', () => {
    fc.assert(
      fc.property(aPlan, plan => {
        const document = mapOfPlan(plan)
        const again = mapFrom(pass(mapTable(document, 'en')))
        expect(keptOf(again)).toEqual(keptOf(document))
      }),
      { numRuns: 150 },
    )
  })

  test('keeps words of feelings that have no score without one', () => {
    const document = aMap({
      cards: [
        [1, 0, 'Glad', { score: null }],
        [1, 0, '😆', { score: null }],
      ],
    })
    expect(keptOf(mapFrom(pass(mapTable(document, 'en'))))).toEqual(keptOf(document))
  })

  test('no cell can run as a formula, and numbers and telephone numbers stay as they are', () => {
    const document = aMap({
      lanes: ['actions'],
      stages: [1],
      cards: [
        [0, 0, '=1+1'],
        [0, 0, '+62 812 3456'],
        [0, 0, '-5'],
        [0, 0, '@SUM(A1)'],
      ],
    })
    const again = pass(mapTable(document, 'en'))
    expect(
      mapFrom(again)
        .records.ofType('card')
        .map(card => card.text)
        .sort(),
    ).toEqual(['+62 812 3456', '-5', '=1+1', '@SUM(A1)'])
  })
})

test('a table of a map has stages and steps above and a row for each visible lane', () => {
  const document = aMap({
    lanes: ['actions', 'emotions'],
    stages: [2, 1],
    stepNames: ['Look', 'Ask', 'Pay'],
    cards: [
      [0, 0, 'One'],
      [0, 0, 'Two'],
      [1, 1, 'Glad', { score: 1 }],
      [1, 1, 'Then not', { score: -2 }],
    ],
  })
  const table = mapTable(document, 'id')
  expect(table.stageWidths).toEqual([2, 1])
  expect(table.rows.map(row => row.cells)).toEqual([
    ['Tahap', 'Stage 1', 'Stage 1', 'Stage 2'],
    ['Langkah', 'Look', 'Ask', 'Pay'],
    ['actions', 'One\nTwo', '', ''],
    ['emotions', '', 'Glad\nThen not', ''],
    ['Skor (−2…+2)', '', '+1\n-2', ''],
  ])
})

test('CSV begins with a byte-order mark and quotes what needs it', () => {
  const document = aMap({ lanes: ['actions'], stages: [1], cards: [[0, 0, 'Say "no", twice']] })
  expect(csvText(mapTable(document, 'en'))).toBe('\uFEFFStage,Stage 1\r\nactions,"Say ""no"", twice"\r\n')
})

test('CSV of our own is recognised when it is pasted', () => {
  const document = aMap({
    cards: [
      [0, 0, 'Call the shop'],
      [1, 1, 'Glad', { score: 2 }],
    ],
  })
  expect(keptOf(mapFrom(tablesOfText(csvText(mapTable(document, 'en')))[0] ?? plain([])))).toEqual(
    keptOf(document),
  )
})

test('the list of cards has the heads and rows of its workbook, without the ids', () => {
  const document = aDocument({
    lanes: ['emotions'],
    cards: [
      [[1, 1, 1], ['a']],
      [null, ['b']],
    ],
    fields: { a: { text: 'Glad', score: 2, votes: 3 }, b: { text: '=Parked' } },
  })
  const { columns, rows } = cardRows(document, 'id')
  const [head, first, parked, ...others] = cardTable(document, 'id')
  expect(head).toEqual(columns.slice(1).map(column => column.head))
  expect(first).toEqual(rows[0]?.slice(1).map(String))
  expect(first).toContain('Glad')
  expect(parked).toContain('=Parked')
  expect(others).toEqual([])
})
