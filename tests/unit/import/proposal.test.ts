import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalToDiff } from '../../../renderer/import/apply-proposal.ts'
import { joinTables } from '../../../renderer/import/join-tables.ts'
import { headerMeaning } from '../../../renderer/import/lane-words.ts'
import type { MapProposal } from '../../../renderer/import/proposal.ts'
import { proposeMap } from '../../../renderer/import/propose-map.ts'
import { readProposal } from '../../../renderer/import/read-proposal.ts'
import type { Table } from '../../../renderer/import/table.ts'
import { transposeTable } from '../../../renderer/import/table.ts'
import { reverseDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { aMap, gridOf, lane, stage } from './a-map.ts'

const table = (rows: string[][], format: Table['format'] = 'plain'): Table => ({ title: '', format, rows })

const library = table([
  ['Stage', 'Actions', 'Feelings', 'Pain points', 'Shelf'],
  ['1. Search', 'Looks in the catalogue; asks a friend', '3', '—', 'A4'],
  ['2. Borrow', 'Scans the card', '5', 'Queue', ''],
  ['3. Return', 'Drops the book', '1', 'Late fee', 'B2'],
])

describe('header words', () => {
  test.each([
    ['Pain Points', 'pain-points'],
    ['PAIN POINT', 'pain-points'],
    ['Poin hambatan', 'pain-points'],
    ['Kendala', 'pain-points'],
    ['Aktivitas', 'actions'],
    ['Tindakan pengguna', 'actions'],
    ["User's actions", 'actions'],
    ['Titik kontak', 'touchpoints'],
    ['Key touchpoints', 'touchpoints'],
    ['Pikiran', 'thoughts'],
    ['Emotional state', 'emotions'],
    ['Perasaan', 'emotions'],
    ['Opportunities / ideas', 'opportunities'],
    ['Peluang perbaikan', 'custom'],
    ['Front stage', 'frontstage'],
    ['Emotions (1-5)', 'emotions'],
    ['😀 Emotions', 'emotions'],
    ['Mood: 1 to 5', 'emotions'],
    ['Step 1-3', 'custom'],
    ['Mood /10', 'emotions'],
    ['Feedback dari 3 pelanggan', 'custom'],
    ['How they feel', 'emotions'],
    ['What does the customer do?', 'actions'],
    ['What users think', 'thoughts'],
    ['What they sell', 'custom'],
  ])('%s means %s', (header, laneType) => expect(headerMeaning(header).laneType).toBe(laneType))

  test('words of which a part is known are no lane', () => {
    expect(headerMeaning('Emotional / transactional note')).toMatchObject({
      laneType: 'custom',
      known: false,
    })
  })

  test('stage, step, persona and score columns are known', () => {
    const roles = ['Tahap', 'Langkah', 'Persona', 'Skor emosi', 'No'].map(
      header => headerMeaning(header).role,
    )
    expect(roles).toEqual(['stage', 'step', 'persona', 'score', 'ignore'])
  })
})

describe('proposing a map', () => {
  test('lanes in the header row: each row is a stage', () => {
    const proposal = proposeMap(library)
    expect(proposal.orientation).toBe('stages-in-rows')
    const proposed = readProposal(proposal)
    expect(proposed.stages.map(other => other.name)).toEqual(['Search', 'Borrow', 'Return'])
    expect(proposed.lanes).toEqual([
      { name: 'Actions', laneType: 'actions' },
      { name: 'Feelings', laneType: 'emotions' },
      { name: 'Pain points', laneType: 'pain-points' },
      { name: 'Shelf', laneType: 'custom' },
    ])
    expect(proposed.cards.filter(card => card.lane === 0).map(card => [card.step, card.text])).toEqual([
      [0, 'Looks in the catalogue'],
      [0, 'asks a friend'],
      [1, 'Scans the card'],
      [2, 'Drops the book'],
    ])
  })

  test('bare numbers of a feelings column become scores with a word', () => {
    const { cards } = readProposal(proposeMap(library))
    expect(cards.filter(card => card.lane === 1).map(card => [card.text, card.score])).toEqual([
      ['Neutral', 0],
      ['Very positive', 2],
      ['Very negative', -2],
    ])
  })

  test('the transposed table comes to the same map', () => {
    const turned = proposeMap(transposeTable(library))
    expect(turned.orientation).toBe('stages-in-columns')
    expect(readProposal(turned)).toEqual(readProposal(proposeMap(library)))
  })

  test('without a known word the first row holds the stages, and the user may turn it', () => {
    const plain = table([
      ['', 'Red', 'Blue'],
      ['Circle', 'a', 'b'],
      ['Square', 'c', 'd'],
    ])
    expect(readProposal(proposeMap(plain)).stages.map(other => other.name)).toEqual(['Red', 'Blue'])
    const turned = readProposal(proposeMap(plain, 'stages-in-rows'))
    expect(turned.stages.map(other => other.name)).toEqual(['Circle', 'Square'])
    expect(turned.lanes.map(other => other.name)).toEqual(['Red', 'Blue'])
  })

  test('a second column of steps, and stage names that stand only once', () => {
    const proposed = readProposal(
      proposeMap(
        table([
          ['Tahap', 'Langkah', 'Aktivitas', 'Emosi'],
          ['Pesan', 'Pilih', 'a', 'senang'],
          ['', 'Bayar', 'b', 'cemas'],
          ['Terima', 'Buka', 'c', 'puas'],
        ]),
      ),
    )
    expect(proposed.stages).toEqual([
      { name: 'Pesan', steps: ['Pilih', 'Bayar'] },
      { name: 'Terima', steps: ['Buka'] },
    ])
    expect(proposed.cards.filter(card => card.lane === 1).map(card => card.score)).toEqual([1, -1, 1])
  })

  test('a column of scores goes to the cards of the feelings column', () => {
    const { cards, lanes } = readProposal(
      proposeMap(
        table([
          ['Phase', 'Emotion', 'Score'],
          ['A', 'So it goes', '-2'],
          ['B', 'Sunny', '2'],
          ['C', '', '1'],
        ]),
      ),
    )
    expect(lanes).toHaveLength(1)
    expect(cards.map(card => [card.text, card.score])).toEqual([
      ['So it goes', -2],
      ['Sunny', 2],
      ['Positive', 1],
    ])
  })

  test('an ignored column is listed as unplaced, and splitting can be switched off', () => {
    const proposal = proposeMap(library)
    const tracks = proposal.tracks.map((track, i) =>
      i === 4 ? { ...track, role: 'ignore' as const } : track,
    )
    const proposed = readProposal({ ...proposal, tracks, splitting: false })
    expect(proposed.unplaced).toEqual(['A4', 'B2'])
    expect(proposed.cards[0]?.text).toBe('Looks in the catalogue; asks a friend')
  })

  test('Markdown becomes plain text, with a link mark', () => {
    const { cards, stages } = readProposal(
      proposeMap(
        table(
          [
            ['**Stage**', 'Actions'],
            ['**Find** it', 'Open [the shop](https://shop.example)'],
          ],
          'markdown',
        ),
      ),
    )
    expect(stages[0]?.name).toBe('Find it')
    expect(cards[0]).toMatchObject({ text: 'Open the shop', link: 'https://shop.example' })
  })

  test('headings name the map or the persona', () => {
    expect(proposeMap({ ...library, title: 'Journey: borrowing a book' })).toMatchObject({
      title: 'Borrowing a book',
      persona: '',
    })
    expect(proposeMap({ ...library, title: 'Persona 2: Night reader' })).toMatchObject({
      title: '',
      persona: 'Night reader',
    })
  })

  const word = fc.constantFrom(
    '',
    'Actions',
    'Emosi',
    'Stage',
    'one',
    'two; three',
    '• four\n• five',
    '—',
    '4',
    '😀',
    'No',
    'Score',
    'Persona',
    '2. six',
    'seven "a; b"',
  )
  const anyTable = fc
    .array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    .map(rows => table(rows))

  test('no text of a table gets lost', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom(undefined, 'stages-in-rows' as const, 'stages-in-columns' as const),
        (source, orientation) => {
          const proposal = proposeMap(source, orientation)
          const { stages, lanes, cards, personas, unplaced } = readProposal(proposal)
          const found = [
            proposal.title,
            ...proposal.tracks.filter(track => track.role !== 'lane').map(track => track.name),
            ...stages.flatMap(other => [other.name, ...other.steps]),
            ...lanes.map(other => other.name),
            ...cards.map(card => card.text),
            ...personas,
            ...unplaced,
          ].join(' ')
          const missing = proposal.table.rows
            .flat()
            .flatMap(text => text.match(/[A-Za-z]+/g) ?? [])
            .filter(text => !found.includes(text))
          expect(missing).toEqual([])
          // Bare numbers and smileys are scores, with a word in their place.
          expect(cards.every(card => card.text !== '')).toBe(true)
        },
      ),
    )
  })

  test('every proposal can be applied as one diff, and undone', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom('replace-structure' as const, 'into-grid' as const),
        (source, mode) => {
          const before = aMap({
            cards: [
              [0, 0, 'old'],
              [2, 2, 'older'],
            ],
          })
          const proposal = proposeMap(source)
          const { diff } = proposalToDiff(before, proposal, { ids: countingIds(), mode })
          const after = applyDiff(before, diff)
          expect(after.index.cardCount).toBe(2 + readProposal(proposal).cards.length)
          expect(after.index.steps.length).toBeGreaterThan(0)
          expect(after.index.lanes.length).toBeGreaterThan(0)
          expect(new Set(applyDiff(after, reverseDiff(diff)).records.values())).toEqual(
            new Set(before.records.values()),
          )
        },
      ),
    )
  })
})

