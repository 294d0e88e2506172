import { describe, expect, it } from 'vitest'
import { createClickCounter } from '../../../renderer/board/click-counter.ts'
import { Pinch } from '../../../renderer/board/pinch.ts'

describe('two fingers', () => {
  it('that move apart zoom at their middle', () => {
    const pinch = new Pinch()
    pinch.down(1, { x: 100, y: 100 })
    expect(pinch.active).toBe(false)
    pinch.down(2, { x: 200, y: 100 })
    expect(pinch.active).toBe(true)
    expect(pinch.move(2, { x: 300, y: 100 })).toEqual({ at: { x: 200, y: 100 }, scale: 2, dx: 50, dy: 0 })
  })

  it('that move together pan', () => {
    const pinch = new Pinch()
    pinch.down(1, { x: 0, y: 0 })
    pinch.down(2, { x: 100, y: 0 })
    const first = pinch.move(1, { x: 0, y: 40 })
    const second = pinch.move(2, { x: 100, y: 40 })
    expect((first?.dy ?? 0) + (second?.dy ?? 0)).toBe(40)
    expect((first?.scale ?? 1) * (second?.scale ?? 1)).toBeCloseTo(1)
  })

  it('leave the map to the one that stays when the other is lifted', () => {
    const pinch = new Pinch()
    pinch.down(1, { x: 0, y: 0 })
    pinch.down(2, { x: 100, y: 0 })
    pinch.up(1)
    expect(pinch.active).toBe(false)
    expect(pinch.move(2, { x: 120, y: 5 })).toEqual({ at: { x: 120, y: 5 }, scale: 1, dx: 20, dy: 5 })
    pinch.up(2)
    pinch.down(3, { x: 0, y: 0 })
    expect(pinch.move(3, { x: 20, y: 0 })).toBeNull()
  })
})

describe('presses', () => {
  it('in quick succession at one place count up', () => {
    const count = createClickCounter()
    expect(count({ x: 10, y: 10 }, 0, 0)).toBe(1)
    expect(count({ x: 12, y: 9 }, 200, 0)).toBe(2)
    expect(count({ x: 12, y: 9 }, 400, 0)).toBe(3)
  })

  it('count anew after a pause, elsewhere, or with another button', () => {
    const count = createClickCounter()
    count({ x: 10, y: 10 }, 0, 0)
    expect(count({ x: 10, y: 10 }, 900, 0)).toBe(1)
    expect(count({ x: 60, y: 10 }, 1000, 0)).toBe(1)
    expect(count({ x: 60, y: 10 }, 1100, 2)).toBe(1)
  })

  it('of a finger need not hit the same pixel', () => {
    const count = createClickCounter()
    expect(count({ x: 10, y: 10 }, 0, 0, 'touch')).toBe(1)
    expect(count({ x: 24, y: 18 }, 300, 0, 'touch')).toBe(2)
    expect(count({ x: 24, y: 18 }, 1_000, 0)).toBe(1)
    expect(count({ x: 38, y: 18 }, 1_200, 0)).toBe(1)
  })
})
