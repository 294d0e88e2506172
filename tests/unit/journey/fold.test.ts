import { describe, expect, it } from 'vitest'
import { fold, foldedMatches } from '../../../renderer/journey/fold.ts'

const parts = (text: string, query: string) =>
  foldedMatches(text, fold(query)).map(({ from, to }) => text.slice(from, to))

describe('folded search', () => {
  it('minds neither case nor accents, written either way', () => {
    expect(parts('Café, CAFE, cafe\u0301', 'cafe')).toEqual(['Café', 'CAFE', 'cafe\u0301'])
    expect(parts('e-Faktur', 'É-FAK')).toEqual(['e-Fak'])
  })

  it('gives places in the text itself, where letters are longer than one unit', () => {
    expect(parts('👩🏽‍💻 pays', 'pays')).toEqual(['pays'])
    expect(foldedMatches('İstanbul bank', fold('bank'))).toEqual([{ from: 9, to: 13 }])
  })

  it('finds no part twice and nothing in nothing', () => {
    expect(parts('aaaa', 'aa')).toHaveLength(2)
    expect(foldedMatches('abc', '')).toEqual([])
  })
})