describe('several tables in one text', () => {
  const ana = {
    ...table([
      ['Stage', 'Actions', 'Emotions'],
      ['Find', 'a', 'happy'],
      ['Buy', 'b', 'calm'],
    ]),
    title: 'Persona 1: Ana',
  }
  const ben = {
    ...table([
      ['Stage', 'Emotions', 'Ideas'],
      ['Find', 'sad', 'i'],
      ['Leave', 'angry', ''],
    ]),
    title: 'Persona 2: Ben',
  }

  test('with the same headers become one map with a curve for each persona', () => {
    const proposed = readProposal(proposeMap(joinTables([ana, ben])!))
    expect(proposed.stages).toEqual([
      { name: 'Find', steps: [''] },
      { name: 'Buy', steps: [''] },
      { name: 'Leave', steps: [''] },
    ])
    expect(proposed.personas).toEqual(['Ana', 'Ben'])
    expect(proposed.lanes.map(other => other.name)).toEqual(['Actions', 'Emotions', 'Ideas'])
    expect(
      proposed.cards.filter(card => card.lane === 1).map(card => [card.step, card.persona, card.score]),
    ).toEqual([
      [0, 0, 1],
      [1, 0, 1],
      [0, 1, -1],
      [2, 1, -2],
    ])
  })

  test('that have little in common stay apart', () => {
    expect(
      joinTables([
        ana,
        table([
          ['x', 'y'],
          ['1', '2'],
        ]),
      ]),
    ).toBeNull()
    expect(joinTables([ana])).toBeNull()
  })
})

