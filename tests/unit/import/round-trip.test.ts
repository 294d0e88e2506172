import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mermaidJourney } from '../../../renderer/export/mermaid.ts'
import { csvText, tsvText } from '../../../renderer/export/tables/delimited.ts'
import { type MapTable, mapTable } from '../../../renderer/export/tables/map-table.ts'
import { markdownText } from '../../../renderer/export/tables/markdown.ts'
import { gridSheet } from '../../../renderer/export/xlsx/grid-sheet.ts'
import { writeWorkbook } from '../../../renderer/export/xlsx/write-workbook.ts'
import { mapsOfFile } from '../../../renderer/import/maps-of-file.ts'
import { applyDiff, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds, type PersonaId } from '../../../renderer/journey/ids.ts'
import { personaDefaults } from '../../../renderer/journey/records/persona.ts'
import { aMap, gridOf } from './a-map.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le'))

const ways: readonly (readonly [name: string, bytes: (table: MapTable) => Uint8Array])[] = [
  ['a.csv', table => utf8(csvText(table))],
  ['a.tsv', table => utf16(tsvText(table))],
  ['a.md', table => utf8(`Some words | before it.\n\n${markdownText(table)}\n\nAnd after.`)],
  // The content counts, not the name.
  ['a.txt', table => utf16(csvText(table))],
]

async function reopened(name: string, bytes: Uint8Array): Promise<JourneyDocument> {
  const made = await mapsOfFile(name, bytes, { ids: countingIds('n'), now: 1, language: 'en' })
  if (!made.ok) throw new Error(made.trouble.kind)
  expect(made.value.maps).toHaveLength(1)
  expect(made.value.unplaced).toBe(0)
  return made.value.maps[0]!.document
}

const keptOf = (document: JourneyDocument) => {
  const { lanes, stages, steps, cells } = document.index
  return {
    lanes: lanes.map(lane => [lane.name, lane.laneType]),
    stages: stages.map(stage => stage.name),
    steps: steps.map(step => step.name),
    texts: gridOf(document),
    scores: lanes.map(lane =>
      steps.map(step => (cells.get(lane.id)?.get(step.id) ?? []).map(card => card.score)),
    ),
  }
}

const aText = fc.constantFrom(
  ...[
    'Calls the shop',
    '=1+1',
    '+62 812',
    'a; b',
    'x, y',
    'two\nlines',
    '"quoted"',
    'a | b',
    '**not bold**',
    'Größe',
  ],
)
const aJourney = fc
  .record({
    stages: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 }),
    cards: fc.array(fc.tuple(fc.nat(), fc.nat(), aText, fc.constantFrom(-2, -1, 0, 1, 2)), {
      minLength: 1,
      maxLength: 20,
    }),
  })
  .map(({ stages, cards }) => {
    const steps = stages.reduce((a, b) => a + b, 0)
    return aMap({
      stages,
      stepNames: Array.from({ length: steps }, (_, i) => `Does part ${i + 1}`),
      lanes: ['actions', 'emotions', 'pain-points'],
      cards: cards.map(([lane, step, text, score]) => [
        lane % 3,
        step % steps,
        text,
        lane % 3 === 1 ? { score: score as 0 } : {},
      ]),
    })
  })

test.each(ways)(
  'a map written as a table and opened as %s keeps stages, lanes, texts and scores',
  async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(aJourney, async document => {
        const again = await reopened(name, bytes(mapTable(document, 'en')))
        expect(keptOf(again)).toEqual(keptOf(document))
      }),
      { numRuns: 25 },
    )
  },
)

const personaId = (n: number) => `persona:p${n}` as PersonaId
const names = ['Rina', 'Budi (perawat)', '=Ana, 2 | *x*']

const aSharedCurve = fc
  .array(
    fc.tuple(
      fc.nat(2),
      fc.constantFrom(null, 0, 1, 2),
      fc.constantFrom('', 'glad', 'not so'),
      fc.integer({ min: -2, max: 2 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(cards =>
    applyDiff(
      aMap({
        stages: [1, 2],
        stepNames: ['Looks', 'Asks', 'Pays'],
        cards: cards.map(([step, who, text, score]) => [
          1,
          step,
          text || 'word',
          { score: score as 0, personaId: who === null ? null : personaId(who) },
        ]),
      }),
      {
        added: names.map((name, n) => ({ ...personaDefaults(personaId(n), `a${n}`), name })),
        updated: [],
        removed: [],
      },
    ),
  )

/** Whose curve has which words and scores at which step; nobody's are told as "". */
const curvesOf = ({ index }: JourneyDocument) =>
  index.lanes
    .filter(lane => lane.laneType === 'emotions')
    .flatMap(lane =>
      index.steps.flatMap((step, s) =>
        (index.cells.get(lane.id)?.get(step.id) ?? []).map(({ personaId, text, score }) => {
          const who = index.personas.find(persona => persona.id === personaId)?.name ?? ''
          return [lane.name, s, who, text, score] as const
        }),
      ),
    )

const waysWithPersonas: readonly (readonly [
  name: string,
  write: (document: JourneyDocument) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ...ways.map(
    ([name, bytes]) => [name, (document: JourneyDocument) => bytes(mapTable(document, 'en'))] as const,
  ),
  ['a.xlsx', document => writeWorkbook([gridSheet(document, 'en')], { title: '', date: 0 })],
]

test.each(waysWithPersonas)(
  'a table in %s tells whose curve it is, and it comes back as theirs',
  async (name, write) => {
    await fc.assert(
      fc.asyncProperty(aSharedCurve, async document => {
        const again = await reopened(name, await write(document))
        const found = curvesOf(again)
        const before = curvesOf(document)
        // The only persona of a table is everybody's.
        const owners = new Set(before.map(([, , who]) => who))
        const told = owners.size === 1 ? before.map(([lane, s, , ...rest]) => [lane, s, '', ...rest]) : before
        const inOrder = (all: readonly (readonly unknown[])[]) =>
          all.map(one => JSON.stringify(one)).toSorted()
        expect(inOrder(found)).toEqual(inOrder(told))
      }),
      { numRuns: 25 },
    )
  },
)

test('a map written as a Mermaid journey keeps stages, steps and scores', async () => {
  const document = aMap({
    stages: [2, 1],
    stepNames: ['Looks', 'Asks', 'Pays'],
    cards: [
      [1, 0, 'glad', { score: 1 }],
      [1, 2, 'angry', { score: -2 }],
    ],
  })
  const again = await reopened('a.md', utf8(`# Day\n\n\`\`\`mermaid\n${mermaidJourney(document)}\n\`\`\`\n`))
  expect(again.index.stages.map(stage => stage.name)).toEqual(['Stage 1', 'Stage 2'])
  expect(again.index.steps.map(step => step.name)).toEqual(['Looks', 'Asks', 'Pays'])
  const scores = [...again.records.values()].flatMap(record => (record.type === 'card' ? [record.score] : []))
  expect(scores.filter(score => score !== 0).toSorted()).toEqual([-2, 1])
})
