import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boundsFor } from '../../../electron/main/placement.ts'

const laptop: Box = { x: 0, y: 25, width: 1440, height: 875 }
const beside: Box = { x: 1440, y: 0, width: 1920, height: 1040 }
const above: Box = { x: 0, y: -1080, width: 1920, height: 1040 }

describe('a window that comes back', () => {
  it('is where it was, also partly outside of a screen and across two', () => {
    for (const was of [
      { x: 100, y: 100, width: 1000, height: 700 },
      { x: 1300, y: 60, width: 900, height: 700 },
      { x: -600, y: 200, width: 900, height: 700 },
      { x: 300, y: 800, width: 900, height: 700 },
    ])
      expect(boundsFor(was, [laptop, beside])).toEqual(was)
  })

  it('comes onto a screen that is still there when its own is gone', () => {
    const was = { x: 2000, y: 100, width: 1000, height: 700 }
    expect(boundsFor(was, [laptop])).toEqual({ x: 440, y: 100, width: 1000, height: 700 })
    expect(boundsFor({ ...was, y: -900, x: 200 }, [laptop])).toEqual({
      x: 200,
      y: 25,
      width: 1000,
      height: 700,
    })
  })

  it('comes back down when its title bar is above the screen, and no larger than that', () => {
    expect(boundsFor({ x: 50, y: -40, width: 900, height: 700 }, [laptop])).toMatchObject({ y: 25 })
    const huge = { x: -500, y: -500, width: 4000, height: 3000 }
    expect(boundsFor(huge, [laptop])).toEqual(laptop)
  })

  it('comes onto the screen that has most of it', () => {
    const was = { x: 1500, y: -700, width: 1000, height: 750 }
    // Its bar is above the one beside, and the one above is gone.
    expect(boundsFor(was, [laptop, beside])).toEqual({ ...was, y: 0 })
    expect(boundsFor({ ...was, x: 800 }, [laptop, beside, above])).toEqual({ ...was, x: 800 })
  })

  it('does not hide another window', () => {
    const was = { x: 100, y: 100, width: 1000, height: 700 }
    const second = boundsFor(was, [laptop], [was])
    expect(second).toEqual({ ...was, x: 128, y: 128 })
    expect(boundsFor(was, [laptop], [was, second])).toEqual({ ...was, x: 156, y: 156 })
  })

  it('is in the middle of the main screen the first time', () => {
    expect(boundsFor(null, [beside, laptop])).toEqual({ x: 1760, y: 100, width: 1280, height: 840 })
    expect(boundsFor(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    })
    expect(boundsFor(null, [])).toMatchObject({ width: 1280, height: 840 })
  })

  it('can always be grasped by its title bar, whatever was written down and whichever screens are left', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    })
    const at = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
    })
    const box = fc.tuple(at, size).map(([point, extent]) => ({ ...point, ...extent }))
    const screen = fc
      .tuple(
        at,
        fc.record({
          width: fc.integer({ min: 640, max: 4000 }),
          height: fc.integer({ min: 400, max: 3000 }),
        }),
      )
      .map(([point, extent]) => ({ ...point, ...extent }))
    fc.assert(
      fc.property(
        fc.option(box),
        fc.array(screen, { minLength: 1, maxLength: 4 }),
        fc.array(box, { maxLength: 4 }),
        (was, screens, others) => {
          const { x, y, width } = boundsFor(was, screens, others)
          return screens.some(
            area =>
              Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
              y >= area.y &&
              y + 32 <= area.y + area.height,
          )
        },
      ),
    )
  })
})
