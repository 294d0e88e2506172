import { describe, expect, it } from 'vitest'
import { type Selection, selectCards } from '../../../renderer/editor/selection.ts'
import { updateLane } from '../../../renderer/journey/commands/lanes.ts'
import type { ConnectorId, SeparatorId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { separatorDefaults } from '../../../renderer/journey/records/separator.ts'
import { aDocument, cardId, laneId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const line = { kind: 'separator' as const, id: 'separator:line' as SeparatorId } satisfies Selection
const arrow = { kind: 'connector' as const, id: 'connector:arrow' as ConnectorId } satisfies Selection

function driver(selection: Selection): EditorDriver {
  const app = new EditorDriver(
    aDocument({
      lanes: ['actions', 'thoughts', 'pain-points'],
      cards: [
        [[1, 1, 1], ['a']],
        [
          [2, 1, 1],
          ['b', 'c'],
        ],
      ],
      records: [separatorDefaults(line.id, laneId(2)), connectorDefaults(arrow.id, cardId('a'), cardId('b'))],
    }),
  )
  app.editor.select(selection)
  return app
}

const lane = (n: number): Selection => ({ kind: 'lane', id: laneId(n) })
const cell = (n: number): Selection => ({ kind: 'cell', laneId: laneId(n), stepId: stepId(1) })
const change = (app: EditorDriver, n: number, fields: Parameters<typeof updateLane>[2]) => {
  app.editor.change({ key: 'updateLane' }, document => updateLane(document, laneId(n), fields))
  return app.state.selection
}

describe('what is selected when a lane is hidden', () => {
  it.each([
    ['the lane', lane(2)],
    ['a cell', cell(2)],
    ['a card', selectCards([cardId('b')])],
    ['the line under it', line],
  ])('in it, %s: then the next lane that can be seen', (_, selection) => {
    expect(change(driver(selection), 2, { hidden: true })).toEqual(lane(3))
  })

  it('the last lane: then the one before it', () => {
    expect(change(driver(lane(3)), 3, { hidden: true })).toEqual(lane(2))
  })

  it('keeps what can still be seen', () => {
    const several = selectCards([cardId('a'), cardId('b')])
    expect(change(driver(several), 2, { hidden: true })).toEqual(selectCards([cardId('a')]))
    expect(change(driver(lane(1)), 2, { hidden: true })).toEqual(lane(1))
  })

  it('an arrow to a card in it: then the card it comes from', () => {
    expect(change(driver(arrow), 2, { hidden: true })).toEqual(selectCards([cardId('a')]))
  })

  it('by its own command: the keyboard goes on from there', () => {
    const app = driver(lane(2)).run('hideLane')
    expect(app.state.selection).toEqual(lane(3))
  })
})

describe('what is selected when a lane is collapsed', () => {
  it('a card in it: then its cell; the lane itself stays', () => {
    expect(change(driver(selectCards([cardId('c')])), 2, { collapsed: true })).toEqual(cell(2))
    expect(change(driver(lane(2)), 2, { collapsed: true })).toEqual(lane(2))
  })

  it('and a card that is written into it opens it', () => {
    const app = driver(cell(2))
    change(app, 2, { collapsed: true })
    app.run('edit').type('New').end()
    expect(app.texts(laneId(2), stepId(1))).toEqual(['b', 'c', 'New'])
    expect(app.state.scene.rowOf.get(laneId(2))?.collapsed).toBe(false)
  })
})

describe('what is selected after something was deleted or parked', () => {
  it('a line: its lane', () => {
    expect(driver(line).run('delete').state.selection).toEqual(lane(2))
  })
  it('an arrow: the card it came from', () => {
    expect(driver(arrow).run('delete').state.selection).toEqual(selectCards([cardId('a')]))
  })
  it('a parked card: the cell where it was', () => {
    expect(driver(selectCards([cardId('a')])).run('parkCards').state.selection).toEqual(cell(1))
  })
})

it('a selection of all cards leaves those out that nobody sees', () => {
  const app = driver(lane(1))
  change(app, 2, { collapsed: true })
  expect(app.run('selectAll').state.selection).toEqual(selectCards([cardId('a')]))
})
