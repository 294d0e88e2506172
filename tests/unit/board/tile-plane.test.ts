import { describe, expect, it } from 'vitest'
import { FrameBudget } from '../../../renderer/board/frame-budget.ts'
import type { TileCanvas } from '../../../renderer/board/plane-painter.ts'
import { type PlaneView, TilePlane } from '../../../renderer/board/tile-plane.ts'
import type { Box } from '../../../renderer/scene/geometry.ts'
import { recordingContext } from '../../helpers/recording-context.ts'

const bounds: Box = { x: 0, y: 0, width: 20_000, height: 20_000 }
const viewAt = (x: number, y: number, scale = 1): PlaneView => ({
  scale,
  originX: -x,
  originY: -y,
  window: { x: 0, y: 0, width: 1024, height: 768 },
})
const endless = () => new FrameBudget(1e9, () => 0)
/** A clock on which every look takes 5 ms. */
const slow = () => {
  let time = 0
  return new FrameBudget(8, () => {
    time += 5
    return time
  })
}

function plane() {
  const painted: { region: Box; scale: number }[] = []
  const screen = recordingContext()
  const tiles = new TilePlane({
    side: 512,
    paint: (ctx, scale, region) => {
      painted.push({ region, scale })
      ctx.fillText('text', 0, 0)
    },
    makeCanvas: () => {
      const { ctx } = recordingContext()
      return { getContext: () => ctx } as unknown as TileCanvas
    },
    ground: () => '#fff',
    sparePixels: 8 * 1024 * 1024,
  })
  return {
    painted,
    screen,
    tiles,
    draw: (view: PlaneView, moving = false, budget = endless()) => {
      screen.clear()
      painted.length = 0
      return tiles.draw(screen.ctx, view, bounds, moving, budget)
    },
  }
}

