import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../renderer/journey/document.ts'
import type { CardId } from '../../../renderer/journey/ids.ts'
import type { Image } from '../../../renderer/journey/records/image.ts'
import { dropPlaceAt } from '../../../renderer/scene/drop-place.ts'
import { hitTest } from '../../../renderer/scene/hit-test.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import type { Mark } from '../../../renderer/scene/marks.ts'
import { boxOfCard, sceneBounds, stageBox } from '../../../renderer/scene/query.ts'
import type { PlacedCard, Scene } from '../../../renderer/scene/scene.ts'
import { sceneLayers, visitMarks } from '../../../renderer/scene/visit-marks.ts'
import { aLayout, type CardPlan, idOfCard, idOfLane, idOfStep, type World, worldOf } from './scene-world.ts'

const lay = (world: World, expanded: CardId | null = null) =>
  aLayout().layout(worldOf(world), { expanded }, null)
const one = (card: Partial<CardPlan>, laneType: 'pain-points' | 'touchpoints' | 'place' = 'pain-points') =>
  lay({ stages: [2], lanes: [{ laneType }], cards: [{ lane: 0, step: 0, ...card }] }).rows[0]!.content
    .cards[0]![0]!
const icons = (marks: readonly Mark[]) => marks.flatMap(mark => (mark.kind === 'icon' ? [mark.name] : []))
const texts = (marks: readonly Mark[]) =>
  marks.flatMap(mark => (mark.kind === 'text' ? [mark.lines.map(line => line.text).join(' ')] : []))
const cell = (scene: Scene, lane: number, step: number): readonly PlacedCard[] =>
  scene.rows[lane]!.content.cards[step] ?? []

