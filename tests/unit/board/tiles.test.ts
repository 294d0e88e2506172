import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TileSet } from '../../../renderer/board/tiles.ts'
import { intersects } from '../../../renderer/scene/geometry.ts'

const box = fc.record({
  x: fc.integer({ min: 0, max: 4000 }),
  y: fc.integer({ min: 0, max: 4000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
})
const scale = fc.double({ min: 0.05, max: 5, noNaN: true })

function filled(zoom: number, columns: number, rows: number): TileSet<string> {
  const tiles = new TileSet<string>(zoom, 512)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) tiles.add(column, row, `${column},${row}`, 0)
  return tiles
}

describe('tiles', () => {
  it('cover a part of the board without gaps and without any to spare', () => {
    fc.assert(
      fc.property(box, scale, (part, zoom) => {
        const tiles = new TileSet<string>(zoom, 512)
        const range = tiles.rangeOf(part)
        const first = tiles.boxOf(range.left, range.top)
        const last = tiles.boxOf(range.right, range.bottom)
        expect(first.x).toBeLessThanOrEqual(part.x + 1e-6)
        expect(first.y).toBeLessThanOrEqual(part.y + 1e-6)
        expect(last.x + last.width).toBeGreaterThanOrEqual(part.x + part.width - 1e-6)
        expect(last.y + last.height).toBeGreaterThanOrEqual(part.y + part.height - 1e-6)
        expect(first.x + first.width).toBeGreaterThan(part.x - 1e-6)
        expect(last.x).toBeLessThan(part.x + part.width + 1e-6)
      }),
    )
  })

  it('are none for a part without area', () => {
    const range = new TileSet<string>(1, 512).rangeOf({ x: 10, y: 10, width: 0, height: 40 })
    expect(range.right).toBeLessThan(range.left)
  })

  it('become dirty exactly where a change meets them', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 4 }), scale, (areas, zoom) => {
        const tiles = filled(zoom, 6, 5)
        tiles.invalidate(areas)
        for (const tile of tiles.all()) {
          const own = tiles.boxOf(tile.column, tile.row)
          expect(tile.dirty !== null).toBe(areas.some(area => intersects(own, area)))
        }
      }),
    )
  })

  it('remember every change until they are painted', () => {
    const tiles = filled(1, 2, 2)
    tiles.invalidate([{ x: 10, y: 10, width: 5, height: 5 }])
    tiles.invalidate([{ x: 100, y: 40, width: 5, height: 5 }])
    expect(tiles.get(0, 0)?.dirty).toEqual({ x: 10, y: 10, width: 95, height: 35 })
    expect(tiles.get(1, 0)?.dirty).toBeNull()
  })

  it('are let go in the order in which they were shown, down to a limit', () => {
    const tiles = new TileSet<string>(1, 512)
    for (let column = 0; column < 6; column++) tiles.add(column, 0, `tile ${column}`, column)
    const first = tiles.get(0, 0)
    if (first) first.used = 10
    expect(tiles.trim(3)).toEqual(['tile 1', 'tile 2', 'tile 3'])
    expect([...tiles.all()].map(tile => tile.column)).toEqual([0, 4, 5])
    expect(tiles.trim(3)).toEqual([])
  })
})