describe('a plane of tiles', () => {
  it('paints what is in view once and copies it after that', () => {
    const board = plane()
    expect(board.draw(viewAt(0, 0))).toBe(true)
    expect(board.painted).toHaveLength(4)
    expect(board.draw(viewAt(0, 0))).toBe(true)
    expect(board.painted).toHaveLength(0)
    expect(board.screen.count('drawImage')).toBe(4)
  })

  it('panning draws no text: it copies tiles and paints only those that come into view', () => {
    const board = plane()
    board.draw(viewAt(100, 100))
    board.draw(viewAt(400, 220))
    expect(board.painted).toHaveLength(0)
    expect(board.screen.count('fillText')).toBe(0)
    board.draw(viewAt(600, 220))
    expect(board.painted.map(({ region }) => region.x)).toEqual([1536, 1536])
    expect(board.screen.count('fillText')).toBe(0)
  })

  it('copies tiles to whole pixels without scaling them', () => {
    const board = plane()
    board.draw(viewAt(33, 47))
    for (const [, x, y, ...size] of board.screen.calls('drawImage')) {
      expect(Number.isInteger(x)).toBe(true)
      expect(Number.isInteger(y)).toBe(true)
      expect(size).toEqual([])
    }
  })

  it('spreads a lot of painting over several frames, at least one tile each', () => {
    const board = plane()
    let frames = 0
    while (!board.draw(viewAt(0, 0), false, slow())) {
      expect(board.painted.length).toBeGreaterThan(0)
      expect(board.painted.length).toBeLessThan(4)
      frames++
    }
    expect(frames).toBeGreaterThan(0)
  })

  it('shows the tiles of the zoom before, scaled, while zooming, and sharp ones afterwards', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    expect(board.draw(viewAt(0, 0, 1.2), true)).toBe(false)
    expect(board.painted).toHaveLength(0)
    expect(board.screen.calls('drawImage')[0]).toHaveLength(5)
    expect(board.draw(viewAt(0, 0, 1.2), false)).toBe(true)
    expect(board.painted.every(({ scale }) => scale === 1.2)).toBe(true)
    expect(board.screen.calls('drawImage')[0]).toHaveLength(3)
  })

  it('paints nothing while zooming out once it has painted ahead, and leaves no holes', () => {
    const board = plane()
    board.draw(viewAt(4000, 4000))
    while (!board.tiles.prepare(viewAt(4000, 4000), bounds, endless())) {}
    for (let zoom = 0.96; zoom > 0.1; zoom *= 0.96) {
      expect(board.draw(viewAt(4000 * zoom, 4000 * zoom, zoom), true)).toBe(false)
      expect(board.painted).toHaveLength(0)
      expect(board.screen.count('drawImage')).toBeGreaterThan(0)
    }
    expect(board.draw(viewAt(400, 400, 0.1), false)).toBe(true)
    expect(board.painted.every(({ scale }) => scale === 0.1)).toBe(true)
  })

  it('paints the neighbours of what is in view ahead, so that a short pan paints nothing', () => {
    const board = plane()
    board.draw(viewAt(4096, 4096))
    while (!board.tiles.prepare(viewAt(4096, 4096), bounds, endless())) {}
    for (const [x, y] of [
      [4600, 4096],
      [3600, 4096],
      [4096, 4600],
      [4096, 3600],
    ] as const) {
      expect(board.draw(viewAt(x, y))).toBe(true)
      expect(board.painted).toHaveLength(0)
    }
  })

  it('does not stand in for what has changed with an overview from before', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    while (!board.tiles.prepare(viewAt(0, 0), bounds, endless())) {}
    board.tiles.invalidate([{ x: 0, y: 0, width: 20_000, height: 20_000 }])
    board.draw(viewAt(0, 0, 0.5), true, slow())
    // Only tiles: the overview would be copied from a part of its bitmap, with nine arguments.
    expect(board.screen.calls('drawImage').every(args => args.length < 9)).toBe(true)
  })

  it('keeps showing the older tiles until the new ones are painted', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    board.draw(viewAt(0, 0, 1.2), false, slow())
    const copies = board.screen.calls('drawImage')
    expect(copies.filter(args => args.length === 5).length).toBeGreaterThan(0)
  })

  it('makes new tiles at once when the older ones would be stretched too far', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    board.draw(viewAt(0, 0, 3.5), true)
    expect(board.painted.length).toBeGreaterThan(0)
  })

  it('paints again only the part of the tiles that a change meets', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    board.tiles.invalidate([{ x: 500, y: 100, width: 40, height: 20 }])
    expect(board.draw(viewAt(0, 0))).toBe(true)
    expect(board.painted.map(({ region }) => region)).toEqual([
      { x: 500, y: 100, width: 12, height: 20 },
      { x: 512, y: 100, width: 28, height: 20 },
    ])
  })

  it('paints nothing for a change out of view until it comes into view', () => {
    const board = plane()
    board.draw(viewAt(0, 0))
    board.tiles.invalidate([{ x: 600, y: 600, width: 10, height: 10 }])
    const away = { ...viewAt(0, 0), window: { x: 0, y: 0, width: 500, height: 500 } }
    board.draw(away)
    expect(board.painted).toHaveLength(0)
    board.draw(viewAt(0, 0))
    expect(board.painted).toHaveLength(1)
  })

  it('keeps a bounded number of tiles however far one travels', () => {
    const made: number[] = []
    const { ctx } = recordingContext()
    const tiles = new TilePlane({
      side: 512,
      paint: () => {},
      makeCanvas: () => {
        made.push(1)
        return { getContext: () => ctx } as unknown as TileCanvas
      },
      ground: () => '#fff',
      sparePixels: 8 * 1024 * 1024,
    })
    const screen = recordingContext()
    for (let x = 0; x < 18_000; x += 400) tiles.draw(screen.ctx, viewAt(x, 0), bounds, false, endless())
    const far = made.length
    // Bitmaps let go are used again, so travelling on makes hardly any new ones.
    for (let x = 18_000; x > 0; x -= 400) tiles.draw(screen.ctx, viewAt(x, 0), bounds, false, endless())
    expect(far).toBeLessThanOrEqual(46)
    expect(made.length).toBe(far)
  })
})
