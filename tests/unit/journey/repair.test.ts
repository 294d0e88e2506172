import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { documentOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { findViolations } from '../../../renderer/journey/invariants.ts'
import { keysBetween } from '../../../renderer/journey/order-key.ts'
import { maxNameLength, maxTextLength } from '../../../renderer/journey/records/fields.ts'
import { repairRecords } from '../../../renderer/journey/repair.ts'
import { aDocument, aLargeDocument, cardNames, recordsById } from '../../helpers/documents.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const sound = recordsById(
  aDocument({
    stages: [2, 1],
    cards: [
      [
        [1, 1, 1],
        ['a', 'b'],
      ],
      [[2, 2, 1], ['c']],
      [null, ['p']],
    ],
  }),
)

/** Repairs the sound records with some changed, added or (null) left out, and checks that the result is sound. */
function repaired(changes: Record<string, unknown>, more: readonly unknown[] = []) {
  const values = Object.values({ ...sound, ...changes }).filter(value => value !== null)
  const { records, report } = repairRecords([...values, ...more], { ids: countingIds('new'), now: 7 })
  const document = documentOf(records)
  expect(findViolations(document)).toEqual([])
  for (const record of records) expect(Object.isFrozen(record)).toBe(true)
  const again = repairRecords(records, { ids: countingIds('again'), now: 8 })
  expect(again.report).toEqual([])
  expect(again.records).toEqual(records)
  return {
    document,
    report,
    record: (id: string) => recordsById(document)[id] as unknown as Record<string, unknown>,
  }
}
const changedCard = (fields: object) => repaired({ 'card:a': { ...sound['card:a'], ...fields } })

