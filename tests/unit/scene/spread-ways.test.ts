import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../renderer/scene/geometry.ts'
import { spreadWays, type Way, wayDistance } from '../../../renderer/scene/layout/spread-ways.ts'
import { cardId } from '../../helpers/documents.ts'

const nowhere = () => false

/** A way out of a card at the left, along the line x = 100 and into a card at the right. */
function along(name: string, top: number, bottom: number): Way {
  const points = [
    { x: 60, y: top },
    { x: 100, y: top },
    { x: 100, y: bottom },
    { x: 140, y: bottom },
  ]
  return { fromId: cardId(`${name}-from`), toId: cardId(`${name}-to`), points }
}

/** The upright pieces of ways: where they run, and from where to where. */
function uprights(ways: readonly (readonly Point[])[]) {
  return ways.map(points => {
    const [, a, b] = points
    if (!a || !b) throw new Error('too short a way')
    return { x: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
  })
}

describe('arrows in one gutter', () => {
  it('keep apart wherever up to five of them run along each other, and their ends stay', () => {
    const way = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.array(way, { minLength: 2, maxLength: 5 }), ends => {
        const ways = ends.map(([from, to], i) => along(`${i}`, from * 20 + i, to * 20 + i + 7))
        const spread = spreadWays(ways, nowhere)
        const pieces = uprights(spread)
        for (const [i, a] of pieces.entries())
          for (const b of pieces.slice(i + 1))
            if (Math.min(a.to, b.to) - Math.max(a.from, b.from) > 8)
              expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(wayDistance)
        for (const [i, points] of spread.entries()) {
          expect(points[0]).toEqual(ways[i]?.points[0])
          expect(points.at(-1)).toEqual(ways[i]?.points.at(-1))
          for (const [p, point] of points.entries()) {
            const next = points[p + 1]
            if (next) expect(point.x === next.x || point.y === next.y).toBe(true)
          }
        }
      }),
    )
  })

  it('stay where they are when they run one after the other, or to the same card', () => {
    const after = [along('a', 0, 100), along('b', 120, 200)]
    expect(spreadWays(after, nowhere).map((points, i) => points === after[i]?.points)).toEqual([true, true])
    const a = along('a', 0, 100)
    const b = { ...along('b', 20, 100), toId: a.toId }
    expect(uprights(spreadWays([a, b], nowhere)).map(piece => piece.x)).toEqual([100, 100])
  })

  it('never leave the gutter for a card', () => {
    const ways = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, i) => along(name, i, 200 + i * 9))
    // Cards begin 8 board pixels beside the line.
    const isOnCard = (from: Point, to: Point) => from.x === to.x && Math.abs(from.x - 100) > 8
    const xs = uprights(spreadWays(ways, isOnCard)).map(piece => piece.x)
    expect(new Set(xs)).toEqual(new Set([94, 100, 106]))
  })

  it('leave room for the arrowhead', () => {
    const near = { ...along('b', 5, 220), fromId: cardId('x') }
    const points = near.points.map((point, i) => (i === 3 ? { x: 110, y: point.y } : point))
    const [, moved] = uprights(spreadWays([along('a', 0, 200), { ...near, points }], nowhere))
    expect(moved?.x).toBe(94)
  })
})
