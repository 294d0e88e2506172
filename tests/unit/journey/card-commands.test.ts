import { describe, expect, test, vi } from 'vitest'
import { addCards } from '../../../renderer/journey/commands/add-cards.ts'
import { changeVotes } from '../../../renderer/journey/commands/change-votes.ts'
import { copyCards, duplicateCards } from '../../../renderer/journey/commands/copy-cards.ts'
import {
  moveCards,
  moveCardsBy,
  moveCardWithin,
  parkCards,
} from '../../../renderer/journey/commands/move-cards.ts'
import { removeCards } from '../../../renderer/journey/commands/remove-cards.ts'
import { setCardText, updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { emptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff, recordOf } from '../../../renderer/journey/document.ts'
import {
  type CommentId,
  type ConnectorId,
  countingIds,
  type ImageId,
  type PersonaId,
} from '../../../renderer/journey/ids.ts'
import { commentDefaults } from '../../../renderer/journey/records/comment.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { maxTextLength } from '../../../renderer/journey/records/fields.ts'
import { aDocument, cardId, cardNames, laneId, stepId } from '../../helpers/documents.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const document = aDocument({
  stages: [2, 1],
  lanes: ['actions', 'thoughts', 'emotions'],
  cards: [
    [
      [1, 1, 1],
      ['a', 'b', 'c'],
    ],
    [[1, 1, 2], ['d']],
    [[3, 2, 1], ['e']],
    [null, ['p', 'q']],
  ],
  fields: { a: { votes: 3 } },
  records: [
    connectorDefaults('connector:ab' as ConnectorId, cardId('a'), cardId('b')),
    connectorDefaults('connector:ae' as ConnectorId, cardId('a'), cardId('e')),
    commentDefaults('comment:1' as CommentId, cardId('a'), 5),
  ],
})
const place = (lane: number, stage: number, step: number, index = Number.POSITIVE_INFINITY) => ({
  laneId: laneId(lane),
  stepId: stepId(stage, step),
  index,
})

describe('addCards', () => {
  test('puts the cards before the card at the index, in the order given', () => {
    const { diff, ids } = addCards(
      document,
      place(1, 1, 1, 1),
      [{ text: 'x' }, { text: 'y' }],
      countingIds('n'),
    )
    expect(ids).toEqual(['card:n1', 'card:n2'])
    expect(cardNames(applyDiff(document, diff), [1, 1, 1])).toEqual(['a', 'n1', 'n2', 'b', 'c'])
  })

  test('adds nothing to a cell that does not exist', () => {
    expect(addCards(document, place(9, 1, 1), [{}], countingIds())).toEqual({ diff: emptyDiff, ids: [] })
  })

  test('never takes an id that is in use', () => {
    const withA1 = applyDiff(document, addCards(document, place(1, 1, 1), [{}], countingIds()).diff)
    expect(addCards(withA1, place(1, 1, 1), [{}], countingIds()).ids).toEqual(['card:a2'])
  })

  test('leaves out references to records that are not there', () => {
    const fields = { imageId: 'image:x' as ImageId, personaId: 'persona:x' as PersonaId, text: 'kept' }
    const { diff } = addCards(document, place(1, 1, 1), [fields], countingIds())
    expect(diff.added).toEqual([expect.objectContaining({ imageId: null, personaId: null, text: 'kept' })])
  })

  test('a thousand cards added at the same place keep short order keys', () => {
    let now = document
    const ids = countingIds('n')
    for (let i = 0; i < 1_000; i++) now = applyDiff(now, addCards(now, place(1, 1, 1, 1), [{}], ids).diff)
    const cards = now.index.cells.get(laneId(1))?.get(stepId(1)) ?? []
    expect(cards).toHaveLength(1_003)
    expect(cards[0]?.id).toBe('card:a')
    expect(cards[1]?.id).toBe(`card:n${(1_000).toString(36)}`)
    expect(Math.max(...cards.map(card => card.order.length))).toBeLessThan(60)
  })
})

describe('updateCards', () => {
  test('with the values that are there already is no change', () => {
    expect(updateCards(document, [cardId('a'), cardId('b')], { owner: '', tags: [] })).toBe(emptyDiff)
    expect(setCardText(document, cardId('a'), 'a')).toBe(emptyDiff)
  })

  test('leaves out values that a card can not hold', () => {
    const diff = updateCards(document, [cardId('a')], { votes: -1, span: 0.5, due: 'soon', owner: 'Rina' })
    expect(diff.updated.map(([, after]) => after)).toEqual([
      expect.objectContaining({ votes: 3, span: 1, due: null, owner: 'Rina' }),
    ])
  })

  test('cuts text that is too long and takes NUL out, and nothing else', () => {
    const long = applyDiff(document, setCardText(document, cardId('a'), 'x'.repeat(maxTextLength + 5)))
    expect(recordOf(long, cardId('a'))?.text).toHaveLength(maxTextLength)
    const odd = applyDiff(document, setCardText(document, cardId('a'), 'a\0\u0007\ud800\u202e<b>'))
    expect(recordOf(odd, cardId('a'))?.text).toBe('a\u0007\ud800\u202e<b>')
  })

  test('never changes where a card is, even when a whole card is passed', () => {
    const other = recordOf(document, cardId('e'))!
    const diff = updateCards(document, [cardId('a')], other)
    expect(diff.updated[0]?.[1]).toMatchObject({
      id: 'card:a',
      laneId: laneId(1),
      stepId: stepId(1, 1),
      text: 'e',
    })
  })
})