describe('the measures of the board', () => {
  const scene = lay({
    stages: [2, 1],
    lanes: [{ laneType: 'actions' }, { laneType: 'touchpoints' }, { laneType: 'emotions' }],
    cards: [
      { lane: 0, step: 0, text: 'Closes March nine days late, again' },
      { lane: 1, step: 0, text: 'Branch ledgers' },
      { lane: 1, step: 0, text: 'Auditor’s remark' },
      { lane: 2, step: 0, text: 'Weary', score: -1 },
    ],
  })

  it('are those of the look: labels 136, headers 44 and 32, columns 184, cards 168 at 8 px', () => {
    expect(scene.columns.map(({ x, width }) => [x, width])).toEqual([
      [136, 184],
      [320, 184],
      [504, 184],
    ])
    expect(scene.rows[0]).toMatchObject({ y: 76, height: 71 })
    expect(cell(scene, 0, 0)[0]).toMatchObject({ x: 144, y: 8, face: { width: 168, height: 54, radius: 6 } })
    expect(sceneBounds(scene)).toEqual({ x: 0, y: 0, width: 688, height: 76 + 71 + 77 + 200 })
  })

  it('stack chips 28 px high with 4 px between them', () => {
    expect(cell(scene, 1, 0).map(({ y, face }) => [y, face.height])).toEqual([
      [8, 28],
      [40, 28],
    ])
  })

  it('set the points of the curve 28 px a level from the middle of a row of 200', () => {
    const [point] = cell(scene, 2, 0)
    expect(scene.rows[2]!.height).toBe(200)
    expect(point).toMatchObject({ x: 136 + 92 - 12, y: 100 + 28 - 12 })
    expect(point!.face.text.box.y).toBeGreaterThan(24)
  })

  it('give a stage the box of its columns from top to bottom', () => {
    expect(stageBox(scene, 'stage:1' as never)).toEqual({ x: 504, y: 0, width: 184, height: scene.height })
  })

  it('centre the cards of a blueprint, at least 60 px high, in rows of at least 134', () => {
    const own = lay({
      kind: 'service-blueprint',
      stages: [1],
      lanes: [{ laneType: 'physical-evidence' }, { laneType: 'frontstage' }],
      separators: [1],
      cards: [
        { lane: 0, step: 0 },
        { lane: 1, step: 0 },
      ],
    })
    expect(own.rows.map(row => [row.y, row.height])).toEqual([
      [80, 104],
      [184, 134],
    ])
    expect(cell(own, 1, 0)[0]).toMatchObject({ x: 192, y: 37, face: { width: 168, height: 60 } })
    expect(own.separators[0]!.y).toBe(184 + 134 + 16)
    expect(own.height).toBe(184 + 134 + 32)
  })

  it('stretch what is done in a day over its row and let it span its slots', () => {
    const own = lay({
      kind: 'day-in-the-life',
      stages: [4],
      steps: { 0: { start: '06:00' } },
      lanes: [{ laneType: 'actions' }],
      cards: [
        { lane: 0, step: 0, span: 2, text: 'Checks', start: '06:15' },
        { lane: 0, step: 2, text: 'one two three four five six seven', start: '08:00' },
      ],
    })
    const [first] = cell(own, 0, 0)
    const [second] = cell(own, 0, 2)
    // A quarter past is a quarter of a slot, 19 px, in.
    expect(first).toMatchObject({ x: 136 + 28 + 2 + 19, face: { width: 148 - 19 } })
    expect(first!.face.height).toBe(second!.face.height)
    expect(texts(first!.face.marks)).toEqual(['06:15', 'Checks'])
    expect(texts(own.stepHeaders[0]!.marks)).toEqual(['06:00'])
  })

  it('end what is done when the next thing begins, unless that lies within an earlier slot', () => {
    const day = (next: { step: number; start: string }) => {
      const own = lay({
        kind: 'day-in-the-life',
        stages: [3],
        steps: { 0: { start: '06:00' }, 1: { start: '07:00' }, 2: { start: '08:00' } },
        lanes: [{ laneType: 'actions' }],
        cards: [
          { lane: 0, step: 0, span: 2, text: 'Reads', start: '06:00' },
          { lane: 0, text: 'Rides', span: 2, ...next },
        ],
      })
      return [cell(own, 0, 0)[0]!, cell(own, 0, next.step)[0]!] as const
    }
    const [reads, rides] = day({ step: 1, start: '07:15' })
    expect(reads.x + reads.face.width + 4).toBe(rides.x)
    expect(rides.y).toBe(reads.y)
    const [whole, below] = day({ step: 1, start: '07:00' })
    expect(whole.face.width).toBe(148)
    expect(below.y).toBeGreaterThan(whole.y + whole.face.height)
  })

  it('put notes and feelings of a day at their time, with a line that ties them to it', () => {
    const own = lay({
      kind: 'day-in-the-life',
      stages: [4],
      steps: { 0: { start: '06:00' }, 1: { start: '07:00' }, 2: { start: '08:00' }, 3: { start: '09:00' } },
      lanes: [{ laneType: 'thoughts' }, { laneType: 'emotions' }],
      cards: [
        { lane: 0, step: 1, span: 2, text: 'Which truck?', start: '07:30' },
        { lane: 1, step: 2, text: 'Calm', score: 1, start: '08:15' },
      ],
    })
    const column = (index: number) => own.columns[index]!
    const [note] = cell(own, 0, 1)
    expect(note).toMatchObject({ x: column(1).x + 38 + 2, face: { width: 148 } })
    expect(own.rows[0]!.content.backdrop).toMatchObject([{ kind: 'rect', x: note!.x, y: 0 }])
    expect(own.rows[0]!.content.maxSpan).toBe(3)
    expect(own.rows[1]!.content.curves[0]!.points[0]!.x).toBe(column(2).x + 19)
  })

  it('put cards side by side in columns that grow with their fullest cell', () => {
    const many = (count: number) =>
      lay({ stages: [1], lanes: [{}], cards: Array.from({ length: count }, () => ({ lane: 0, step: 0 })) })
    expect([6, 7, 14, 15, 30, 31].map(count => many(count).columns[0]!.tracks)).toEqual([1, 2, 2, 3, 3, 4])
    expect(many(7).columns[0]!.width).toBe(2 * 184)
  })

  it('give a hidden lane no row and a collapsed one 28 px and no cards', () => {
    const own = lay({
      stages: [1],
      lanes: [{ hidden: true }, { collapsed: true }, {}],
      cards: [{ lane: 1, step: 0 }],
    })
    expect(own.rows.map(row => [row.laneId, row.height, row.content.cardCount])).toEqual([
      [idOfLane(1), 28, 0],
      [idOfLane(2), 68, 0],
    ])
  })
})

