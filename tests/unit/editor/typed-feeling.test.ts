import { beforeAll, describe, expect, it } from 'vitest'
import { prepareFeelings } from '../../../renderer/editor/typed-feeling.ts'
import { cardsInCell, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds, type LaneId, type StepId } from '../../../renderer/journey/ids.ts'
import { buildTemplate } from '../../../renderer/journey/templates/build-template.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const empty = (): JourneyDocument =>
  buildTemplate('current-state', { language: 'en', example: false, ids: countingIds(), now: 0 })
const laneOf = (document: JourneyDocument, type: string): LaneId =>
  document.index.lanes.find(lane => lane.laneType === type)!.id
const firstStep = (document: JourneyDocument): StepId => document.index.steps[0]!.id

/** A card is made in the first cell of a lane, typed into and finished. */
function typed(type: string, ...texts: string[]) {
  const document = empty()
  const d = new EditorDriver(document)
  const cell = [laneOf(document, type), firstStep(document)] as const
  d.doubleClick(d.inCell(...cell))
  for (const text of texts) d.type(text)
  d.end()
  return { d, card: () => cardsInCell(d.state.document, ...cell)[0] }
}

beforeAll(async () => {
  const { d, card } = typed('emotions', 'x')
  await prepareFeelings(d.state, card())
})

describe('a feeling typed into an emotion lane', () => {
  it.each([
    ['Frustrated', -2],
    ['A bit worried', -1],
    ['lega', 1],
    ['tidak puas', -1],
    ['Very happy', 2],
    ['🙂', 1],
  ] as const)('%s is scored %d', (text, score) => {
    expect(typed('emotions', text).card()?.score).toBe(score)
  })

  it('is scored in the entry of the history that made the card', () => {
    const { d, card } = typed('emotions', 'H', 'Hopeful ')
    expect(card()).toMatchObject({ text: 'Hopeful', score: 1 })
    expect(d.undos).toEqual(['addCard'])
    d.editor.undo()
    expect(card()).toBeUndefined()
    d.editor.redo()
    expect(card()?.score).toBe(1)
  })

  it('is not scored by words that say nothing of a feeling, nor in another lane', () => {
    expect(typed('emotions', 'Tuesday').card()?.score).toBeNull()
    expect(typed('thoughts', 'Frustrated').card()?.score).toBeNull()
  })

  it('keeps the score that was given by hand, whatever is typed after', () => {
    const { d, card } = typed('emotions', 'Hopeful')
    d.run('scoreMinus2')
    expect(card()?.score).toBe(-2)
    d.run('edit').type('Delighted').end()
    expect(card()).toMatchObject({ text: 'Delighted', score: -2 })
  })

  it('stays without a score when it was cleared and only looked at', () => {
    const { d, card } = typed('emotions', 'Hopeful')
    d.run('clearScore').run('edit').end()
    expect(card()?.score).toBeNull()
  })
})
