import { describe, expect, test } from 'vitest'
import { inBoardOrder } from '../../../renderer/journey/board-order.ts'
import { addConnector } from '../../../renderer/journey/commands/connectors.ts'
import { updateLane } from '../../../renderer/journey/commands/lanes.ts'
import { updateMap } from '../../../renderer/journey/commands/map.ts'
import { parkCards } from '../../../renderer/journey/commands/move-cards.ts'
import { updateStep } from '../../../renderer/journey/commands/steps.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { countsOf, labelOfStep, numberOfStep } from '../../../renderer/journey/counts.ts'
import { emptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff, cardsInCell, documentOf, siblingsOf } from '../../../renderer/journey/document.ts'
import { countingIds, isId, type StepId } from '../../../renderer/journey/ids.ts'
import { RecordTable } from '../../../renderer/journey/record-table.ts'
import { aDocument, aLargeDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'

const document = aDocument({
  stages: [2, 1],
  cards: [
    [
      [1, 1, 1],
      ['a', 'b'],
    ],
    [[2, 1, 2], ['c']],
    [null, ['p']],
  ],
  fields: { a: { votes: 2 }, p: { votes: 5 } },
})

describe('a change', () => {
  test('of nothing gives the same document', () => {
    expect(applyDiff(document, emptyDiff)).toBe(document)
    expect(applyDiff(document, setCardText(document, cardId('a'), 'a'))).toBe(document)
  })

  test('of one card leaves every other lane, cell and list as it was', () => {
    const now = applyDiff(document, setCardText(document, cardId('a'), 'new'))
    expect(now.index.cells.get(laneId(1))).not.toBe(document.index.cells.get(laneId(1)))
    expect(now.index.cells.get(laneId(2))).toBe(document.index.cells.get(laneId(2)))
    for (const part of [
      'steps',
      'stages',
      'lanes',
      'connectors',
      'parked',
      'stepsOfStage',
      'comments',
    ] as const)
      expect(now.index[part]).toBe(document.index[part])
    expect(document.records.get(cardId('a'))?.text).toBe('a')
  })

  test('of one card in 5,000 leaves all cells but its own as they were', () => {
    const large = aLargeDocument(5_000)
    const now = applyDiff(large, setCardText(large, cardId('c77'), 'new'))
    let changed = 0
    for (const [lane, cells] of now.index.cells)
      for (const [step, cards] of cells) if (cards !== cardsInCell(large, lane, step)) changed++
    expect(changed).toBe(1)
  })

  test('of a lane, a step or the map leaves the lists that it does not touch as they were', () => {
    const lane = applyDiff(document, updateLane(document, laneId(1), { name: 'New' })).index
    expect(lane.lanes).not.toBe(document.index.lanes)
    for (const part of ['steps', 'stages', 'personas', 'stepsOfStage', 'cells'] as const)
      expect(lane[part]).toBe(document.index[part])
    const step = applyDiff(document, updateStep(document, stepId(1, 1), { name: 'New' })).index
    expect(step.stepsOfStage.get(stageId(2))).toBe(document.index.stepsOfStage.get(stageId(2)))
    expect(step.stepsOfStage.get(stageId(1))).not.toBe(document.index.stepsOfStage.get(stageId(1)))
    expect(step.lanes).toBe(document.index.lanes)
    expect(applyDiff(document, updateMap(document, { title: 'New' })).index.steps).toBe(document.index.steps)
  })
})

test('a table puts and removes without touching the one before', () => {
  const [first, second] = [...document.records.values()]
  const one = RecordTable.empty.with([first!])
  const two = one.with([second!], [first!.id])
  expect([one.size, two.size, two.has(first!.id), one.has(first!.id)]).toEqual([1, 1, false, true])
  expect(two.with([second!], [first!.id])).toBe(two)
})

test('a document needs a map record', () => {
  expect(() => documentOf([])).toThrow('map record')
})

test('counts and numbers follow the structure', () => {
  const joined = applyDiff(document, addConnector(document, cardId('a'), cardId('c'), countingIds()).diff)
  expect(countsOf(joined)).toEqual({
    stages: 2,
    steps: 3,
    lanes: 2,
    cards: 4,
    parked: 1,
    connectors: 1,
    votes: 7,
  })
  expect(numberOfStep(document, stepId(1, 2))).toBe('1.2')
  expect(labelOfStep(document, stepId(2, 1))).toBe('2.1 Step 2.1')
  expect(labelOfStep(document, 'step:none' as StepId)).toBe('')
})

test('cards are read lane by lane, from left to right, the parking lot last', () => {
  const ids = [cardId('p'), cardId('c'), cardId('b'), cardId('nobody'), cardId('a'), cardId('a')]
  expect(inBoardOrder(document, ids).map(card => card.text)).toEqual(['a', 'b', 'c', 'p'])
  expect(siblingsOf(document, cardId('b')).map(card => card.text)).toEqual(['a', 'b'])
  const parked = applyDiff(document, parkCards(document, [cardId('a')]))
  expect(siblingsOf(parked, cardId('a')).map(card => card.text)).toEqual(['p', 'a'])
})

test('an id names its type and nothing else', () => {
  expect(isId('card', 'card:aB_-9')).toBe(true)
  for (const wrong of [
    'card:',
    'lane:a',
    'card:a b',
    'card:é',
    `card:${'x'.repeat(65)}`,
    7,
    null,
    'card:a\n',
  ])
    expect([wrong, isId('card', wrong)]).toEqual([wrong, false])
})
