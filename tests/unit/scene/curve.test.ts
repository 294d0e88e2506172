import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monotoneCurve } from '../../../renderer/scene/layout/curve.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { emotionStep } from '../../../renderer/scene/scene.ts'
import { aLayout, worldOf } from './scene-world.ts'

const points = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 300 }), level: fc.integer({ min: -2, max: 2 }) }), {
    minLength: 2,
    maxLength: 20,
  })
  .map(list => {
    let x = 0
    return list.map(({ gap, level }) => {
      x += gap
      return { x, y: level * emotionStep }
    })
  })

const cubic = (a: number, b: number, c: number, d: number, t: number) =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d

describe('the emotion curve', () => {
  it('runs through every point and never leaves the span of the two it lies between', () => {
    fc.assert(
      fc.property(points, list => {
        const [start, ...pieces] = monotoneCurve(list)
        expect(start).toEqual(['M', list[0]!.x, list[0]!.y])
        pieces.forEach((piece, i) => {
          if (piece[0] !== 'C') throw new Error('a curve is made of cubics')
          const from = list[i]!
          const to = list[i + 1]!
          expect([piece[5], piece[6]]).toEqual([to.x, to.y])
          for (let t = 0; t <= 1; t += 0.05) {
            const y = cubic(from.y, piece[2], piece[4], to.y, t)
            expect(y).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - 1e-9)
            expect(y).toBeLessThanOrEqual(Math.max(from.y, to.y) + 1e-9)
          }
        })
      }),
    )
  })

  it('is level where the feeling turns', () => {
    const [, first, second] = monotoneCurve([
      { x: 0, y: 0 },
      { x: 100, y: 56 },
      { x: 200, y: 0 },
    ])
    expect(first?.[4]).toBe(56)
    expect(second?.[2]).toBe(56)
  })

  it('takes one line for each persona and leaves out what has no score', () => {
    const a = 'persona:a' as never
    const scene = aLayout().layout(
      worldOf({
        stages: [3],
        lanes: [{ laneType: 'emotions', personaId: a }],
        cards: [
          { lane: 0, step: 0, score: 1 },
          { lane: 0, step: 1, score: null, text: 'not asked' },
          { lane: 0, step: 1, score: -2, personaId: 'persona:b' as never },
          { lane: 0, step: 2, score: 0 },
        ],
      }),
      plainView,
      null,
    )
    const { curves, cards } = scene.rows[0]!.content
    expect(curves.map(curve => [curve.personaId, curve.points.map(point => point.score)])).toEqual([
      ['persona:a', [1, 0]],
      ['persona:b', [-2]],
    ])
    const middle = scene.rows[0]!.height / 2
    expect(curves[0]!.points.map(point => point.y)).toEqual([middle - emotionStep, middle])
    expect(cards[1]).toHaveLength(2)
  })
})
