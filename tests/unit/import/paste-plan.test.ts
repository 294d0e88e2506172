import { describe, expect, test } from 'vitest'
import { noSelection, type Selection, selectCards } from '../../../renderer/editor/selection.ts'
import { copySelection } from '../../../renderer/export/copy-cells.ts'
import { contentOf } from '../../../renderer/import/clipboard-content.ts'
import { tablesOfTree } from '../../../renderer/import/html-table.ts'
import { type PasteContext, planPaste } from '../../../renderer/import/paste-plan.ts'
import { applyDiff, documentOf, type JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { mapDefaults } from '../../../renderer/journey/records/map.ts'
import type { ClipboardContent } from '../../../renderer/platform/platform.ts'
import { aMap, cardId, gridOf, lane, stage, step } from './a-map.ts'
import { htmlTree } from './html-tree.ts'

const read = (clipboard: ClipboardContent) => contentOf(clipboard, html => tablesOfTree(htmlTree(html)))
const cell = (laneAt: number, stepAt: number): Selection => ({
  kind: 'cell',
  laneId: lane(laneAt),
  stepId: step(stepAt),
})

function plan(
  document: JourneyDocument,
  clipboard: ClipboardContent,
  selection: Selection,
  as: PasteContext['as'] = 'usual',
) {
  return planPaste(read(clipboard), { document, selection, ids: countingIds('n'), as })
}

function pasted(
  document: JourneyDocument,
  clipboard: ClipboardContent,
  selection: Selection,
  as: PasteContext['as'] = 'usual',
) {
  const made = plan(document, clipboard, selection, as)
  if (made.kind !== 'change') throw new Error(`expected a change, got ${JSON.stringify(made)}`)
  return applyDiff(document, made.diff)
}

const risky = ['=1+1', '-a', "'@x", '+62 812-3456-789']

const some = aMap({
  stages: [1, 2],
  cards: [
    [0, 0, 'a'],
    [0, 0, 'b'],
    [1, 1, 'calm', { score: 1 }],
    [2, 2, 'z'],
  ],
})

describe('text', () => {
  test('several lines become several cards after the selected one, a single line one card', () => {
    expect(
      gridOf(pasted(some, { text: '- one\r\n- two\n\n3. three' }, selectCards([cardId(0)])))[0]?.[0],
    ).toEqual(['a', 'one', 'two', 'three', 'b'])
    expect(gridOf(pasted(some, { text: ' only one\n' }, cell(2, 0)))[2]?.[0]).toEqual(['only one'])
  })

  test('as one card the lines stay together', () => {
    expect(gridOf(pasted(some, { text: 'one\ntwo\n' }, cell(2, 0), 'one-card'))[2]?.[0]).toEqual(['one\ntwo'])
    expect(gridOf(pasted(some, { text: 'a\tb\nc\td' }, cell(2, 0), 'one-card'))[2]?.[0]).toEqual([
      'a\tb\nc\td',
    ])
  })

  test('in a lane of feelings words become scores', () => {
    const after = pasted(some, { text: 'Relieved\nvery angry' }, cell(1, 0))
    expect(
      after.index.cells
        .get(lane(1))
        ?.get(step(0))
        ?.map(card => card.score),
    ).toEqual([1, -2])
  })

  test('a text with markup stays text', () => {
    const text = '<script>alert(1)</script>'
    expect(gridOf(pasted(some, { text, html: `<div>${text}</div>` }, cell(2, 0)))[2]?.[0]).toEqual([text])
  })

  test('nothing, and far too much, are troubles and change nothing', () => {
    expect(plan(some, { text: ' \n' }, noSelection)).toMatchObject({ trouble: { code: 'nothing-to-paste' } })
    expect(plan(some, { text: 'x\n'.repeat(3_000) }, noSelection)).toMatchObject({
      trouble: { code: 'too-many-cells', count: 3_000 },
    })
    expect(plan(some, { text: 'a\tb\tc\n'.repeat(20_000) }, noSelection)).toMatchObject({
      trouble: { code: 'too-many-cells' },
    })
  })
})

describe('tables', () => {
  const text = 'x\ty; yy\nhappy\t—'

  test('fill the grid from the selected cell, several items of a cell becoming several cards', () => {
    const after = pasted(some, { text }, cell(0, 1))
    expect(gridOf(after).map(row => row.slice(1))).toEqual([
      [['x'], ['y', 'yy']],
      [['calm', 'happy'], []],
      [[], ['z']],
    ])
    expect(
      after.index.cells
        .get(lane(1))
        ?.get(step(1))
        ?.map(card => card.score),
    ).toEqual([1, 1])
  })

  test('beyond the grid, steps are added to the last stage and custom lanes at the bottom', () => {
    const after = pasted(some, { text }, cell(2, 2))
    expect(after.index.stages).toHaveLength(2)
    expect(after.index.stepsOfStage.get(stage(1))).toHaveLength(3)
    expect(after.index.lanes.map(other => other.laneType)).toEqual([
      'actions',
      'emotions',
      'pain-points',
      'custom',
    ])
    expect(gridOf(after)[3]?.[2]).toEqual(['happy'])
  })

  test('the HTML table wins over the text, and a picture beside it counts for nothing', () => {
    const html = '<table><tr><td>h1<br>h2</td><td>h3</td></tr></table>'
    const after = pasted(some, { text: 'h1 h2\th3', html, png: new Uint8Array([1]) }, cell(2, 0))
    expect(gridOf(after)[2]?.slice(0, 2)).toEqual([['h1', 'h2'], ['h3']])
  })

  test('an article with a small table in it is text', () => {
    const article = 'A long article about many things, with one small table somewhere in the middle of it.'
    const html = `<p>${article}</p><table><tr><td>1</td><td>2</td></tr></table>`
    expect(read({ text: `${article}\n1\t2`, html }).kind).toBe('text')
  })

  test('a single column is a list', () => {
    const html = '<table><tr><td>one</td></tr><tr><td>two</td></tr></table>'
    expect(gridOf(pasted(some, { text: 'one\ntwo', html }, cell(2, 0)))[2]?.[0]).toEqual(['one', 'two'])
  })

  test('on an empty map, or as a map, the app asks first', () => {
    const journey = { text: 'Stage\tActions\nA\tb' }
    expect(plan(aMap(), journey, noSelection)).toMatchObject({
      kind: 'ask',
      proposal: { orientation: 'stages-in-rows' },
    })
    expect(plan(some, journey, noSelection, 'map').kind).toBe('ask')
    expect(plan(aMap(), journey, cell(0, 0), 'grid').kind).toBe('change')
    expect(plan(some, { text: 'no table' }, noSelection, 'map')).toMatchObject({
      trouble: { code: 'no-table' },
    })
  })
})

describe('own cards', () => {
  test('come back as they lay to each other, with scores and arrows', () => {
    const copied = copySelection(some, selectCards([cardId(0), cardId(1), cardId(2)]))!
    const after = pasted(some, copied, cell(1, 1))
    expect(gridOf(after)).toEqual([
      [['a', 'b'], [], []],
      [[], ['calm', 'a', 'b'], []],
      [[], [], ['z', 'calm']],
    ])
    const last = after.index.cells.get(lane(2))?.get(step(2))?.at(-1)
    expect(last).toMatchObject({ score: 1, text: 'calm' })
    expect(last?.id).not.toBe(cardId(2))
  })

  test('pasted onto the copied cards they land in the same cells', () => {
    const selection = selectCards([cardId(0), cardId(2)])
    expect(gridOf(pasted(some, copySelection(some, selection)!, selection)).slice(0, 2)).toEqual([
      [['a', 'b', 'a'], [], []],
      [[], ['calm', 'calm'], []],
    ])
  })

  test('votes stay with the originals, and with cards that were cut', () => {
    const voted = aMap({ cards: [[0, 0, 'v', { votes: 3 }]] })
    const copied = copySelection(voted, selectCards([cardId(0)]))!
    expect(pasted(voted, copied, cell(0, 1)).index.cells.get(lane(0))?.get(step(1))?.[0]?.votes).toBe(0)
    const cut = applyDiff(voted, { added: [], updated: [], removed: [voted.records.get(cardId(0))!] })
    expect(pasted(cut, copied, cell(0, 1)).index.cells.get(lane(0))?.get(step(1))?.[0]?.votes).toBe(3)
  })

  test('forged clipboard data can neither move cards elsewhere nor bring bad values in', () => {
    const forged = JSON.stringify({
      format: 'jejak-cards',
      version: 1,
      mapId: 'map:x',
      cards: [
        {
          id: 'card:q',
          column: 0,
          row: 0,
          fields: {
            text: 'ok',
            score: 99,
            laneId: 'lane:gone',
            id: 'card:c0',
            personaId: 'persona:none',
            order: '',
            __proto__: { x: 1 },
            span: -3,
          },
        },
      ],
      connectors: [{ from: 0, to: 7, direction: 'one-way', label: '' }],
      images: [],
    })
    const after = pasted(some, { jejak: forged, text: 'ok' }, cell(2, 0))
    expect(after.index.cells.get(lane(2))?.get(step(0))?.[0]).toMatchObject({
      text: 'ok',
      score: null,
      personaId: null,
      span: 1,
    })
    expect(after.index.connectors).toHaveLength(0)
    for (const jejak of ['', '{', '[]', '{"format":"jejak-cards","version":2}'])
      expect(read({ jejak, text: 'plain' })).toEqual({ kind: 'text', text: 'plain' })
  })

  test('without the own form, the HTML table and the text give the same grid', () => {
    const copied = copySelection(some, selectCards([cardId(0), cardId(1), cardId(2), cardId(3)]))!
    const grids = [copied, { text: copied.text!, html: copied.html! }, { text: copied.text! }].map(
      clipboard => gridOf(pasted(some, clipboard, cell(0, 0))),
    )
    expect(grids[1]).toEqual(grids[0])
    expect(grids[2]).toEqual(grids[0])
  })
})

test('texts that a spreadsheet would run go out guarded and come back as they were', () => {
  const map = aMap({ cards: risky.map((text, i) => [i % 2, i >> 1, text] as const) })
  const copied = copySelection(map, selectCards(risky.map((_, i) => cardId(i))))!
  for (const form of [copied.text!, copied.html!]) expect(form).toMatch(/('|&#39;)=1\+1/)
  for (const clipboard of [{ text: copied.text! }, { html: copied.html! }])
    expect(gridOf(pasted(some, clipboard, cell(0, 0), 'grid'))[0]?.[0]).toContain('=1+1')
})

test('a map without a visible lane takes a table but no lines', () => {
  const bare = documentOf([mapDefaults('map:m' as MapId, 0)])
  expect(plan(bare, { text: 'line' }, noSelection)).toMatchObject({ trouble: { code: 'no-place' } })
  const after = pasted(bare, { text: 'a\tb' }, noSelection, 'grid')
  expect(gridOf(after)).toEqual([[['a'], ['b']]])
})

describe('a Mermaid journey', () => {
  const diagram = 'journey\n  title A day\n  section Morning\n    Make tea: 5: Me'
  const paste = (text: string, document = aMap({ cards: [], title: '' })) =>
    planPaste(
      { kind: 'text', text },
      { document, selection: noSelection, ids: countingIds('p'), as: 'usual' },
    )

  test.each([
    ['alone', diagram],
    ['inside Markdown', `# Notes\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\nand more`],
  ])('becomes the map, %s', (_, text) => {
    const document = aMap({ cards: [], title: '' })
    const plan = paste(text, document)
    if (plan.kind !== 'change') throw new Error(plan.kind)
    const after = applyDiff(document, plan.diff)
    expect(after.index.map.title).toBe('A day')
    expect(after.index.stages.map(stage => stage.name)).toEqual(['Morning'])
    expect(after.index.steps.map(step => step.name)).toEqual(['Make tea'])
    expect(plan.cardIds.map(id => after.records.get(id)?.score)).toEqual([2])
  })

  test('that can’t be read names its line, also inside Markdown', () => {
    expect(paste('journey\n  Make tea')).toMatchObject({ trouble: { code: 'bad-diagram', count: 2 } })
    expect(paste('a\n\n```mermaid\njourney\n  Make tea\n```')).toMatchObject({
      trouble: { code: 'bad-diagram', count: 5 },
    })
  })

  test('is no sentence that begins with the word', () => {
    const document = aMap()
    const cell = { kind: 'cell', laneId: lane(0), stepId: step(0) } as const
    const plan = planPaste(
      { kind: 'text', text: 'Journey to the shop: 5 km' },
      { document, selection: cell, ids: countingIds('p'), as: 'usual' },
    )
    expect(plan).toMatchObject({ kind: 'change', cardIds: { length: 1 } })
  })
})
