import { describe, expect, test } from 'vitest'
import { copySelection } from '../../../renderer/export/copy-cells.ts'
import { contentOf } from '../../../renderer/import/clipboard-content.ts'
import { planPaste } from '../../../renderer/import/paste-plan.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { aDocument, cardId, laneId } from '../../helpers/documents.ts'

const source = aDocument({
  stages: [2, 1],
  lanes: ['actions', 'pain-points'],
  cards: [
    [
      [2, 1, 2],
      ['slow', 'dear'],
    ],
    [[2, 2, 1], ['late']],
  ],
  fields: { slow: { severity: 4, votes: 7, span: 2 } },
})

function pasteInto(target: ReturnType<typeof aDocument>) {
  const clipboard = copySelection(source, { kind: 'lane', id: laneId(2) })!
  const plan = planPaste(
    contentOf(clipboard, () => []),
    { document: target, selection: { kind: 'lane', id: laneId(1) }, ids: countingIds('p'), as: 'usual' },
  )
  if (plan.kind !== 'change' || !plan.lane) throw new Error('a lane was expected')
  const after = applyDiff(target, plan.diff)
  const cells = after.index.cells.get(plan.lane.id)
  const texts = after.index.steps.map(step => (cells?.get(step.id) ?? []).map(card => card.text))
  return { after, lane: plan.lane, texts }
}

describe('a lane copied to another map', () => {
  test('comes with its cards at the same stages and steps, under the selected lane', () => {
    const { after, lane, texts } = pasteInto(aDocument({ stages: [3, 2] }))
    expect(after.index.lanes.map(one => one.laneType)).toEqual(['actions', 'pain-points', 'emotions'])
    expect(after.index.lanes[1]).toMatchObject({ id: lane.id, name: 'Lane 2' })
    expect(texts).toEqual([[], ['slow', 'dear'], [], ['late'], []])
    expect(lane.parked).toBe(0)
  })

  test('keeps what its cards say, but not the votes', () => {
    const { after } = pasteInto(aDocument({ stages: [3, 2] }))
    const slow = [...after.records.values()].find(record => record.type === 'card' && record.text === 'slow')
    expect(slow).toMatchObject({ severity: 4, votes: 0, span: 2 })
    expect(slow?.id).not.toBe(cardId('slow'))
  })

  test('parks the cards for which the map has no step', () => {
    const { after, lane, texts } = pasteInto(aDocument({ stages: [2] }))
    expect(texts).toEqual([[], ['slow', 'dear']])
    expect(lane.parked).toBe(1)
    expect(after.index.parked.map(card => card.text)).toEqual(['late'])
  })
})
