import { describe, expect, test } from 'vitest'
import { placePictures } from '../../../renderer/import/place-pictures.ts'
import { reverseDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff, recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, cardNames, laneId, recordsById, stepId } from '../../helpers/documents.ts'

let last = 0
const ids = () => `made-${++last}`
const picture = (letter: string) =>
  ({ mime: 'image/png', width: 4, height: 3, hash: letter.repeat(64), name: `${letter}.png` }) as const

describe('pictures put into a map', () => {
  const document = aDocument({
    cards: [
      [
        [1, 1, 2],
        ['a', 'b'],
      ],
    ],
  })
  const cell = (index: number) => ({ laneId: laneId(1), stepId: stepId(1, 2), index })

  test('begin at their place and go on in the next steps, the last of which takes what is left', () => {
    const { diff, cardIds } = placePictures(
      document,
      ['a', 'b', 'c', 'd'].map(picture),
      { kind: 'cell', place: cell(1) },
      ids,
    )
    const after = applyDiff(document, diff)
    const [first, second, third, fourth] = cardIds.map(id => id.slice('card:'.length))
    expect(cardNames(after, [1, 1, 2])).toEqual(['a', first, 'b'])
    expect(cardNames(after, [1, 2, 1])).toEqual([second])
    expect(cardNames(after, [1, 2, 2])).toEqual([third, fourth])
    expect(recordsById(applyDiff(after, reverseDiff(diff)))).toEqual(recordsById(document))
  })

  test('take the place of the picture that a card had', () => {
    const target = { kind: 'card', id: cardId('a') } as const
    const once = applyDiff(document, placePictures(document, [picture('a')], target, ids).diff)
    const { diff, cardIds } = placePictures(once, [picture('b'), picture('c')], target, ids)
    const after = applyDiff(once, diff)
    expect(cardIds[0]).toBe(target.id)
    expect(cardNames(after, [1, 2, 1])).toEqual([cardIds[1]?.slice('card:'.length)])
    const shown = recordOf(after, target.id)?.imageId
    expect(shown && recordOf(after, shown)?.name).toBe('b.png')
    expect([...after.records.ofType('image')].map(({ name }) => name).sort()).toEqual(['b.png', 'c.png'])
  })
})
