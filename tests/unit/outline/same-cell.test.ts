import { describe, expect, it } from 'vitest'
import { initialCamera } from '../../../renderer/editor/camera.ts'
import { noFilter } from '../../../renderer/editor/filter.ts'
import { addConnector } from '../../../renderer/journey/commands/connectors.ts'
import { updateStep } from '../../../renderer/journey/commands/steps.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { Diff } from '../../../renderer/journey/diff.ts'
import { applyDiff, type JourneyDocument, recordOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import type { OutlineStrings } from '../../../renderer/outline/outline-strings.ts'
import { type OutlineCellProps, sameCell } from '../../../renderer/outline/same-cell.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import type { Scene } from '../../../renderer/scene/scene.ts'
import { aDocument, cardId, laneId, stepId } from '../../helpers/documents.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const document = aDocument({
  cards: [
    [[1, 1, 1], ['a']],
    [[1, 1, 2], ['b']],
    [[2, 2, 1], ['c']],
  ],
})
const layout = nodeLayout()
const scene = layout.layout(document, plainView, null)
const strings = {} as OutlineStrings

/** What every cell of a map is made from, by lane and step. */
function cellsOf(now: JourneyDocument, drawn: Scene): ReadonlyMap<string, OutlineCellProps> {
  const cells = new Map<string, OutlineCellProps>()
  for (const row of drawn.rows)
    for (const column of drawn.columns) {
      const lane = recordOf(now, row.laneId)
      const step = recordOf(now, column.stepId)
      if (!lane || !step) throw new Error('a cell without lane or step')
      cells.set(`${row.laneId} ${column.stepId}`, {
        document: now,
        scene: drawn,
        camera: initialCamera,
        strings,
        row,
        column,
        lane,
        step,
        smallest: 0,
        focusId: null,
        chosen: undefined,
        filter: noFilter,
      })
    }
  return cells
}

/** The cells that are made anew after a change. */
function madeAnew(diff: Diff, from = document, drawn = scene): readonly string[] {
  const next = applyDiff(from, diff)
  const after = cellsOf(next, layout.layout(next, plainView, drawn))
  const before = cellsOf(from, drawn)
  return [...after].filter(([key, cell]) => !sameCell(before.get(key) ?? cell, cell)).map(([key]) => key)
}

describe('a cell of the outline is made anew', () => {
  it('alone when the text of its card changes', () => {
    expect(madeAnew(setCardText(document, cardId('a'), 'Other'))).toEqual([`${laneId(1)} ${stepId(1)}`])
  })

  it('when a step is renamed, whose name it says', () => {
    const renamed = madeAnew(updateStep(document, stepId(1), { name: 'Other' }))
    expect(renamed).toContain(`${laneId(1)} ${stepId(1)}`)
    expect(renamed).toContain(`${laneId(2)} ${stepId(1)}`)
  })

  it('when an arrow leaves its card, and when the card at its other end says something else', () => {
    const { diff } = addConnector(document, cardId('a'), cardId('c'), countingIds())
    const first = `${laneId(1)} ${stepId(1)}`
    expect(madeAnew(diff)).toContain(first)
    const joined = applyDiff(document, diff)
    const drawn = layout.layout(joined, plainView, scene)
    expect(madeAnew(setCardText(joined, cardId('c'), 'Other'), joined, drawn)).toContain(first)
  })

  it('when another card of it is chosen', () => {
    const [cell] = cellsOf(document, scene).values()
    if (!cell) throw new Error('no cell')
    const chosen = (...names: string[]) => ({ ...cell, chosen: new Set(names.map(cardId)) })
    expect(sameCell(chosen('a'), chosen('a'))).toBe(true)
    expect(sameCell(chosen('a'), chosen('b'))).toBe(false)
    expect(sameCell(cell, chosen('a'))).toBe(false)
    expect(sameCell(chosen('a'), cell)).toBe(false)
  })
})
