import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { copySelection } from '../../../renderer/export/copy-cells.ts'
import { guardedText } from '../../../renderer/export/tab-field.ts'
import { withoutGuard } from '../../../renderer/import/text-table.ts'
import { aMap, cardId, lane, stage, step } from '../import/a-map.ts'

const map = aMap({
  stages: [1, 2],
  cards: [
    [0, 0, 'a'],
    [0, 0, '=SUM(A1)'],
    [1, 1, 'tab\there'],
    [2, 2, '<b>'],
  ],
})

describe('copying', () => {
  test('cards of one cell are lines of text', () => {
    expect(copySelection(map, { kind: 'cell', laneId: lane(0), stepId: step(0) })?.text).toBe('a\n=SUM(A1)')
  })

  test('cards of several cells are a table', () => {
    const copied = copySelection(map, selectCards([cardId(0), cardId(1), cardId(2)]))
    expect(copied?.text).toBe('"a\n=SUM(A1)"\t\n\t"tab\there"')
    expect(copied?.html).toContain('a<br>=SUM(A1)</td>')
    expect(copied?.jejak).toContain('"format":"jejak-cards"')
  })

  test('a lane, a step and a stage stand for all their cards, an empty cell for none', () => {
    expect(copySelection(map, { kind: 'lane', id: lane(2) })?.text).toBe('<b>')
    expect(copySelection(map, { kind: 'step', id: step(1) })?.text).toBe('tab\there')
    expect(copySelection(map, { kind: 'stage', id: stage(1) })?.text).toBe('"tab\there"\t\n\t<b>')
    expect(copySelection(map, { kind: 'cell', laneId: lane(2), stepId: step(0) })).toBeNull()
  })

  test('markup in a card is escaped', () => {
    expect(copySelection(map, selectCards([cardId(3)]))?.html).toContain('&lt;b&gt;')
  })
})

describe('a cell that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-a', "'-a"],
    ['@SUM(1)', "'@SUM(1)"],
    ["'=x", "''=x"],
    ['\t=1+1', "'\t=1+1"],
    ['\n@SUM(1)', "'\n@SUM(1)"],
    ['-5', '-5'],
    ['+62 812-3456-789', '+62 812-3456-789'],
    ['-12,5 %', '-12,5 %'],
    ["it's = fine", "it's = fine"],
  ])('%s is written %s', (text, written) => expect(guardedText(text)).toBe(written))

  test('comes back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '1', ' ', '\t'),
      maxLength: 6,
    })
    fc.assert(fc.property(text, text => withoutGuard(guardedText(text)) === text))
  })
})
