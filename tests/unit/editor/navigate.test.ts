import { describe, expect, it } from 'vitest'
import type { Jump } from '../../../renderer/editor/jump.ts'
import { extendFocus, jumpFocus, moveFocus, moveStep } from '../../../renderer/editor/navigate.ts'
import type { Direction } from '../../../renderer/editor/neighbour.ts'
import type { Selection } from '../../../renderer/editor/selection.ts'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { updateLane } from '../../../renderer/journey/commands/lanes.ts'
import type { ConnectorId, LaneId, SeparatorId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { separatorDefaults } from '../../../renderer/journey/records/separator.ts'
import { aDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const line = 'separator:line' as SeparatorId
const arrow = (name: string) => `connector:${name}` as ConnectorId
const card = (name: string) => selectCards([cardId(name)])
const cell = (lane: number, stage: number, step = 1): Selection => ({
  kind: 'cell',
  laneId: laneId(lane),
  stepId: stepId(stage, step),
})
const lane = (n: number): Selection => ({ kind: 'lane', id: laneId(n) })

/** Three lanes over stages of two, two and one steps; a line under the first lane; two arrows from `a`. */
function driver(): EditorDriver {
  return new EditorDriver(
    aDocument({
      stages: [2, 2, 1],
      lanes: ['actions', 'thoughts', 'pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['a', 'b'],
        ],
        [[1, 2, 1], ['wide']],
        [[2, 1, 1], ['c']],
        [[3, 1, 1], ['d']],
      ],
      fields: { wide: { span: 2 } },
      records: [
        separatorDefaults(line, laneId(1)),
        connectorDefaults(arrow('1'), cardId('a'), cardId('c')),
        connectorDefaults(arrow('2'), cardId('a'), cardId('d')),
      ],
    }),
  )
}

function from(start: Selection, app = driver()) {
  app.editor.select(start)
  return {
    app,
    go: (...directions: Direction[]) => {
      for (const direction of directions) moveFocus(app.editor, direction)
      return app.state.selection
    },
    extend: (...directions: Direction[]) => {
      for (const direction of directions) extendFocus(app.editor, direction)
      return app.state.selection
    },
    jump: (jump: Jump) => {
      jumpFocus(app.editor, jump)
      return app.state.selection
    },
  }
}

const set = (app: EditorDriver, id: LaneId, fields: Parameters<typeof updateLane>[2]) =>
  app.editor.change({ key: 'updateLane' }, document => updateLane(document, id, fields))

describe('arrow keys', () => {
  it('go from card to card, from cell to cell, and out to the headers', () => {
    expect(from(card('a')).go('down')).toEqual(card('b'))
    expect(from(card('b')).go('down')).toEqual(card('c'))
    expect(from(card('c')).go('up')).toEqual(card('b'))
    expect(from(card('b')).go('right')).toEqual(cell(1, 1, 2))
    expect(from(card('a')).go('left')).toEqual(lane(1))
    expect(from(card('a')).go('up', 'up')).toEqual({ kind: 'stage', id: stageId(1) })
    expect(from({ kind: 'none' }).go('down')).toEqual(cell(1, 1))
  })

  it('take a card that spans several steps as one place', () => {
    expect(from(card('wide')).go('right')).toEqual(cell(1, 3))
    expect(from(cell(1, 3)).go('left')).toEqual(card('wide'))
  })

  it('pass the line between two lane labels', () => {
    expect(from(lane(1)).go('down')).toEqual({ kind: 'separator', id: line })
    expect(from(lane(1)).go('down', 'down')).toEqual(lane(2))
    expect(from(lane(2)).go('up')).toEqual({ kind: 'separator', id: line })
    expect(from(lane(2)).go('up', 'up')).toEqual(lane(1))
    expect(from(lane(2)).go('down')).toEqual(lane(3))
  })

  it('lead from an arrow to its ends, and Tab to the next arrow of the card', () => {
    const on: Selection = { kind: 'connector', id: arrow('1') }
    expect(from(on).go('left')).toEqual(card('a'))
    expect(from(on).go('up')).toEqual(card('a'))
    expect(from(on).go('right')).toEqual(card('c'))
    expect(from(on).go('down')).toEqual(card('c'))
    const { app } = from(on)
    expect(moveStep(app.editor, true)).toBe(true)
    expect(app.state.selection).toEqual({ kind: 'connector', id: arrow('2') })
    expect(moveStep(app.editor, true)).toBe(false)
  })

  it('leave out hidden lanes, and take the cells of collapsed lanes as cells without cards', () => {
    const { app, go } = from(card('b'))
    set(app, laneId(2), { hidden: true })
    expect(go('down')).toEqual(card('d'))
    app.editor.select(card('b'))
    set(app, laneId(2), { hidden: false, collapsed: true })
    expect(go('down')).toEqual(cell(2, 1))
    expect(go('down')).toEqual(card('d'))
    expect(go('up', 'up')).toEqual(card('b'))
  })
})

describe('far keys', () => {
  it('Home and End go to the ends of the row', () => {
    expect(from(card('c')).jump('row-end')).toEqual(cell(2, 3))
    expect(from(cell(2, 3)).jump('row-start')).toEqual(card('c'))
    expect(from(lane(3)).jump('row-end')).toEqual(cell(3, 3))
    expect(from({ kind: 'step', id: stepId(2, 1) }).jump('row-end')).toEqual({ kind: 'step', id: stepId(3) })
    expect(from({ kind: 'stage', id: stageId(2) }).jump('row-start')).toEqual({
      kind: 'stage',
      id: stageId(1),
    })
  })

  it('with Ctrl to the first and the last cell', () => {
    expect(from(cell(2, 3)).jump('first-cell')).toEqual(card('a'))
    expect(from(card('c')).jump('last-cell')).toEqual(cell(3, 3))
  })

  it('PageUp and PageDown go from stage to stage', () => {
    expect(from(card('b')).jump('next-stage')).toEqual(card('wide'))
    expect(from(cell(1, 2, 2)).jump('previous-stage')).toEqual(card('a'))
    expect(from(cell(1, 3)).jump('next-stage')).toEqual(cell(1, 3))
    expect(from({ kind: 'step', id: stepId(1, 2) }).jump('next-stage')).toEqual({
      kind: 'step',
      id: stepId(2),
    })
  })
})

describe('arrow keys with Shift', () => {
  it('take further cards in, past empty cells, and give them up on the way back', () => {
    const { extend } = from(card('a'))
    expect(extend('down')).toEqual(selectCards([cardId('a'), cardId('b')]))
    expect(extend('right')).toEqual(selectCards([cardId('a'), cardId('b'), cardId('wide')]))
    expect(extend('left')).toEqual(selectCards([cardId('a'), cardId('b')]))
    expect(extend('up')).toEqual(card('a'))
  })

  it('stop where there are no more cards', () => {
    expect(from(card('d')).extend('down')).toEqual(card('d'))
    expect(from(card('a')).extend('left')).toEqual(card('a'))
    expect(from(card('d')).extend('right')).toEqual(card('d'))
  })

  it('start at the next card from an empty cell', () => {
    expect(from(cell(1, 1, 2)).extend('right')).toEqual(card('wide'))
  })
})
