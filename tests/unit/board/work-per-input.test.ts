import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FrameBudget } from '../../../renderer/board/frame-budget.ts'
import { overlayIsEmpty } from '../../../renderer/board/overlay/paint-overlay.ts'
import type { TileCanvas } from '../../../renderer/board/plane-painter.ts'
import { placePlanes } from '../../../renderer/board/planes.ts'
import { changesBetween } from '../../../renderer/board/scene-changes.ts'
import { TilePlane } from '../../../renderer/board/tile-plane.ts'
import { moveCards } from '../../../renderer/journey/commands/move-cards.ts'
import { removeCards } from '../../../renderer/journey/commands/remove-cards.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { emptyDiff } from '../../../renderer/journey/diff.ts'
import { brushOf } from '../../../renderer/paint/brush.ts'
import { paintPlane } from '../../../renderer/paint/paint-plane.ts'
import { type Box, intersects } from '../../../renderer/scene/geometry.ts'
import { cardBox } from '../../../renderer/scene/query.ts'
import { themes } from '../../../renderer/scene/theme.ts'
import { aLargeDocument, cardId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'
import { RecordedPath, recordingContext } from '../../helpers/recording-context.ts'

const size = { width: 1200, height: 800 }
const wheel = (dx: number, dy: number, zoom = false) =>
  ({ type: 'wheel', at: { x: 600, y: 400 }, dx, dy, zoom }) as const

/** The grid of an editor's map in tiles, with what was painted into them. */
function gridOf(driver: EditorDriver) {
  const painted: { readonly region: Box; readonly marks: number }[] = []
  const screen = recordingContext()
  const plane = new TilePlane({
    side: 512,
    ground: () => themes.light.canvas,
    sparePixels: 6 * 1024 * 1024,
    paint(ctx, scale, region) {
      const { ctx: own, log } = recordingContext()
      paintPlane(brushOf(own, themes.light, scale), driver.state.scene, 'content', region, new Set())
      painted.push({ region, marks: log.length })
      ctx.fillRect(0, 0, 1, 1)
    },
    makeCanvas() {
      const { ctx } = recordingContext()
      return { getContext: () => ctx } as unknown as TileCanvas
    },
  })
  const placed = () =>
    placePlanes(driver.state.scene, driver.state.camera, 1, size.width, size.height).content
  const endless = () => new FrameBudget(1e9, () => 0)
  return {
    painted,
    plane,
    draw: (moving = false) => {
      painted.length = 0
      const { view, bounds } = placed()
      return plane.draw(screen.ctx, view, bounds, moving, endless())
    },
    paintAhead: () => {
      const { view, bounds } = placed()
      while (!plane.prepare(view, bounds, endless())) {}
    },
  }
}

beforeAll(() => void vi.stubGlobal('Path2D', RecordedPath))
afterAll(() => void vi.unstubAllGlobals())

describe('on a map of 5,000 cards', () => {
  const document = aLargeDocument(5_000)

  it('panning within what is painted ahead, and zooming until it rests, paint nothing', () => {
    const driver = new EditorDriver(document)
    driver.editor.setCamera({ x: -4000, y: -100, zoom: 1 })
    const grid = gridOf(driver)
    grid.draw()
    expect(grid.painted.length).toBeGreaterThan(0)
    grid.paintAhead()
    for (let step = 0; step < 12; step++) {
      driver.editor.dispatch(wheel(30, 0))
      expect(grid.draw()).toBe(true)
      expect(grid.painted).toEqual([])
    }
    for (let step = 0; step < 25; step++) {
      driver.editor.dispatch(wheel(0, 4, true))
      expect(grid.draw(true)).toBe(false)
      expect(grid.painted).toEqual([])
    }
    expect(grid.draw(false)).toBe(true)
    expect(grid.painted.length).toBeGreaterThan(0)
  })

  it('an edited card paints only its own part of the tiles it meets', () => {
    const driver = new EditorDriver(document)
    const grid = gridOf(driver)
    grid.draw()
    const before = driver.state.scene
    const card = [...document.records.values()].find(record => record.type === 'card')
    if (card?.type !== 'card') throw new Error('no card')
    driver.editor.change({ key: 'editText' }, now => setCardText(now, card.id, 'Short'))
    grid.plane.invalidate(changesBetween(before, driver.state.scene).content)
    expect(grid.draw()).toBe(true)
    const box = cardBox(driver.state.scene, driver.state.document, card.id)
    expect(grid.painted.length).toBeGreaterThan(0)
    expect(grid.painted.length).toBeLessThanOrEqual(4)
    for (const { region } of grid.painted) expect(box && intersects(region, box)).toBe(true)
    expect(grid.painted.reduce((sum, { marks }) => sum + marks, 0)).toBeLessThan(500)
  })

  it('a card dropped into another cell paints only where it was and where it is, in rows that stay as high', () => {
    const driver = new EditorDriver(document)
    const { scene } = driver.state
    // Two cards high up that are no higher than their rows, the second of which makes room.
    const [from, to] = [scene.rows[0], scene.rows[1]].map(row =>
      row?.content.cards.flatMap(cell => cell ?? []),
    )
    const moved = from?.[0]?.card
    const gone = to?.[3]?.card
    if (!moved || !gone?.laneId || !gone.stepId) throw new Error('no cards')
    const place = { laneId: gone.laneId, stepId: gone.stepId, index: 0 }
    driver.editor.change({ key: 'delete' }, now => removeCards(now, [gone.id]))
    const grid = gridOf(driver)
    grid.draw()
    const before = driver.state.scene
    const oldBox = cardBox(before, driver.state.document, moved.id)
    driver.editor.change({ key: 'moveCards' }, now => moveCards(now, [moved.id], place))
    const newBox = cardBox(driver.state.scene, driver.state.document, moved.id)
    expect(driver.state.scene.rows.map(row => row.y)).toEqual(before.rows.map(row => row.y))
    grid.plane.invalidate(changesBetween(before, driver.state.scene).content)
    expect(grid.draw()).toBe(true)
    expect(grid.painted.length).toBeGreaterThan(0)
    expect(grid.painted.length).toBeLessThanOrEqual(8)
    for (const { region } of grid.painted)
      expect([oldBox, newBox].some(box => box && intersects(region, box))).toBe(true)
  })

  it('a change that changes nothing writes nothing and paints nothing', () => {
    const driver = new EditorDriver(document)
    const grid = gridOf(driver)
    grid.draw()
    const { scene } = driver.state
    expect(driver.editor.change({ key: 'editText' }, () => emptyDiff)).toBe(false)
    expect(driver.journal).toEqual([])
    expect(driver.state.scene).toBe(scene)
    expect(grid.draw()).toBe(true)
    expect(grid.painted).toEqual([])
  })
})

it('what lies under the pointer is forgotten while the board moves under it, so that the overlay stays away', () => {
  const driver = new EditorDriver(aLargeDocument(60))
  for (const event of [wheel(10, 10), wheel(0, 10, true)]) {
    driver.editor.patch({ hover: { kind: 'card', id: cardId('c1') } })
    driver.editor.dispatch(event)
    expect(driver.state.hover).toBeNull()
    expect(overlayIsEmpty(driver.state)).toBe(true)
  }
})