describe('a record', () => {
  test('that is sound is left as it is', () => {
    const { document, report } = repaired({})
    expect(report).toEqual([])
    expect(recordsById(document)).toEqual(sound)
  })

  test.each([
    ['a text that is no text', { text: { html: '<b>' } }, { text: '' }],
    ['a number for a text', { text: 42 }, { text: '42' }],
    ['a text that is too long', { text: 'x'.repeat(maxTextLength + 1) }, { text: 'x'.repeat(maxTextLength) }],
    ['a score off the scale', { score: 3 }, { score: null }],
    ['a span of no steps', { span: 0 }, { span: 1 }],
    [
      'unusable tags',
      { tags: ['ok', 5, null, 'y'.repeat(maxNameLength + 1)] },
      { tags: ['ok', 'y'.repeat(maxNameLength)] },
    ],
    ['an unknown colour', { colour: '#ff0000' }, { colour: null }],
    ['a reference of the wrong kind', { personaId: 'card:b' }, { personaId: null }],
    ['truth in words', { momentOfTruth: 'yes' }, { momentOfTruth: false }],
  ])('with %s has that field set right, and the rest kept', (_, wrong, right) => {
    const { report, record } = changedCard({ owner: 'Rina', ...wrong })
    expect(report).toEqual([{ code: 'invalid-field-reset', where: `card:a.${Object.keys(wrong)[0]}` }])
    expect(record('card:a')).toEqual({ ...sound['card:a'], owner: 'Rina', ...right })
  })

  test('with fields left out takes their defaults without a word', () => {
    const { id, type, order, laneId, stepId } = sound['card:a'] as unknown as Record<string, unknown>
    const { report, record } = repaired({ 'card:a': { id, type, order, laneId, stepId } })
    expect(report).toEqual([])
    expect(record('card:a')).toEqual({ ...sound['card:a'], text: '' })
  })

  test('loses NUL and unknown fields, and keeps every other character', () => {
    const text = '\ud800 \u0007 \u202e <script>alert(1)</script> =1+1 e\u0301'
    const { report, record } = changedCard({ text: `${text}\0`, colourful: true })
    expect(report).toEqual([])
    expect(record('card:a')).toEqual({ ...sound['card:a'], text })
  })

  test('with a malformed id gets a new one, and references follow', () => {
    const { report, record, document } = repaired({
      'card:a': { ...sound['card:a'], laneId: 'Jalur 1' },
      'lane:1': { ...sound['lane:1'], id: 'Jalur 1' },
      'card:b': null,
    })
    expect(report).toEqual([{ code: 'invalid-field-reset', where: 'lane:new1.id' }])
    expect(record('card:a').laneId).toBe('lane:new1')
    expect(document.index.lanes.map(lane => lane.name)).toEqual(['Lane 1', 'Lane 2'])
  })

  test('that tells not what it is is dropped', () => {
    const junk = [null, 5, 'card', [], [[]], {}, { type: 'cards' }, { type: 'image', id: 'image:1' }]
    const { document, report } = repaired({}, junk)
    expect(report.map(({ code }) => code)).toEqual(junk.map(() => 'invalid-record-dropped'))
    expect(recordsById(document)).toEqual(sound)
  })

  test('whose id is there already is dropped', () => {
    const { report, record } = repaired({}, [{ ...sound['card:a'], text: 'second' }])
    expect(report).toEqual([{ code: 'duplicate-id-dropped', where: 'card:a' }])
    expect(record('card:a').text).toBe('a')
  })

  test('with keys that aim at prototypes does no harm', () => {
    const evil = JSON.parse(
      '{"id":"card:x","type":"card","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    )
    const inherited = Object.create({ type: 'card', id: 'card:y' })
    const { record, report } = repaired({}, [evil, inherited])
    expect(record('card:x')).not.toHaveProperty('polluted')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(report).toContainEqual({
      code: 'invalid-record-dropped',
      where: `records[${Object.keys(sound).length + 1}]`,
    })
  })
})

describe('the structure', () => {
  test('of nothing is a map with one stage, step and lane', () => {
    const { records, report } = repairRecords([], { ids: countingIds('new'), now: 7 })
    expect(records.map(({ id }) => id)).toEqual(['map:new1', 'stage:new2', 'step:new3', 'lane:new4'])
    expect(report.map(({ code }) => code)).toEqual(['map-added', 'stage-added', 'step-added', 'lane-added'])
    expect(findViolations(documentOf(records))).toEqual([])
  })

  test('has one map', () => {
    const { report, document } = repaired({}, [{ ...sound['map:m'], id: 'map:z' }])
    expect(report).toEqual([{ code: 'extra-map-dropped', where: 'map:z' }])
    expect(document.index.map.id).toBe('map:m')
  })

  test('a step without its stage goes to the end of the last stage, with its cards', () => {
    const { document, report } = repaired({ 'stage:1': null })
    expect(report).toEqual([
      { code: 'step-without-stage-moved', where: 'step:1-1' },
      { code: 'step-without-stage-moved', where: 'step:1-2' },
    ])
    expect(document.index.steps.map(({ id }) => id)).toEqual(['step:2-1', 'step:1-1', 'step:1-2'])
    expect(cardNames(document, [1, 1, 1])).toEqual(['a', 'b'])
  })

  test('a stage without steps gets one', () => {
    const { document, report } = repaired({ 'step:2-1': null, 'card:c': null })
    expect(report).toEqual([{ code: 'step-added', where: 'stage:2' }])
    expect(document.index.steps).toHaveLength(3)
  })

  test('cards without a cell go to the end of the parking lot', () => {
    const { document, report } = repaired({
      'lane:1': null,
      'card:b': { ...sound['card:b'], laneId: 'lane:2', stepId: null },
    })
    expect(report.map(({ code, where }) => [code, where])).toEqual([
      ['card-without-cell-parked', 'card:a'],
      ['card-without-cell-parked', 'card:b'],
    ])
    expect(cardNames(document, null)).toEqual(['p', 'a', 'b'])
  })

  test('what hangs on something that is gone goes, or lets go of it', () => {
    const { report } = repaired(
      { 'card:c': { ...sound['card:c'], personaId: 'persona:x', imageId: 'image:x' } },
      [
        { type: 'connector', id: 'connector:1', fromId: 'card:a', toId: 'card:gone' },
        { type: 'connector', id: 'connector:2', fromId: 'card:a', toId: 'card:a' },
        { type: 'connector', id: 'connector:3' },
        { type: 'separator', id: 'separator:1', laneId: 'lane:gone' },
        { type: 'separator', id: 'separator:2', laneId: 'lane:1' },
        { type: 'separator', id: 'separator:3', laneId: 'lane:1' },
        { type: 'comment', id: 'comment:1', cardId: 'card:gone' },
      ],
    )
    expect(report.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'dangling-reference-cleared card:c.personaId',
      'dangling-reference-cleared card:c.imageId',
      'connector-dropped connector:1',
      'connector-dropped connector:2',
      'connector-dropped connector:3',
      'separator-dropped separator:1',
      'separator-dropped separator:3',
      'comment-dropped comment:1',
    ])
  })

  test('two arrows between two cards become one, two-way when they ran both ways', () => {
    const arrow = { type: 'connector', id: 'connector:1', fromId: 'card:a', toId: 'card:b' }
    const { record, report } = repaired({}, [
      arrow,
      { ...arrow, id: 'connector:2', fromId: 'card:b', toId: 'card:a' },
    ])
    expect(report).toEqual([{ code: 'connector-dropped', where: 'connector:2' }])
    expect(record('connector:1').direction).toBe('two-way')
  })

  test('equal order keys are renewed for the whole list, in the order in which they were shown', () => {
    const { document, report } = repaired({
      'card:b': { ...sound['card:b'], order: (sound['card:a'] as { order: string }).order },
    })
    expect(report).toEqual([{ code: 'order-key-renewed', where: 'card lane:1 step:1-1', count: 2 }])
    expect(cardNames(document, [1, 1, 1])).toEqual(['a', 'b'])
  })

  test('what has no usable order key goes to the end, in the order of the file', () => {
    const { document, report } = repaired({
      'lane:1': { ...sound['lane:1'], order: undefined },
      'card:a': { ...sound['card:a'], order: '!' },
    })
    expect(document.index.lanes.map(({ id }) => id)).toEqual(['lane:2', 'lane:1'])
    expect(cardNames(document, [1, 1, 1])).toEqual(['b', 'a'])
    expect(report.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'invalid-field-reset card:a.order',
      'order-key-renewed card lane:1 step:1-1',
      'order-key-renewed lane',
    ])
  })
})

