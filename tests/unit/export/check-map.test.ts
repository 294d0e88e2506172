import { expect, test } from 'vitest'
import { checkMap } from '../../../renderer/export/check-map.ts'
import { documentOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import type { Card } from '../../../renderer/journey/records/card.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import { sceneOf } from './a-source.ts'

const example = buildTemplate('current-state', {
  language: 'en',
  example: true,
  ids: countingIds('m'),
  now: 0,
})

/** The example with its cards changed one by one; null leaves a card out. */
function changed(change: (card: Card, n: number) => Card | null) {
  let n = 0
  const records = [...example.records.values()].flatMap(record => {
    const now = record.type === 'card' ? change(record, n++) : record
    return now ? [now] : []
  })
  return documentOf(records.filter(record => record.type !== 'connector' && record.type !== 'comment'))
}
const found = (document: ReturnType<typeof changed>, missing?: ReadonlySet<string>) =>
  Object.fromEntries(checkMap(document, sceneOf(document), missing).map(({ kind, places }) => [kind, places]))
const settled = (card: Card): Card => ({ ...card, owner: 'Dimas', momentOfTruth: false })

test('a map with nothing to look at has no findings', () => {
  expect(found(changed(settled))).toEqual({})
})

test('each finding names every place of it, in reading order', () => {
  const [stage] = example.index.stages
  const firstSteps = new Set(example.index.stepsOfStage.get(stage!.id)?.map(step => step.id))
  const emptied = changed(card => (firstSteps.has(card.stepId!) ? null : settled(card)))
  expect(found(emptied)).toEqual({ 'empty-stage': [{ kind: 'stage', id: stage!.id }] })

  const parked = changed((card, n) => ({ ...settled(card), ...(n === 0 && { laneId: null, stepId: null }) }))
  expect(found(parked)['parked-card']).toHaveLength(1)

  const moments = changed((card, n) => ({ ...settled(card), momentOfTruth: n < 4 }))
  expect(found(moments)['many-moments']).toHaveLength(4)

  const long = changed((card, n) => ({
    ...settled(card),
    ...(n === 0 && { text: 'many words '.repeat(80) }),
  }))
  expect(found(long)['clipped-text']).toHaveLength(1)

  const silent = changed((card, n) => ({ ...settled(card), ...(n === 0 && { text: ' ', score: null }) }))
  expect(found(silent)['empty-card']).toHaveLength(1)

  const ownerless = found(changed(card => ({ ...settled(card), owner: '' })))
  const pains = example.index.lanes.find(lane => lane.laneType === 'pain-points')!
  const count = [...example.records.ofType('card')].filter(card => card.laneId === pains.id).length
  expect(ownerless['pain-without-owner']).toHaveLength(count)
})

test('a map without cards has no empty stages to tell of', () => {
  expect(found(changed(() => null))).toEqual({})
})
