import { describe, expect, test } from 'vitest'
import { pasteOffer } from '../../../renderer/app/paste-offer.ts'
import { planPaste } from '../../../renderer/import/paste-plan.ts'
import type { Table } from '../../../renderer/import/table.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'
import { aMap, gridOf } from '../import/a-map.ts'

function table(title: string, ...rows: string[]): Table {
  return { title, format: 'plain', rows: rows.map(row => row.split('|')) }
}

function offerOf(...tables: Table[]) {
  const driver = new EditorDriver(aMap())
  const { document, selection } = driver.state
  const plan = planPaste(
    { kind: 'tables', tables, text: '' },
    { document, selection, ids: countingIds('p'), as: 'map' },
  )
  if (plan.kind !== 'ask') throw new Error('no question')
  return { offer: pasteOffer(driver.editor, plan), driver }
}

describe('the question before a table becomes a map', () => {
  const twins = table('', 'Stage|Notes|Notes|Actions|Pain points', 'One|a|b|c|d', 'Two|e|f|g|h')

  test('two columns with the same header are one lane, and a corrected type goes to the lane that was meant', () => {
    const { offer } = offerOf(twins)
    const choice = offer.suggestion(0)
    const first = offer.preview(choice)
    expect(first.lanes.map(lane => lane.name)).toEqual(['Notes', 'Actions', 'Pain points'])
    const after = offer.preview({ ...choice, laneTypes: { 1: 'quotes' } })
    expect(after.lanes.map(lane => lane.laneType)).toEqual([
      first.lanes[0]!.laneType,
      'quotes',
      'pain-points',
    ])
    expect(after.lanes[0]!.cells).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ])
  })

  test('a column without a header stays with the lane before it, whatever that becomes', () => {
    const { offer } = offerOf(table('', 'Stage|Actions||Pain points', 'One|a|b|c', 'Two|d|e|f'))
    const preview = offer.preview({ ...offer.suggestion(0), laneTypes: { 0: 'quotes', 1: 'gains' } })
    expect(preview.lanes).toMatchObject([
      {
        laneType: 'quotes',
        place: 0,
        cells: [
          ['a', 'b'],
          ['d', 'e'],
        ],
      },
      { laneType: 'gains', place: 1, cells: [['c'], ['f']] },
    ])
  })

  test('only the first steps are shown, of which all are counted', () => {
    const wide = table(
      '',
      `Lane|${Array.from({ length: 40 }, (_, i) => `S${i}`).join('|')}`,
      `Actions|${'x|'.repeat(39)}x`,
    )
    const { offer } = offerOf(wide)
    const preview = offer.preview({ ...offer.suggestion(0), stagesIn: 'columns' })
    expect([preview.steps.length, preview.stepCount, preview.cardCount]).toEqual([12, 40, 40])
    expect(preview.lanes[0]!.cells.length).toBe(12)
  })

  test('every table of the clipboard can be chosen', () => {
    const { offer, driver } = offerOf(
      table('Buying', 'Stage|Actions', 'One|a', 'Two|b'),
      table('Returning', 'Tahap|Emosi|Saluran', 'Tiga|😀|toko', 'Empat|😡|situs'),
    )
    expect(offer.tables.map(({ title, all }) => [title, all])).toEqual([
      ['Buying', false],
      ['Returning', false],
    ])
    offer.accept(offer.suggestion(1))
    expect(driver.state.document.index.stages.map(stage => stage.name)).toEqual(['Tiga', 'Empat'])
    expect(gridOf(driver.state.document).flat(2).length).toBe(4)
    expect(driver.undos).toEqual(['pasteMap'])
  })

  test('says which texts have no place', () => {
    const { offer } = offerOf(table('', 'Stage|Emotions|Score', 'One|calm|soso', 'Two|angry|2'))
    expect(offer.preview(offer.suggestion(0)).unplaced).toContain('soso')
  })

  test('changes and announces nothing where the map may only be read', () => {
    const { offer, driver } = offerOf(twins)
    driver.editor.setReadOnly('taken-over')
    offer.accept(offer.suggestion(0))
    expect(driver.announced).toEqual(['readOnly'])
  })
})
