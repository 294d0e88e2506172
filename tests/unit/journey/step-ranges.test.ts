import { describe, expect, it } from 'vitest'
import { halfWayBetween } from '../../../renderer/journey/clock.ts'
import { mergeSteps } from '../../../renderer/journey/commands/merge-steps.ts'
import { splitStep } from '../../../renderer/journey/commands/split-step.ts'
import { stretchCard, stretchCards } from '../../../renderer/journey/commands/stretch-card.ts'
import { applyDiff, recordOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { aDocument, cardId, cardNames, stepId } from '../../helpers/documents.ts'

const wide = cardId('wide')

function aMap() {
  return aDocument({
    stages: [3, 2],
    cards: [
      [[1, 1, 1], ['wide']],
      [
        [1, 1, 2],
        ['a', 'b'],
      ],
      [[1, 1, 3], ['c']],
      [[2, 1, 2], ['mood']],
    ],
    fields: { wide: { span: 3 }, b: { span: 2 } },
  })
}

describe('stretching a card', () => {
  it('covers the steps asked for, up to the last of the map', () => {
    const document = aMap()
    const stretched = applyDiff(document, stretchCard(document, wide, { first: 0, last: 99 }))
    expect(recordOf(stretched, wide)?.span).toBe(5)
  })

  it('begins at another step when its left edge moves', () => {
    const document = aMap()
    const moved = applyDiff(document, stretchCard(document, wide, { first: 1, last: 2 }))
    expect(recordOf(moved, wide)).toMatchObject({ stepId: stepId(1, 2), span: 2 })
    expect(cardNames(moved, [1, 1, 2])).toEqual(['a', 'b', 'wide'])
  })

  it('never loses its last step', () => {
    const document = aMap()
    const narrow = applyDiff(document, stretchCards(document, [wide, cardId('a')], 'right', -9))
    expect([recordOf(narrow, wide)?.span, recordOf(narrow, cardId('a'))?.span]).toEqual([1, 1])
    const late = applyDiff(document, stretchCards(document, [wide], 'left', 9))
    expect(recordOf(late, wide)).toMatchObject({ stepId: stepId(1, 3), span: 1 })
  })

  it('changes nothing where there is nothing to change', () => {
    const document = aMap()
    expect(stretchCard(document, wide, { first: 0, last: 2 }).updated).toEqual([])
  })
})

describe('splitting a step', () => {
  it('leaves the cards in the first half; what goes on beyond it covers the second too', () => {
    const document = aMap()
    const { diff, id } = splitStep(document, stepId(1, 2), { name: 'Later' }, countingIds('n'))
    const split = applyDiff(document, diff)
    expect(split.index.steps[2]).toMatchObject({ id, name: 'Later', stageId: 'stage:1' })
    expect(cardNames(split, [1, 1, 2])).toEqual(['a', 'b'])
    expect(recordOf(split, wide)?.span).toBe(4)
    expect(recordOf(split, cardId('b'))?.span).toBe(3)
  })

  it('halves the time of a slot, on whole five minutes where it can', () => {
    expect(halfWayBetween('07:00', '08:00')).toBe('07:30')
    expect(halfWayBetween('07:00', '07:15')).toBe('07:10')
    expect(halfWayBetween('07:00', '07:02')).toBe('07:01')
    expect(halfWayBetween('07:00', '07:01')).toBeNull()
    expect(halfWayBetween('07:00', null)).toBeNull()
  })
})

describe('merging two steps', () => {
  it('joins cards and names, and narrows what lay over both', () => {
    const document = aMap()
    const merged = applyDiff(document, mergeSteps(document, stepId(1, 2)))
    expect(merged.index.steps).toHaveLength(4)
    expect(cardNames(merged, [1, 1, 2])).toEqual(['a', 'b', 'c'])
    expect(recordOf(merged, wide)?.span).toBe(2)
    expect(recordOf(merged, cardId('b'))?.span).toBe(1)
    expect(recordOf(merged, stepId(1, 2))?.name).toBe('Step 1.2 / Step 1.3')
  })

  it('leaves the last step of a stage alone', () => {
    const document = aMap()
    expect(mergeSteps(document, stepId(1, 3)).removed).toEqual([])
  })
})
