import { describe, expect, it } from 'vitest'
import { noSelection } from '../../../renderer/editor/selection.ts'
import { outlineWindow } from '../../../renderer/outline/outline-window.ts'
import { aDocument, laneId, stepId } from '../../helpers/documents.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const document = aDocument({
  stages: Array.from({ length: 20 }, () => 5),
  lanes: Array.from({ length: 40 }, () => 'custom'),
})
const scene = nodeLayout().layout(document, { expanded: null }, null)
const viewport = { width: 1200, height: 800 }

describe('the part of the board that the outline mirrors', () => {
  it('is what is in view and its neighbours', () => {
    const { rows, columns } = outlineWindow(scene, document, { x: 0, y: 0, zoom: 1 }, viewport, noSelection)
    expect(rows[0]?.index).toBe(0)
    expect(columns[0]?.index).toBe(0)
    expect(columns.at(-1)!.x).toBeGreaterThan(1200 - 184)
    expect(columns.length).toBeLessThan(10)
  })

  it('is all of an ordinary map, whatever is in view', () => {
    const small = aDocument({ stages: [3, 3, 3, 3], lanes: Array.from({ length: 8 }, () => 'custom') })
    const laidOut = nodeLayout().layout(small, { expanded: null }, null)
    const { rows, columns } = outlineWindow(
      laidOut,
      small,
      { x: 0, y: 0, zoom: 2 },
      { width: 300, height: 200 },
      noSelection,
    )
    expect([rows.length, columns.length]).toEqual([8, 12])
  })

  it('stays small when the whole of a large map is in view', () => {
    const { rows, columns } = outlineWindow(
      scene,
      document,
      { x: 0, y: 0, zoom: 0.05 },
      viewport,
      noSelection,
    )
    expect(rows.length * columns.length).toBeLessThanOrEqual(16 * 28)
  })

  it('leaves out what is too small to see only on a large board', () => {
    const far = { x: 0, y: 0, zoom: 0.05 }
    expect(outlineWindow(scene, document, far, viewport, noSelection).smallest).toBeGreaterThan(0)
    const small = aDocument()
    const laidOut = nodeLayout().layout(small, { expanded: null }, null)
    expect(outlineWindow(laidOut, small, far, viewport, noSelection).smallest).toBe(0)
  })

  it('lends its lists to the next one as long as they hold the same', () => {
    const camera = { x: 0, y: 0, zoom: 1 }
    const first = outlineWindow(scene, document, camera, viewport, noSelection)
    const cell = { kind: 'cell', laneId: laneId(2), stepId: stepId(1) } as const
    const next = outlineWindow(scene, document, camera, viewport, cell, first)
    expect(next.rows).toBe(first.rows)
    expect(next.columns).toBe(first.columns)
  })

  it('always holds the selected cell, however far away', () => {
    const selection = { kind: 'cell', laneId: laneId(39), stepId: stepId(20, 5) } as const
    const { rows, columns } = outlineWindow(scene, document, { x: 0, y: 0, zoom: 1 }, viewport, selection)
    expect(rows.at(-1)?.laneId).toBe(laneId(39))
    expect(columns.at(-1)?.stepId).toBe(stepId(20, 5))
  })
})
