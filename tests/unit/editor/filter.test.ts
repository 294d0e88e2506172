import { describe, expect, it } from 'vitest'
import { isFiltering, noFilter, passes, toggled } from '../../../renderer/editor/filter.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import type { PersonaId } from '../../../renderer/journey/ids.ts'
import { aDocument, cardId, laneId } from '../../helpers/documents.ts'

const sari = 'persona:sari' as PersonaId
const budi = 'persona:budi' as PersonaId

const document = aDocument({
  lanes: ['actions', 'pain-points'],
  cards: [
    [
      [1, 1, 1],
      ['a', 'b'],
    ],
    [[2, 1, 1], ['c']],
  ],
  fields: {
    a: { tags: ['price', 'trust'], evidence: 'researched', personaId: sari },
    b: { tags: ['trust'], owner: ' Maya ', momentOfTruth: true, personaId: budi },
    c: { tags: ['price'] },
  },
})
const names = ['a', 'b', 'c']
const looked = (filter: typeof noFilter) =>
  names.filter(name => {
    const card = recordOf(document, cardId(name))
    return card && passes(filter, card, recordOf(document, card.laneId ?? laneId(1)))
  })

describe('the filter', () => {
  it('lets any value of a list do, and asks for every list', () => {
    expect(looked(noFilter)).toEqual(names)
    expect(looked({ ...noFilter, tags: ['price', 'trust'] })).toEqual(names)
    expect(looked({ ...noFilter, tags: ['trust'], owners: ['Maya'] })).toEqual(['b'])
    expect(looked({ ...noFilter, evidence: ['none'] })).toEqual(['b', 'c'])
    expect(looked({ ...noFilter, moments: [true] })).toEqual(['b'])
    expect(looked({ ...noFilter, colours: ['pain'] })).toEqual(['c'])
  })

  it('takes a card of nobody in particular for everybody’s', () => {
    expect(looked({ ...noFilter, personas: [sari] })).toEqual(['a', 'c'])
  })

  it('is no filter once its last value is gone', () => {
    const one = toggled(noFilter, 'tags', 'price')
    expect(isFiltering(one)).toBe(true)
    expect(toggled(one, 'tags', 'price')).toBe(noFilter)
  })
})
