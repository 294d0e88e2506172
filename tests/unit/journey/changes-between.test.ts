import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../../../renderer/journey/changes-between.ts'
import { documentOf, type JourneyDocument } from '../../../renderer/journey/document.ts'
import type { ConnectorId, ImageId, MapId, PersonaId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { personaDefaults } from '../../../renderer/journey/records/persona.ts'
import type { JourneyRecord } from '../../../renderer/journey/records/record.ts'
import { aDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'

const before = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['one', 'two', 'three'],
    ],
  ],
})

/** The document with fields of some records changed, records added and removed. */
function changed(
  fields: Readonly<Record<string, object>>,
  { add = [], remove = [] }: { add?: readonly JourneyRecord[]; remove?: readonly string[] } = {},
): JourneyDocument {
  const records = [...before.records.values()].filter(({ id }) => !remove.includes(id))
  return documentOf([
    ...records.map(record => ({ ...record, ...fields[record.id] }) as JourneyRecord),
    ...add,
  ])
}

const told = (after: JourneyDocument) =>
  changesBetween(before, after).map(({ what, how, count, name, from }) =>
    [what, how, count, name, from].filter(part => part !== null).join(' '),
  )

test('nothing is told where nothing changed, nor of another id', () => {
  expect(told(before)).toEqual([])
  expect(
    told(
      aDocument({
        cards: [
          [
            [1, 1, 1],
            ['one', 'two', 'three'],
          ],
        ],
        map: { id: 'map:x' as MapId },
      }),
    ),
  ).toEqual([])
})

test('cards are told by what was done to them: text and marks, place, score and votes', () => {
  const after = changed({
    [cardId('one')]: { text: 'Uno', score: 2 },
    [cardId('two')]: { stepId: stepId(1, 2), votes: 3 },
    [cardId('three')]: { score: -1 },
  })
  expect(told(after)).toEqual(['card changed 1', 'card moved 1', 'score changed 2', 'vote changed 1'])
})

test('what has a name is told by it when it is the only one', () => {
  const persona = { ...personaDefaults('persona:p' as PersonaId, 'a0' as never), name: 'Ratna' }
  const after = changed(
    {
      [before.index.map.id]: { title: 'Another', notes: 'New' },
      [stageId(1)]: { name: 'Service' },
      [laneId(2)]: { hidden: true },
    },
    { add: [persona], remove: [stepId(2, 2)] },
  )
  expect(told(after)).toEqual([
    'map renamed 1 Another Map',
    'map changed 1 Another',
    'stage renamed 1 Service Stage 1',
    'step removed 1 Step 2.2',
    'lane changed 1 Lane 2',
    'persona added 1 Ratna',
  ])
})

test('several of a sort are counted; a picture is told by its card', () => {
  const image = imageDefaults('image:i' as ImageId, {
    mime: 'image/png',
    width: 1,
    height: 1,
    hash: 'a'.repeat(64),
  })
  const arrow = connectorDefaults('connector:c' as ConnectorId, cardId('one'), cardId('two'))
  const after = changed(
    {
      [stageId(1)]: { name: 'A' },
      [stageId(2)]: { name: 'B' },
      [cardId('one')]: { imageId: image.id },
      [stepId(1, 1)]: { stageId: stageId(2), width: 300 },
    },
    { add: [image, arrow] },
  )
  expect(told(after)).toEqual([
    'card changed 1',
    'stage renamed 2',
    'step changed 1 Step 1.1',
    'step moved 1 Step 1.1',
    'arrow added 1',
  ])
})

test('what was added one way was removed the other way', () => {
  const names = fc.subarray(['one', 'two', 'three', 'four'])
  const document = (cards: readonly string[]) => aDocument({ cards: [[[1, 1, 1], cards]] })
  fc.assert(
    fc.property(names, names, (a, b) => {
      const count = (from: readonly string[], to: readonly string[], how: string) =>
        changesBetween(document(from), document(to)).find(one => one.what === 'card' && one.how === how)
          ?.count
      expect(count(a, b, 'added')).toBe(count(b, a, 'removed'))
      expect(count(a, b, 'moved')).toBe(count(b, a, 'moved'))
    }),
  )
})
