import { describe, expect, it } from 'vitest'
import { noSelection, type Selection, selectCards } from '../../../renderer/editor/selection.ts'
import { updateLane } from '../../../renderer/journey/commands/lanes.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import type { ConnectorId, SeparatorId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { separatorDefaults } from '../../../renderer/journey/records/separator.ts'
import { chosenByLane } from '../../../renderer/outline/chosen-cells.ts'
import { cellDomId, domId, focusedId } from '../../../renderer/outline/outline-focus.ts'
import { outlineWindow } from '../../../renderer/outline/outline-window.ts'
import { rowIndexes } from '../../../renderer/outline/row-indexes.ts'
import { aDocument, aLargeDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const line = 'separator:line' as SeparatorId
const arrow = 'connector:arrow' as ConnectorId
const viewport = { width: 1200, height: 800 }
const camera = { x: 0, y: 0, zoom: 1 }

const small = aDocument({
  cards: [
    [[1, 1, 1], ['a']],
    [[2, 1, 1], ['b']],
    [null, ['parked']],
  ],
  records: [separatorDefaults(line, laneId(1)), connectorDefaults(arrow, cardId('a'), cardId('b'))],
})

function focusIn(document: typeof small, selection: Selection) {
  const scene = nodeLayout().layout(document, { expanded: null }, null)
  return focusedId(
    { document, scene, window: outlineWindow(scene, document, camera, viewport, selection) },
    selection,
  )
}

describe('the element that has the focus', () => {
  it.each([
    ['a card', selectCards([cardId('a')]), domId(cardId('a'))],
    ['a cell', { kind: 'cell', laneId: laneId(2), stepId: stepId(2) }, cellDomId(laneId(2), stepId(2))],
    ['a lane', { kind: 'lane', id: laneId(1) }, domId(laneId(1))],
    ['a stage', { kind: 'stage', id: stageId(2) }, domId(stageId(2))],
    ['a step', { kind: 'step', id: stepId(2, 2) }, domId(stepId(2, 2))],
    ['a line under a lane', { kind: 'separator', id: line }, domId(line)],
    ['an arrow', { kind: 'connector', id: arrow }, domId(arrow)],
  ] satisfies [string, Selection, string][])('is that of %s', (_, selection, id) => {
    expect(focusIn(small, selection)).toBe(id)
  })

  it('is none where nothing is selected, or what is selected has no place on the board', () => {
    expect(focusIn(small, noSelection)).toBeNull()
    expect(focusIn(small, selectCards([cardId('parked')]))).toBeNull()
    expect(focusIn(small, selectCards([cardId('gone')]))).toBeNull()
    const hidden = applyDiff(small, updateLane(small, laneId(1), { hidden: true }))
    const collapsed = applyDiff(small, updateLane(small, laneId(1), { collapsed: true }))
    for (const document of [hidden, collapsed]) {
      expect(focusIn(document, selectCards([cardId('a')]))).toBeNull()
      expect(focusIn(document, { kind: 'connector', id: arrow })).toBeNull()
    }
    expect(focusIn(hidden, { kind: 'separator', id: line })).toBeNull()
    expect(focusIn(collapsed, { kind: 'cell', laneId: laneId(1), stepId: stepId(1) })).not.toBeNull()
  })

  it('is mirrored wherever it is on a large board', () => {
    const large = aLargeDocument(3_000)
    for (const selection of [
      selectCards([cardId('c2999')]),
      { kind: 'stage', id: large.index.stages.at(-1)!.id },
      { kind: 'step', id: large.index.steps.at(-1)!.id },
    ] satisfies Selection[])
      expect(focusIn(large, selection)).not.toBeNull()
  })
})

it('each cell is told only of its own selected cards', () => {
  const chosen = chosenByLane(small, selectCards([cardId('a'), cardId('parked')]))
  expect([...chosen.keys()]).toEqual([laneId(1)])
  expect([...(chosen.get(laneId(1))?.get(stepId(1)) ?? [])]).toEqual([cardId('a')])
})

it('rows are counted with the lines between them', () => {
  const scene = nodeLayout().layout(small, { expanded: null }, null)
  const { of, count } = rowIndexes(scene)
  expect([of.get(laneId(1)), of.get(laneId(2)), count]).toEqual([3, 5, 5])
})
