import { describe, expect, test } from 'vitest'
import { sendCards } from '../../../renderer/journey/commands/move-cards.ts'
import { tagCards } from '../../../renderer/journey/commands/tag-cards.ts'
import { updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { isEmptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff, recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, cardNames, laneId, stepId } from '../../helpers/documents.ts'

const document = aDocument({
  stages: [2, 1],
  lanes: ['actions', 'thoughts', 'emotions'],
  cards: [
    [
      [1, 1, 1],
      ['a', 'b'],
    ],
    [[1, 1, 2], ['c']],
    [[2, 1, 1], ['d']],
    [null, ['p']],
  ],
})
const ids = ['a', 'c', 'd', 'p'].map(cardId)

describe('tags of several cards', () => {
  const tagged = ['a', 'c'].reduce(
    (now, name) => applyDiff(now, updateCards(now, [cardId(name)], { tags: [name, 'both'] })),
    document,
  )
  const tags = (now: typeof document, name: string) => recordOf(now, cardId(name))?.tags

  test('one more tag leaves each card its own', () => {
    const after = applyDiff(tagged, tagCards(tagged, ids, { add: ['new'], remove: [] }))
    expect([tags(after, 'a'), tags(after, 'c'), tags(after, 'd')]).toEqual([
      ['a', 'both', 'new'],
      ['c', 'both', 'new'],
      ['new'],
    ])
  })

  test('one tag less takes off just that one', () => {
    const after = applyDiff(tagged, tagCards(tagged, ids, { add: [], remove: ['both'] }))
    expect([tags(after, 'a'), tags(after, 'c')]).toEqual([['a'], ['c']])
    expect(isEmptyDiff(tagCards(tagged, ids, { add: [], remove: ['nowhere'] }))).toBe(true)
  })
})

describe('sending several cards', () => {
  test('to a lane keeps each in its step, last in its cell', () => {
    const after = applyDiff(document, sendCards(document, ids, { laneId: laneId(2) }))
    expect(cardNames(after, [2, 1, 1])).toEqual(['d', 'a', 'p'])
    expect(cardNames(after, [2, 1, 2])).toEqual(['c'])
    expect(cardNames(after, [1, 1, 1])).toEqual(['b'])
  })

  test('to a step keeps each in its lane; parked ones take the first lane', () => {
    const after = applyDiff(document, sendCards(document, ids, { stepId: stepId(2, 1) }))
    expect(cardNames(after, [1, 2, 1])).toEqual(['a', 'c', 'p'])
    expect(cardNames(after, [2, 2, 1])).toEqual(['d'])
    expect(after.index.parked).toEqual([])
  })

  test('to where they are changes nothing', () => {
    expect(isEmptyDiff(sendCards(document, [cardId('a'), cardId('b')], { laneId: laneId(1) }))).toBe(true)
  })
})