describe('the face of a card', () => {
  it('shows four lines and says that there is more, unless it is being edited', () => {
    const world: World = { stages: [1], lanes: [{}], cards: [{ lane: 0, step: 0, text: 'word '.repeat(60) }] }
    const shut = cell(lay(world), 0, 0)[0]!.face
    expect(shut.text).toMatchObject({ clipped: true, lines: { length: 4 } })
    expect(shut.text.lines[3]!.text).toMatch(/…$/)
    expect(texts(shut.marks).at(-1)).toBe('more')
    const open = cell(lay(world, idOfCard(0)), 0, 0)[0]!.face
    expect(open.text.clipped).toBe(false)
    expect(open.text.lines.length).toBeGreaterThan(8)
    expect(open.text.lines[0]).toEqual(shut.text.lines[0])
  })

  it('lists its marks in one order, and takes no room for absent ones', () => {
    const marked = one({
      votes: 4,
      evidence: 'researched',
      momentOfTruth: true,
      link: 'https://example.com',
    }).face
    expect(icons(marked.marks)).toEqual(['badge-check', 'star', 'link'])
    expect(marked.height).toBe(one({}).face.height + 22)
    expect(icons(one({ evidence: 'one-source' }).face.marks)).toEqual(['circle-dot'])
  })

  it('has a dashed edge and a question mark when it is an assumption', () => {
    const { marks } = one({ evidence: 'assumption' }).face
    expect(marks[0]).toMatchObject({ kind: 'rect', dash: [3, 2], stroke: 'pain-solid' })
    expect(icons(marks)).toEqual(['circle-help'])
  })

  it('wears its own colour rather than its lane’s', () => {
    expect(one({ colour: 'opp' }).face.colours.bg).toBe('opp-bg')
    expect(one({}).face.colours.bg).toBe('pain-bg')
  })

  it('flies a flag over its corner', () => {
    const { face } = one({ flag: 'wait' })
    expect(texts(face.marks).at(-1)).toBe('W')
    expect(face.bounds).toEqual({ x: 0, y: -11, width: 177, height: face.height + 11 })
  })

  it('grows a chip by 18 px a line instead of cutting its text', () => {
    const { face } = one({ text: 'Accounting software sites', channel: 'website' }, 'touchpoints')
    expect(face).toMatchObject({ style: 'chip', height: 46, text: { clipped: false } })
    expect(icons(face.marks)).toEqual(['globe'])
  })

  it('keeps the empty text a line high, so that it can be typed into', () => {
    expect(one({ text: '' }).face).toMatchObject({
      height: 36,
      text: { box: { height: 18 }, lines: [{ text: '' }] },
    })
  })

  it('sets right-to-left text from the right edge of its box', () => {
    const { text } = one({ text: 'مرحبا' }).face
    expect(text.direction).toBe('rtl')
    expect(text.lines[0]!.x + text.lines[0]!.width).toBeCloseTo(text.box.x + text.box.width)
  })

  it('shows a picture on top, at most 120 px high, and draws it again when it is described anew', () => {
    const image: Image = {
      id: 'image:p' as never,
      type: 'image',
      name: 'p.png',
      mime: 'image/png',
      width: 400,
      height: 800,
      hash: 'a'.repeat(64),
      alt: '',
    }
    const bare = worldOf({
      stages: [1],
      lanes: [{}],
      cards: [{ lane: 0, step: 0, imageId: image.id, text: 'Shop' }],
    })
    const document = applyDiff(bare, { added: [image], updated: [], removed: [] })
    const layout = aLayout()
    const scene = layout.layout(document, plainView, null)
    const { face } = cell(scene, 0, 0)[0]!
    expect(face.style).toBe('picture')
    expect(face.marks[1]).toMatchObject({ kind: 'image', width: 158, height: 120, alt: 'p.png' })
    expect(face.text.box.y).toBeGreaterThanOrEqual(125)
    const described = applyDiff(document, {
      added: [],
      updated: [[image, { ...image, alt: 'The shop' }]],
      removed: [],
    })
    expect(cell(layout.layout(described, plainView, scene), 0, 0)[0]!.face.marks[1]).toMatchObject({
      alt: 'The shop',
    })
  })
})

describe('the headers', () => {
  it('number stages and steps', () => {
    const scene = lay({ stages: [2, 1], lanes: [{}], cards: [] })
    expect(scene.stageHeaders.map(header => texts(header.marks))).toEqual([
      ['1', '2 weeks', 'Stage 0'],
      ['2', '2 weeks', 'Stage 1'],
    ])
    expect(scene.stepHeaders.map(header => texts(header.marks))).toEqual([
      ['1.1', 'Step 0'],
      ['1.2', 'Step 1'],
      ['2.1', 'Step 2'],
    ])
  })

  it('cut a name that is too long', () => {
    const scene = lay({
      stages: [1],
      steps: { 0: { name: 'A name that is far too long for one column' } },
      lanes: [{}],
      cards: [],
    })
    expect(scene.stepHeaders[0]!.text).toMatchObject({ clipped: true })
    expect(texts(scene.stepHeaders[0]!.marks)[1]).toMatch(/^A name.*…$/)
  })

  it('wrap a lane’s name to three lines', () => {
    const scene = lay({
      stages: [1],
      lanes: [{ name: 'Opportunities for us and for all of our many partners' }],
      cards: [],
    })
    const [, name] = scene.rows[0]!.label.marks
    expect(name).toMatchObject({ kind: 'text', lines: { length: 3 } })
    expect(scene.rows[0]!.height).toBe(72)
  })

  it('name the levels of an emotion lane at their heights', () => {
    const scene = lay({ stages: [1], lanes: [{ laneType: 'emotions' }], cards: [] })
    const words = scene.rows[0]!.label.marks.filter(mark => mark.kind === 'text').slice(1)
    expect(texts(words)).toEqual(['Very positive', 'Neutral', 'Very negative'])
    const ys = words.map(mark => mark.lines[0]!.y)
    expect([ys[1]! - ys[0]!, ys[2]! - ys[1]!]).toEqual([56, 56])
  })
})