describe('moveCards', () => {
  test('moves cards together, in their board order', () => {
    const moved = applyDiff(
      document,
      moveCards(document, [cardId('e'), cardId('d'), cardId('b')], place(1, 1, 1, 1)),
    )
    expect(cardNames(moved, [1, 1, 1])).toEqual(['a', 'b', 'd', 'e', 'c'])
    expect(cardNames(moved, [3, 2, 1])).toEqual([])
  })

  test('to where the cards are is no change', () => {
    expect(moveCards(document, [cardId('b'), cardId('c')], place(1, 1, 1, 1))).toBe(emptyDiff)
  })

  test('changes only the cards that move', () => {
    const diff = moveCards(document, [cardId('c')], place(1, 1, 1, 0))
    expect(diff.updated.map(([, after]) => after.id)).toEqual(['card:c'])
  })

  test('takes cards out of the parking lot', () => {
    const moved = applyDiff(document, moveCards(document, [cardId('q')], place(2, 1, 1)))
    expect(cardNames(moved, null)).toEqual(['p'])
    expect(cardNames(moved, [2, 1, 1])).toEqual(['q'])
  })
})

describe('moveCardsBy', () => {
  test('keeps the arrangement, and stops as a whole at the edge', () => {
    const moved = applyDiff(document, moveCardsBy(document, [cardId('a'), cardId('d'), cardId('b')], 9, 9))
    expect(cardNames(moved, [3, 1, 2])).toEqual(['a', 'b'])
    expect(cardNames(moved, [3, 2, 1])).toEqual(['e', 'd'])
  })

  test('skips hidden lanes', () => {
    const hidden = aDocument({ lanes: ['actions', 'thoughts', 'emotions'], cards: [[[1, 1, 1], ['a']]] })
    const lane = recordOf(hidden, laneId(2))!
    const now = applyDiff(hidden, { ...emptyDiff, updated: [[lane, { ...lane, hidden: true }]] })
    expect(cardNames(applyDiff(now, moveCardsBy(now, [cardId('a')], 1, 0)), [3, 1, 1])).toEqual(['a'])
  })

  test('is no change at the edge and for parked cards', () => {
    expect(moveCardsBy(document, [cardId('a')], -1, 0)).toBe(emptyDiff)
    expect(moveCardsBy(document, [cardId('p')], 1, 1)).toBe(emptyDiff)
  })
})

test('moveCardWithin moves a card among its neighbours and stops at the ends', () => {
  const down = applyDiff(document, moveCardWithin(document, cardId('a'), 1))
  expect(cardNames(down, [1, 1, 1])).toEqual(['b', 'a', 'c'])
  expect(cardNames(applyDiff(document, moveCardWithin(document, cardId('p'), 5)), null)).toEqual(['q', 'p'])
  expect(moveCardWithin(document, cardId('a'), -1)).toBe(emptyDiff)
})

test('parkCards puts cards at the end of the parking lot and leaves those that are there', () => {
  const parked = applyDiff(document, parkCards(document, [cardId('e'), cardId('p'), cardId('b')]))
  expect(cardNames(parked, null)).toEqual(['p', 'q', 'b', 'e'])
  expect(parkCards(document, [cardId('p')])).toBe(emptyDiff)
})

describe('copies', () => {
  test('go together into the cell, with the arrows between them, without votes and comments', () => {
    const { diff, ids } = copyCards(document, [cardId('b'), cardId('a')], place(1, 1, 1, 0), countingIds('n'))
    expect(cardNames(applyDiff(document, diff), [1, 1, 1])).toEqual(['n1', 'n2', 'a', 'b', 'c'])
    expect(ids).toEqual(['card:n1', 'card:n2'])
    expect(diff.added.map(record => record.type)).toEqual(['card', 'card', 'connector'])
    expect(diff.added[0]).toMatchObject({ text: 'a', votes: 0 })
    expect(diff.added[2]).toMatchObject({ fromId: 'card:n1', toId: 'card:n2' })
  })

  test('of duplicateCards stand right after their originals', () => {
    const { diff } = duplicateCards(document, [cardId('b'), cardId('p'), cardId('a')], countingIds('n'))
    const now = applyDiff(document, diff)
    expect(cardNames(now, [1, 1, 1])).toEqual(['a', 'n1', 'b', 'n2', 'c'])
    expect(cardNames(now, null)).toEqual(['p', 'n3', 'q'])
  })
})

test('removeCards takes connectors and comments along', () => {
  const diff = removeCards(document, [cardId('a')])
  expect(diff.removed.map(record => record.id).sort()).toEqual([
    'card:a',
    'comment:1',
    'connector:ab',
    'connector:ae',
  ])
  expect(removeCards(document, [])).toBe(emptyDiff)
})

describe('changeVotes', () => {
  const votes = (by: number) => {
    const after = applyDiff(document, changeVotes(document, [cardId('a'), cardId('b')], by))
    return [cardId('a'), cardId('b'), cardId('c')].map(id => recordOf(after, id)?.votes)
  }

  test('counts from what each card has, never below none', () => {
    expect(votes(1)).toEqual([4, 1, 0])
    expect(votes(-1)).toEqual([2, 0, 0])
    expect(votes(-5)).toEqual([0, 0, 0])
  })

  test('that change nothing are no change', () => {
    expect(changeVotes(document, [cardId('b')], -1)).toEqual(emptyDiff)
  })
})
