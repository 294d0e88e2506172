import { describe, expect, test } from 'vitest'
import { pasteOffer } from '../../../renderer/app/paste-offer.ts'
import { withScale, withUse } from '../../../renderer/import/correct-proposal.ts'
import type { ImportChoice } from '../../../renderer/import/import-choice.ts'
import { previewOf } from '../../../renderer/import/import-preview.ts'
import { planPaste } from '../../../renderer/import/paste-plan.ts'
import type { MapProposal } from '../../../renderer/import/proposal.ts'
import type { Table } from '../../../renderer/import/table.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import type { ImportOffer } from '../../../renderer/ui/dialogs/import-offer.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'
import { aMap, gridOf } from '../import/a-map.ts'

function table(title: string, ...rows: string[]): Table {
  return { title, format: 'plain', rows: rows.map(row => row.split('|')) }
}

const fail = (error: unknown) => {
  throw error
}

function offerOf(...tables: Table[]) {
  const driver = new EditorDriver(aMap())
  const { document, selection } = driver.state
  const plan = planPaste(
    { kind: 'tables', tables, text: '' },
    { document, selection, ids: countingIds('p'), as: 'map' },
  )
  if (plan.kind !== 'ask') throw new Error('no question')
  return { offer: pasteOffer(driver.editor, plan, fail), driver }
}

/** What the offer comes to as it is suggested, or with another choice. */
function mapsOf(offer: ImportOffer, choice: ImportChoice = offer.bench.usual) {
  return offer.bench.maps(choice)
}

/** The choice with one of its proposals corrected. */
function corrected(
  offer: ImportOffer,
  at: number,
  correct: (proposal: MapProposal) => MapProposal,
): ImportChoice {
  return {
    ...offer.bench.usual,
    parts: offer.bench.usual.parts.map((part, i) =>
      i === at && part.proposal ? { ...part, proposal: correct(part.proposal) } : part,
    ),
  }
}

describe('the question before a table becomes a map', () => {
  const twins = table('', 'Stage|Notes|Notes|Actions|Pain points', 'One|a|b|c|d', 'Two|e|f|g|h')

  test('two columns with the same header are one lane until one of them is made something else', async () => {
    const { offer } = offerOf(twins)
    const [first] = await mapsOf(offer)
    expect(first?.proposed.lanes.map(lane => lane.name)).toEqual(['Notes', 'Actions', 'Pain points'])
    const [after] = await mapsOf(
      offer,
      corrected(offer, 0, proposal => withUse(proposal, 2, 'quotes')),
    )
    expect(after?.proposed.lanes.map(lane => lane.laneType)).toEqual([
      'custom',
      'quotes',
      'actions',
      'pain-points',
    ])
    expect(previewOf(first!.proposed).lanes[0]?.cells.map(cell => cell.cards.map(card => card.text))).toEqual(
      [
        ['a', 'b'],
        ['e', 'f'],
      ],
    )
  })

  test('a column made the stages takes the place of the one that was; one can be left out; scales can be set', async () => {
    const { offer } = offerOf(table('', 'Stage|Actions|Mood|Notes', 'One|a|3|x', 'Two|b|5|y'))
    const [turned] = await mapsOf(
      offer,
      corrected(offer, 0, proposal => withUse(proposal, 3, 'stage')),
    )
    expect(turned?.proposed.stages.map(stage => stage.name)).toEqual(['x', 'y'])
    expect(turned?.proposed.lanes.map(lane => lane.name)).toEqual(['Stage', 'Actions', 'Mood'])
    const [without] = await mapsOf(
      offer,
      corrected(offer, 0, proposal => withUse(proposal, 3, 'ignore')),
    )
    expect(without?.proposed.unplaced).toEqual(['x', 'y'])
    const scores = async (choice?: ImportChoice) =>
      (await mapsOf(offer, choice))[0]?.proposed.cards.flatMap(card => card.score ?? [])
    expect(await scores()).toEqual([0, 2])
    expect(await scores(corrected(offer, 0, proposal => withScale(proposal, 2, 'zero-to-ten')))).toEqual([
      -1, 0,
    ])
  })

  test('turned round, the rows are what can be corrected', async () => {
    const { offer } = offerOf(table('', 'Stage|Actions|Notes', 'One|a|x', 'Two|b|y'))
    const own = offer.bench.usual.parts[0]!.proposal!
    const turned = await offer.bench.turn(0, { ...own, splitting: false }, 'stages-in-columns')
    const choice = corrected(offer, 0, () => turned)
    expect(choice.parts[0]?.proposal).toMatchObject({ splitting: false, orientation: 'stages-in-columns' })
    expect((await mapsOf(offer, choice))[0]?.proposed.stages.map(stage => stage.name)).toEqual([
      'Actions',
      'Notes',
    ])
  })

  test('only the first steps are shown, of which all are counted', async () => {
    const wide = table(
      '',
      `Lane|${Array.from({ length: 40 }, (_, i) => `S${i}`).join('|')}`,
      `Actions|${'x|'.repeat(39)}x`,
    )
    const { proposed } = (await mapsOf(offerOf(wide).offer))[0]!
    const preview = previewOf(proposed)
    expect([preview.steps.length, preview.stepCount, proposed.cards.length]).toEqual([12, 40, 40])
    expect(preview.lanes[0]!.cells.length).toBe(12)
  })

  test('stages stand over their steps, as far as those are shown, and cards say whose they are', async () => {
    const steps = Array.from(
      { length: 14 },
      (_, i) => `${i < 2 ? 'Plan' : 'Ride'}|S${i}|x|${i % 2 ? 'Ana' : 'Ben'}`,
    )
    const { proposed } = (await mapsOf(offerOf(table('', 'Stage|Step|Actions|Persona', ...steps)).offer))[0]!
    const preview = previewOf(proposed)
    expect(preview.stages).toEqual([
      { name: 'Plan', stepCount: 2 },
      { name: 'Ride', stepCount: 10 },
    ])
    expect(preview.lanes[0]!.cells.slice(0, 2).map(({ cards: [card] }) => card?.persona)).toEqual([
      'Ben',
      'Ana',
    ])
    const plain = (await mapsOf(offerOf(table('', 'Stage|Actions', 'One|a', 'Two|b')).offer))[0]!
    expect(previewOf(plain.proposed).stages).toEqual([])
  })

  test('every table of the clipboard can be chosen, and is one change', async () => {
    const { offer, driver } = offerOf(
      table('Buying', 'Stage|Actions', 'One|a', 'Two|b'),
      table('Returning', 'Tahap|Emosi|Saluran', 'Tiga|😀|toko', 'Empat|😡|situs'),
    )
    const parts = offer.bench.usual.parts.map((part, i) => ({ ...part, chosen: i === 1 }))
    offer.accept(await mapsOf(offer, { parts, together: true }), 'open')
    expect(driver.state.document.index.stages.map(stage => stage.name)).toEqual(['Tiga', 'Empat'])
    expect(gridOf(driver.state.document).flat(2).length).toBe(4)
    expect(driver.undos).toEqual(['pasteMap'])
  })

  test('says which texts have no place', async () => {
    const { offer } = offerOf(table('', 'Stage|Emotions|Score', 'One|calm|soso', 'Two|angry|2'))
    expect((await mapsOf(offer))[0]?.proposed.unplaced).toContain('soso')
  })

  test('changes and announces nothing where the map may only be read', async () => {
    const { offer, driver } = offerOf(twins)
    driver.editor.setReadOnly('taken-over')
    offer.accept(await mapsOf(offer), 'open')
    expect(driver.announced).toEqual(['readOnly'])
  })
})