describe('a point of the board', () => {
  const world: World = {
    stages: [1, 1],
    lanes: [{}, {}],
    separators: [0],
    cards: [
      { lane: 0, step: 0 },
      { lane: 0, step: 0 },
      { lane: 0, step: 0 },
    ],
  }
  const document = worldOf(world)
  const scene = aLayout().layout(document, plainView, null)
  const box = (n: number) => boxOfCard(scene, document.records.get(idOfCard(n))!)!

  it('hits headers, labels, separators and the ground', () => {
    expect(hitTest(scene, { x: 200, y: 20 })).toEqual({ kind: 'stage', id: 'stage:0' })
    expect(hitTest(scene, { x: 400, y: 60 })).toEqual({ kind: 'step', id: idOfStep(1) })
    expect(hitTest(scene, { x: 20, y: 100 })).toEqual({ kind: 'lane', id: idOfLane(0) })
    const line = scene.separators[0]!.y
    expect(hitTest(scene, { x: 300, y: line + 3 })).toEqual({ kind: 'separator', id: 'separator:0' })
    expect(hitTest(scene, { x: 30, y: line })).toEqual({ kind: 'separator', id: 'separator:0' })
    expect(hitTest(scene, { x: 20, y: 20 })).toEqual({ kind: 'ground' })
    expect(hitTest(scene, { x: -5, y: 100 })).toEqual({ kind: 'ground' })
  })

  it('says where a dropped card lands: before the card whose upper half it is over, after the one whose lower', () => {
    const none = new Set<CardId>()
    const upper = dropPlaceAt(scene, { x: 200, y: box(1).y + 2 }, none)
    expect(upper).toMatchObject({ laneId: idOfLane(0), stepId: idOfStep(0), index: 1 })
    expect(upper!.line).toEqual({ x: 144, y: box(1).y - 4, width: 168 })
    expect(dropPlaceAt(scene, { x: 200, y: box(1).y + box(1).height - 2 }, none)).toMatchObject({ index: 2 })
    expect(dropPlaceAt(scene, { x: 200, y: box(2).y + box(2).height + 100 }, none)).toMatchObject({
      laneId: idOfLane(1),
      index: 0,
      line: null,
    })
  })

  it('does not count the cards that are being dragged', () => {
    expect(
      dropPlaceAt(scene, { x: 200, y: box(2).y + box(2).height - 1 }, new Set([idOfCard(0)])),
    ).toMatchObject({ index: 2 })
    expect(
      dropPlaceAt(scene, { x: 200, y: box(0).y }, new Set([idOfCard(0), idOfCard(1), idOfCard(2)])),
    ).toMatchObject({ index: 0, line: null })
  })

  it('outside the grid lands in the nearest cell', () => {
    expect(dropPlaceAt(scene, { x: 9_999, y: 0 }, new Set())).toMatchObject({
      laneId: idOfLane(0),
      stepId: idOfStep(1),
    })
    expect(dropPlaceAt(scene, { x: 0, y: 9_999 }, new Set())).toMatchObject({
      laneId: idOfLane(1),
      stepId: idOfStep(0),
    })
  })
})

describe('the marks of a scene', () => {
  const scene = lay({
    stages: [2],
    lanes: [{}, { laneType: 'emotions' }],
    cards: [
      { lane: 0, step: 0 },
      { lane: 1, step: 1, score: 2, text: 'Proud' },
    ],
    separators: [0],
  })

  it('come layer by layer from back to front, whatever order they are asked in', () => {
    const seen: string[] = []
    for (const layer of sceneLayers)
      visitMarks(scene, sceneBounds(scene), [layer], mark => seen.push(JSON.stringify(mark)))
    const together: string[] = []
    visitMarks(scene, sceneBounds(scene), [...sceneLayers].reverse(), mark =>
      together.push(JSON.stringify(mark)),
    )
    expect(together).toEqual(seen)
    expect(together[0]).toContain('"canvas"')
  })

  it('leave out what a region does not show', () => {
    const seen: Mark[] = []
    const header = { x: 136, y: 0, width: 400, height: 70 }
    visitMarks(scene, header, ['cards', 'backdrop', 'connectors', 'corner', 'labels'], mark =>
      seen.push(mark),
    )
    expect(texts(seen)).toEqual([])
    visitMarks(scene, sceneBounds(scene), ['cards'], mark => seen.push(mark))
    expect(texts(seen)).toEqual(['Card 0', 'Proud'])
  })
})
