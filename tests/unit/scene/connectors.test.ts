import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../renderer/scene/geometry.ts'
import { hitTest } from '../../../renderer/scene/hit-test.ts'
import { routeBetween } from '../../../renderer/scene/layout/route.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { boxOfCard, boxOfPlaced } from '../../../renderer/scene/query.ts'
import { aLayout, idOfCard, type World, worldOf, worlds } from './scene-world.ts'

const blueprint: World = {
  kind: 'service-blueprint',
  stages: [1, 1, 1],
  lanes: [{ laneType: 'customer-actions' }, { laneType: 'frontstage' }, { laneType: 'backstage' }],
  separators: [0],
  cards: [
    { lane: 0, step: 0 },
    { lane: 1, step: 0 },
    { lane: 2, step: 0 },
    { lane: 2, step: 2 },
    { lane: 0, step: 2 },
  ],
}

function routed(connectors: World['connectors'] & object) {
  const document = worldOf({ ...blueprint, connectors })
  const scene = aLayout().layout(document, plainView, null)
  const boxes = Array.from({ length: 5 }, (_, n) => boxOfCard(scene, document.records.get(idOfCard(n))!)!)
  return { scene, boxes, document, ways: scene.connectors.map(connector => connector.points) }
}

describe('a connector', () => {
  it('runs straight down between two cards of a column', () => {
    const { ways, boxes } = routed([[0, 1]])
    const x = boxes[0]!.x + boxes[0]!.width / 2
    expect(ways[0]).toEqual([
      { x, y: boxes[0]!.y + boxes[0]!.height },
      { x, y: boxes[1]!.y },
    ])
  })

  it('runs straight past an empty cell', () => {
    const { ways } = routed([[3, 4]])
    expect(ways[0]).toHaveLength(2)
  })

  it('goes round the right side when a card stands between', () => {
    const { ways, boxes } = routed([[0, 2]])
    const gutter = boxes[0]!.x + boxes[0]!.width + 16
    expect(ways[0]!.map(point => point.x)).toEqual([gutter - 16, gutter, gutter, gutter - 16])
    for (const point of ways[0]!.slice(1, 3)) expect(point.x).toBeGreaterThan(boxes[1]!.x + boxes[1]!.width)
  })

  it('runs to another column along the gutter beside its target', () => {
    const { ways, boxes } = routed([[0, 3]])
    expect(ways[0]!.at(0)).toEqual({
      x: boxes[0]!.x + boxes[0]!.width,
      y: boxes[0]!.y + boxes[0]!.height / 2,
    })
    expect(ways[0]!.at(-1)).toEqual({ x: boxes[3]!.x, y: boxes[3]!.y + boxes[3]!.height / 2 })
    expect(ways[0]!.at(-2)!.x).toBe(boxes[3]!.x - 16)
  })

  it('keeps its tip 3 px off the card and has a head on each end when two-way', () => {
    const { scene, boxes } = routed([[0, 1]])
    const heads = scene.connectors[0]!.marks.filter(mark => mark.kind === 'path' && mark.fill !== null)
    expect(heads).toHaveLength(1)
    expect(heads[0]).toMatchObject({
      segments: [['M', boxes[1]!.x + boxes[1]!.width / 2, boxes[1]!.y - 3], ['L'], ['L'], ['Z']].map(s =>
        expect.arrayContaining(s),
      ),
    })
  })

  it('is hit within 6 px of its line, but not where a card lies', () => {
    const { scene, boxes } = routed([[0, 1]])
    const x = boxes[0]!.x + boxes[0]!.width / 2
    const y = boxes[0]!.y + boxes[0]!.height + 20
    expect(hitTest(scene, { x: x + 5, y })).toEqual({ kind: 'connector', id: 'connector:0' })
    expect(hitTest(scene, { x: x + 8, y })).toMatchObject({ kind: 'cell' })
    expect(hitTest(scene, { x, y: boxes[0]!.y + 5 })).toEqual({ kind: 'card', id: idOfCard(0) })
  })

  it('is left out while one of its cards is not on the board', () => {
    const document = worldOf({
      ...blueprint,
      lanes: blueprint.lanes.map((lane, i) => ({ ...lane, collapsed: i === 1 })),
      connectors: [
        [0, 1],
        [0, 2],
      ],
    })
    expect(
      aLayout()
        .layout(document, plainView, null)
        .connectors.map(each => each.toId),
    ).toEqual([idOfCard(2)])
  })

  it('is made of level and upright pieces that start and end on the edges of its cards', () => {
    const box: fc.Arbitrary<Box> = fc.record({
      x: fc.nat(900),
      y: fc.nat(600),
      width: fc.integer({ min: 24, max: 300 }),
      height: fc.integer({ min: 24, max: 120 }),
    })
    fc.assert(
      fc.property(box, box, fc.boolean(), (from, to, blocked) => {
        const way = routeBetween(from, to, 16, () => blocked)
        expect(way.length).toBeGreaterThanOrEqual(2)
        for (let i = 1; i < way.length; i++) {
          const a = way[i - 1]!
          const b = way[i]!
          expect(Math.abs(a.x - b.x) < 1e-9 || Math.abs(a.y - b.y) < 1e-9).toBe(true)
        }
        for (const [point, card] of [
          [way[0]!, from],
          [way.at(-1)!, to],
        ] as const) {
          const onSide = Math.abs(point.x - card.x) < 1e-9 || Math.abs(point.x - card.x - card.width) < 1e-9
          const onTop = Math.abs(point.y - card.y) < 1e-9 || Math.abs(point.y - card.y - card.height) < 1e-9
          expect(onSide || onTop).toBe(true)
        }
      }),
    )
  })

  it('takes the gutter between lanes on a long way past other columns', () => {
    const document = worldOf({
      stages: [5],
      lanes: [{ laneType: 'actions' }, { laneType: 'thoughts' }],
      cards: [
        ...[0, 1, 2, 3, 4].map(step => ({ lane: 0, step })),
        ...[0, 1, 2, 3, 4].map(step => ({ lane: 1, step })),
      ],
      connectors: [
        [0, 4],
        [0, 8],
      ],
    })
    const scene = aLayout().layout(document, plainView, null)
    for (const { points } of scene.connectors) {
      const long = points.findIndex(
        (point, i) => Math.abs((points[i + 1] ?? point).x - point.x) > 300 && points[i + 1]?.y === point.y,
      )
      expect(scene.rows.flatMap(row => [row.y, row.y + row.height])).toContain(points[long]!.y)
    }
  })

  it('crosses no card but its own ends, whatever the map', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }), (world, pairs) => {
        const count = world.cards.length
        if (count < 2) return
        // The points of a curve may stand over each other: between those there is no way.
        const onCurve = (n: number) => world.lanes[world.cards[n]!.lane]!.laneType === 'emotions'
        const connectors = pairs
          .map(([from, to]) => [from % count, to % count] as const)
          .filter(([from, to]) => from !== to && !onCurve(from) && !onCurve(to))
        const document = worldOf({ ...world, connectors })
        const scene = aLayout().layout(document, plainView, null)
        const cards = scene.rows.flatMap(row =>
          row.content.cards.flatMap(cell =>
            (cell ?? []).map(placed => ({ placed, box: boxOfPlaced(placed, row) })),
          ),
        )
        for (const { points, fromId, toId } of scene.connectors)
          for (let i = 1; i < points.length; i++) {
            const a = points[i - 1]!
            const b = points[i]!
            for (const { placed, box } of cards) {
              if (placed.card.id === fromId || placed.card.id === toId) continue
              const crossed =
                box.x < Math.max(a.x, b.x) &&
                box.x + box.width > Math.min(a.x, b.x) &&
                box.y < Math.max(a.y, b.y) &&
                box.y + box.height > Math.min(a.y, b.y)
              expect(crossed, `${placed.card.id} under ${fromId} → ${toId}`).toBe(false)
            }
          }
      }),
      { numRuns: 300 },
    )
  })
})
