import { describe, expect, test } from 'vitest'
import { addConnector, updateConnector } from '../../../renderer/journey/commands/connectors.ts'
import { addImage, removeImage } from '../../../renderer/journey/commands/images.ts'
import { inSequence } from '../../../renderer/journey/commands/in-sequence.ts'
import { addLane, moveLane, removeLane } from '../../../renderer/journey/commands/lanes.ts'
import { updateMap } from '../../../renderer/journey/commands/map.ts'
import { addPersona, removePersona } from '../../../renderer/journey/commands/personas.ts'
import { replaceContents } from '../../../renderer/journey/commands/replace-contents.ts'
import { addSeparator, updateSeparator } from '../../../renderer/journey/commands/separators.ts'
import { addStage, moveStage, removeStage } from '../../../renderer/journey/commands/stages.ts'
import { addStep, moveStep, removeStep } from '../../../renderer/journey/commands/steps.ts'
import { updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { type Diff, emptyDiff } from '../../../renderer/journey/diff.ts'
import { applyDiff, type JourneyDocument, mapOf, recordOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { findViolations } from '../../../renderer/journey/invariants.ts'
import {
  aDocument,
  cardId,
  cardNames,
  laneId,
  recordsById,
  stageId,
  stepId,
} from '../../helpers/documents.ts'

const document = aDocument({
  stages: [3, 1],
  lanes: ['actions', 'thoughts'],
  cards: [
    [
      [1, 1, 1],
      ['long', 'a'],
    ],
    [[1, 1, 2], ['b']],
    [[1, 1, 3], ['c']],
    [[2, 2, 1], ['d']],
  ],
  fields: { long: { span: 3 } },
})

function changed(diff: Diff, before: JourneyDocument = document): JourneyDocument {
  const now = applyDiff(before, diff)
  expect(findViolations(now)).toEqual([])
  return now
}
const stages = (doc: JourneyDocument) => doc.index.stages.map(stage => stage.id.slice('stage:'.length))
const steps = (doc: JourneyDocument) => doc.index.steps.map(step => step.id.slice('step:'.length))
const lanes = (doc: JourneyDocument) => doc.index.lanes.map(lane => lane.id.slice('lane:'.length))

describe('stages', () => {
  test('are added with one step, before another one or at the end', () => {
    const { diff, id, stepId: step } = addStage(document, stageId(2), { name: 'New' }, countingIds('n'))
    const now = changed(diff)
    expect(stages(now)).toEqual(['1', 'n1', '2'])
    expect(now.index.stepsOfStage.get(id)?.map(({ id }) => id)).toEqual([step])
    expect(recordOf(now, id)?.name).toBe('New')
    expect(stages(changed(addStage(document, null, {}, countingIds('n')).diff))).toEqual(['1', '2', 'n1'])
  })

  test('move with their steps; a move to the same place is no change', () => {
    expect(steps(changed(moveStage(document, stageId(2), stageId(1))))).toEqual(['2-1', '1-1', '1-2', '1-3'])
    expect(moveStage(document, stageId(1), stageId(2))).toBe(emptyDiff)
    expect(moveStage(document, stageId(2), null)).toBe(emptyDiff)
  })

  test('go with their steps and cards, but never the last one', () => {
    const now = changed(removeStage(document, stageId(1)))
    expect(steps(now)).toEqual(['2-1'])
    expect(now.index.cardCount).toBe(1)
    expect(removeStage(now, stageId(2))).toBe(emptyDiff)
  })
})

describe('steps', () => {
  test('added inside a span widen the card, at its end they do not', () => {
    const inside = changed(addStep(document, stageId(1), stepId(1, 2), {}, countingIds('n')).diff)
    expect(steps(inside)).toEqual(['1-1', 'n1', '1-2', '1-3', '2-1'])
    expect(recordOf(inside, cardId('long'))?.span).toBe(4)
    const behind = changed(addStep(document, stageId(1), null, {}, countingIds('n')).diff)
    expect(steps(behind)).toEqual(['1-1', '1-2', '1-3', 'n1', '2-1'])
    expect(recordOf(behind, cardId('long'))?.span).toBe(3)
  })

  test('that go narrow the cards that span them', () => {
    const now = changed(removeStep(document, stepId(1, 2)))
    expect(recordOf(now, cardId('long'))?.span).toBe(2)
    expect(recordOf(now, cardId('b'))).toBeUndefined()
  })

  test('a card whose first step goes moves on to the next step it spans, before the cards there', () => {
    const now = changed(removeStep(document, stepId(1, 1)))
    expect(cardNames(now, [1, 1, 2])).toEqual(['long', 'b'])
    expect(recordOf(now, cardId('long'))?.span).toBe(2)
    expect(recordOf(now, cardId('a'))).toBeUndefined()
  })

  test('moving away out of a span leaves the card over the others', () => {
    const now = changed(moveStep(document, stepId(1, 2), stageId(2), null))
    expect(steps(now)).toEqual(['1-1', '1-3', '2-1', '1-2'])
    expect(recordOf(now, cardId('long'))?.span).toBe(2)
  })

  test('moving the only step of a stage takes the stage away', () => {
    const now = changed(moveStep(document, stepId(2, 1), stageId(1), stepId(1, 1)))
    expect(stages(now)).toEqual(['1'])
    expect(steps(now)).toEqual(['2-1', '1-1', '1-2', '1-3'])
    expect(cardNames(now, [2, 2, 1])).toEqual(['d'])
  })

  test('moving to the same place is no change', () => {
    expect(moveStep(document, stepId(1, 1), stageId(1), stepId(1, 2))).toBe(emptyDiff)
    expect(moveStep(document, stepId(1, 1), stageId(1), stepId(1, 1))).toBe(emptyDiff)
  })

  test('removing the only step of a stage removes the stage, but never the last one', () => {
    const now = changed(removeStep(document, stepId(2, 1)))
    expect(stages(now)).toEqual(['1'])
    const one = changed(removeStep(changed(removeStep(now, stepId(1, 3)), now), stepId(1, 2)), now)
    expect(findViolations(one)).toEqual([])
    const single = aDocument({ stages: [1] })
    expect(removeStep(single, stepId(1, 1))).toBe(emptyDiff)
  })
})

describe('lanes', () => {
  test('are added, moved and removed with their cards and separator, but never the last one', () => {
    const added = changed(addLane(document, laneId(1), { laneType: 'quotes' }, countingIds('n')).diff)
    expect(lanes(added)).toEqual(['n1', '1', '2'])
    expect(lanes(changed(moveLane(document, laneId(2), laneId(1))))).toEqual(['2', '1'])
    const lined = changed(addSeparator(document, laneId(1), 'visibility', countingIds()).diff)
    const now = changed(removeLane(lined, laneId(1)), lined)
    expect(now.index.cardCount).toBe(1)
    expect(now.index.separators.size).toBe(0)
    expect(removeLane(now, laneId(2))).toBe(emptyDiff)
  })

  test('have one separator at most', () => {
    const first = addSeparator(document, laneId(1), 'interaction', countingIds(), 'Line')
    const lined = changed(first.diff)
    const second = addSeparator(lined, laneId(1), 'custom', countingIds(), 'Other')
    expect(second.id).toBe(first.id)
    const two = changed(addSeparator(lined, laneId(2), 'custom', countingIds()).diff, lined)
    expect(updateSeparator(two, first.id!, { laneId: laneId(2) })).toBe(emptyDiff)
    const moved = changed(updateSeparator(lined, first.id!, { laneId: laneId(2) }), lined)
    expect([...moved.index.separators.keys()]).toEqual([laneId(2)])
  })
})

describe('connectors', () => {
  const ids = countingIds('k')
  const joined = applyDiff(document, addConnector(document, cardId('a'), cardId('b'), ids).diff)

  test('join two different cards once', () => {
    expect(addConnector(document, cardId('a'), cardId('a'), ids)).toEqual({ diff: emptyDiff, id: null })
    expect(addConnector(document, cardId('a'), cardId('nobody'), ids).id).toBeNull()
    expect(addConnector(joined, cardId('a'), cardId('b'), ids)).toEqual({
      diff: emptyDiff,
      id: 'connector:k1',
    })
  })

  test('drawn the other way round become two-way', () => {
    const { diff, id } = addConnector(joined, cardId('b'), cardId('a'), ids)
    expect(id).toBe('connector:k1')
    expect(diff.updated[0]?.[1]).toMatchObject({ fromId: 'card:a', toId: 'card:b', direction: 'two-way' })
  })

  test('keep their ends when the new ones are impossible', () => {
    const id = joined.index.connectors[0]!.id
    expect(updateConnector(joined, id, { toId: cardId('a') })).toBe(emptyDiff)
    expect(updateConnector(joined, id, { toId: cardId('c') }).updated[0]?.[1]).toMatchObject({
      toId: 'card:c',
    })
  })
})

test('removing a persona or a picture clears what points to it', () => {
  const ids = countingIds('n')
  const persona = addPersona(document, { name: 'Ayu' }, ids)
  const withPersona = changed(persona.diff)
  const asset = { mime: 'image/png' as const, width: 2, height: 2, hash: 'ab'.repeat(32) }
  const image = addImage(withPersona, asset, ids)
  const withBoth = changed(image.diff, withPersona)
  expect(addImage(withBoth, asset, ids)).toEqual({ diff: emptyDiff, id: image.id })
  const used = changed(
    updateCards(withBoth, [cardId('a')], { personaId: persona.id, imageId: image.id }),
    withBoth,
  )
  expect(recordOf(used, cardId('a'))).toMatchObject({ personaId: persona.id, imageId: image.id })
  const cleared = changed(
    inSequence(used, [doc => removePersona(doc, persona.id), doc => removeImage(doc, image.id)]),
    used,
  )
  expect(recordsById(cleared)).toEqual(recordsById(document))
})

test('replaceContents makes the map hold other records and stay the same map', () => {
  const other = aDocument({ stages: [1], lanes: ['quotes'], map: { title: 'Other', createdAt: 9 } })
  const records = [...other.records.values()].map(record =>
    record.type === 'map' ? { ...record, id: 'map:other' as typeof record.id } : record,
  )
  const now = changed(replaceContents(document, records))
  expect(mapOf(now)).toMatchObject({ id: 'map:m', title: 'Other', createdAt: 1_000 })
  expect(steps(now)).toEqual(['1-1'])
  expect(replaceContents(now, now.records.values())).toEqual(emptyDiff)
  expect(updateMap(now, { title: 'Other' })).toBe(emptyDiff)
})