test('any junk becomes a sound document, always the same one', () => {
  const values = Object.values(sound)
  const spoilt = fc
    .tuple(
      fc.constantFrom(...values),
      fc.constantFrom('id', 'order', 'laneId', 'stepId', 'stageId', 'text', 'type'),
      fc.jsonValue(),
    )
    .map(([record, field, value]) => ({ ...record, [field]: value }))
  const mixed = fc.array(fc.oneof(fc.constantFrom(...values), spoilt, fc.jsonValue()), { maxLength: 30 })
  fc.assert(
    fc.property(mixed, junk => {
      const repair = () => repairRecords(junk, { ids: countingIds('n'), now: 1 })
      const { records } = repair()
      expect(findViolations(documentOf(records))).toEqual([])
      expect(repair().records).toEqual(records)
      expect(repairRecords(records, { ids: countingIds('n'), now: 1 }).report).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('findViolations sees each way to break a document', () => {
  const broken = (changes: Record<string, unknown>) => {
    const records = Object.values({ ...sound, ...changes }).filter(value => value !== null)
    return findViolations(documentOf(records as never)).map(({ invariant }) => invariant)
  }
  expect(broken({ 'card:a': { ...sound['card:a'], score: 9 } })).toEqual(['record is valid'])
  expect(broken({ 'map:n': { ...sound['map:m'], id: 'map:n' } })).toEqual(['one map'])
  expect(broken({ 'step:2-1': null, 'card:c': null })).toEqual(['every stage has a step'])
  expect(broken({ 'lane:1': null, 'card:a': null, 'card:b': null })).toEqual([])
  expect(broken({ 'lane:1': null, 'card:b': null })).toEqual(['references exist'])
  expect(broken({ 'card:p': { ...sound['card:p'], laneId: 'lane:1' } })).toEqual([
    'a card has lane and step, or neither',
  ])
  expect(
    broken({ 'card:b': { ...sound['card:b'], order: (sound['card:a'] as { order: string }).order } }),
  ).toEqual(['order keys differ'])
})

test('a map of 5,000 cards is repaired in a fraction of a second', () => {
  const values = [...aLargeDocument(5_000).records.values()].map(record => ({ ...record }))
  const before = performance.now()
  const { report } = repairRecords(values, { ids: countingIds(), now: 0 })
  const took = performance.now() - before
  expect(report).toEqual([])
  // It takes some 40 ms on a quiet machine; the limit only catches something that grows with the square.
  expect(took).toBeLessThan(2_000)
})

test('order keys of the library are valid, and what is not one is not', async () => {
  const { isOrderKey } = await import('../../../renderer/journey/order-key.ts')
  const { generateKeyBetween } = await import('fractional-indexing')
  for (const key of [
    ...keysBetween(null, null, 5_000),
    ...keysBetween('a0', 'a1', 500),
    ...keysBetween(null, 'a0', 500),
  ])
    expect(isOrderKey(key)).toBe(true)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AZaz09bY'), maxLength: 30 }), text => {
      const valid = () => {
        try {
          generateKeyBetween(text, null)
          return text !== ''
        } catch {
          return false
        }
      }
      expect(isOrderKey(text)).toBe(valid())
    }),
  )
})