describe('applying a proposal', () => {
  const apply = (
    before: ReturnType<typeof aMap>,
    proposal: MapProposal,
    mode: 'replace-structure' | 'into-grid',
  ) => applyDiff(before, proposalToDiff(before, proposal, { ids: countingIds(), mode }).diff)

  test('replacing takes stages and lanes from the table and keeps lanes of the same type', () => {
    const after = apply(aMap(), proposeMap(library), 'replace-structure')
    expect(after.index.stages.map(other => other.name)).toEqual(['Search', 'Borrow', 'Return'])
    expect(after.index.lanes.map(other => [other.name, other.laneType])).toEqual([
      ['Actions', 'actions'],
      ['Feelings', 'emotions'],
      ['Pain points', 'pain-points'],
      ['Shelf', 'custom'],
    ])
    expect(after.index.lanes[1]?.id).toBe(lane(1))
    expect(gridOf(after)[2]).toEqual([[], ['Queue'], ['Late fee']])
  })

  test('cards that lay in the grid go to the parking lot', () => {
    const after = apply(aMap({ cards: [[0, 1, 'kept']] }), proposeMap(library), 'replace-structure')
    expect(after.index.parked.map(card => card.text)).toEqual(['kept'])
  })

  test('into the grid: known stages and lanes are used, the others added at the ends', () => {
    const before = aMap({ stages: [1, 2], cards: [[0, 0, 'old']] })
    const source = table([
      ['Stage', 'Actions', 'Weather'],
      ['stage 1', 'new', 'rain'],
      ['Later', 'last', ''],
    ])
    const after = apply(before, proposeMap(source), 'into-grid')
    expect(after.index.stages.map(other => other.name)).toEqual(['Stage 1', 'Stage 2', 'Later'])
    expect(after.index.stages[0]?.id).toBe(stage(0))
    expect(gridOf(after)).toEqual([
      [['old', 'new'], [], [], ['last']],
      [[], [], [], []],
      [[], [], [], []],
      [['rain'], [], [], []],
    ])
  })

  test('several personas own their cards, a single one does not', () => {
    const source = table([
      ['Persona', 'Stage', 'Emotion'],
      ['Ana', 'A', 'happy'],
      ['Ben', 'B', 'sad'],
      ['Ana', 'C', 'calm'],
    ])
    const after = apply(aMap(), proposeMap(source), 'replace-structure')
    expect(after.index.personas.map(other => other.name)).toEqual(['Ana', 'Ben'])
    const owners = after.index.lanes.flatMap(other =>
      [...(after.index.cells.get(other.id)?.values() ?? [])].flat().map(card => card.personaId),
    )
    expect(owners).toEqual([
      after.index.personas[0]?.id,
      after.index.personas[1]?.id,
      after.index.personas[0]?.id,
    ])
  })
})
