import { describe, expect, it } from 'vitest'
import { toScreen } from '../../../renderer/editor/camera.ts'
import { selectedCards } from '../../../renderer/editor/selection.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import { aDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const a = cardId('a')
const b = cardId('b')
const c = cardId('c')

function driver() {
  return new EditorDriver(
    aDocument({
      lanes: ['actions', 'emotions', 'pain-points'],
      cards: [
        [
          [1, 1, 1],
          ['a', 'b'],
        ],
        [[3, 2, 1], ['c']],
        [[2, 1, 2], ['mood']],
      ],
      fields: { mood: { score: 0 } },
    }),
  )
}

describe('selecting', () => {
  it('a click selects a card, a click on the ground nothing', () => {
    const d = driver().click(driver().onCard(a))
    expect(selectedCards(d.state.selection)).toEqual([a])
    d.click({ x: 1190, y: 790 })
    expect(d.state.selection.kind).toBe('none')
  })

  it('shift-click adds a card and takes it out again', () => {
    const d = driver()
    d.click(d.onCard(a)).click(d.onCard(c), { shift: true })
    expect(selectedCards(d.state.selection)).toEqual([a, c])
    d.click(d.onCard(a), { shift: true })
    expect(selectedCards(d.state.selection)).toEqual([c])
  })

  it('a marquee selects what it touches', () => {
    const d = driver()
    const from = d.inCell(laneId(1), stepId(1, 2))
    const to = d.onCard(a)
    d.down(from).move(to)
    expect(d.tool).toBe('select.marquee')
    d.up(to)
    expect(new Set(selectedCards(d.state.selection))).toEqual(new Set([a, b]))
    expect(d.tool).toBe('select.idle')
  })

  it('a right click keeps a selection that holds the card', () => {
    const d = driver()
    d.click(d.onCard(a)).click(d.onCard(b), { shift: true }).click(d.onCard(a), { button: 2 })
    expect(selectedCards(d.state.selection)).toEqual([a, b])
  })
})

describe('dragging cards', () => {
  it('moves a card to another cell as one entry', () => {
    const d = driver()
    d.drag(d.onCard(a), d.inCell(laneId(3), stepId(1)))
    expect(d.texts(laneId(3), stepId(1))).toEqual(['a'])
    expect(d.undos).toEqual(['moveCards'])
    expect(d.announced).toContain('cardsMoved')
  })

  it('changes nothing in the document until the button is let go', () => {
    const d = driver()
    const before = d.state.document
    d.down(d.onCard(a)).move(d.inCell(laneId(3), stepId(1)))
    expect(d.tool).toBe('select.draggingCards')
    expect(d.state.document).toBe(before)
    expect(d.journal).toEqual([])
  })

  it('undo after a cancelled drag leaves no entry', () => {
    const d = driver()
    d.down(d.onCard(a)).move(d.inCell(laneId(3), stepId(1)))
    d.run('selectNone')
    expect(d.tool).toBe('select.idle')
    expect(d.undos).toEqual([])
    expect(d.texts(laneId(1), stepId(1))).toEqual(['a', 'b'])
  })

  it('takes all selected cards along, in the arrangement they have', () => {
    const d = driver()
    d.click(d.onCard(a)).click(d.onCard(c), { shift: true })
    d.drag(d.onCard(a), d.inCell(laneId(1), stepId(1, 2)))
    expect(d.texts(laneId(1), stepId(1, 2))).toEqual(['a'])
    expect(d.texts(laneId(3), stepId(2, 2))).toEqual(['c'])
    expect(d.undos).toEqual(['moveCards'])
  })

  it('puts cards of one cell together into another', () => {
    const d = driver()
    d.click(d.onCard(a)).click(d.onCard(b), { shift: true })
    d.drag(d.onCard(b), d.inCell(laneId(3), stepId(1, 2)))
    expect(d.texts(laneId(3), stepId(1, 2))).toEqual(['a', 'b'])
  })

  it('Alt copies instead', () => {
    const d = driver()
    d.drag(d.onCard(a), d.inCell(laneId(3), stepId(1)), { alt: true })
    expect(d.texts(laneId(1), stepId(1))).toEqual(['a', 'b'])
    expect(d.texts(laneId(3), stepId(1))).toEqual(['a'])
    expect(d.undos).toEqual(['copyCards'])
  })

  it('a card dropped where it was is no change', () => {
    const d = driver()
    const at = d.onCard(a)
    d.drag(at, { x: at.x + 6, y: at.y })
    expect(d.undos).toEqual([])
    expect(d.journal).toEqual([])
  })
})

describe('the emotion curve', () => {
  it('a point dragged up scores higher, as one entry', () => {
    const d = driver()
    const at = d.onCard(cardId('mood'))
    d.down(at).move({ x: at.x, y: at.y - 30 })
    expect(d.tool).toBe('select.scoring')
    d.move({ x: at.x, y: at.y - 56 }).up({ x: at.x, y: at.y - 56 })
    expect(recordOf(d.state.document, cardId('mood'))?.score).toBe(2)
    expect(d.undos).toEqual(['score'])
    d.editor.undo()
    expect(recordOf(d.state.document, cardId('mood'))?.score).toBe(0)
  })

  it('a point dragged out of its lane becomes a card in another one, and keeps its score', () => {
    const d = driver()
    const at = d.onCard(cardId('mood'))
    d.down(at).move({ x: at.x, y: at.y - 30 })
    const target = d.inCell(laneId(3), stepId(1, 2))
    d.move(target)
    expect(d.tool).toBe('select.draggingCards')
    d.move(target).up(target)
    expect(recordOf(d.state.document, cardId('mood'))).toMatchObject({ laneId: laneId(3), score: 0 })
    expect(d.undos).toEqual(['moveCards'])
  })

  it('a point dragged sideways goes to the other step', () => {
    const d = driver()
    const at = d.onCard(cardId('mood'))
    d.drag(at, { x: at.x + 184, y: at.y })
    expect(recordOf(d.state.document, cardId('mood'))?.stepId).toBe(stepId(2, 1))
    expect(d.undos).toEqual(['score'])
  })
})

describe('headers', () => {
  it('a stage dragged behind the next one moves with its steps', () => {
    const d = driver()
    const header = (n: number) => {
      const box = d.state.scene.stageHeaders[n]!.box
      return toScreen(d.state.camera, { x: box.x + box.width * 0.75, y: box.y + box.height / 2 })
    }
    d.drag(header(0), header(1))
    expect(d.state.document.index.stages.map(stage => stage.id)).toEqual([stageId(2), stageId(1)])
    expect(d.undos).toEqual(['moveStage'])
  })

  it('a lane dragged to the top becomes the first', () => {
    const d = driver()
    const label = (n: number, share: number) => {
      const row = d.state.scene.rows[n]!
      return toScreen(d.state.camera, { x: 40, y: row.y + row.height * share })
    }
    d.drag(label(2, 0.5), label(0, 0.1))
    expect(d.state.document.index.lanes[0]?.id).toBe(laneId(3))
  })

  it('are found where they stick when the board is scrolled', () => {
    const d = driver()
    d.editor.dispatch({ type: 'wheel', at: { x: 600, y: 400 }, dx: 100, dy: 60, zoom: false })
    d.click({ x: 60, y: 200 })
    expect(d.state.selection.kind).toBe('lane')
    d.click({ x: 300, y: 20 })
    expect(d.state.selection.kind).toBe('stage')
  })
})

describe('connectors', () => {
  it('from click to click with the connector tool', () => {
    const d = driver().run('connectorTool')
    d.click(d.onCard(a))
    expect(d.tool).toBe('connector.connecting')
    d.click(d.onCard(c))
    expect(d.state.document.index.connectors).toMatchObject([{ fromId: a, toId: c, direction: 'one-way' }])
    expect(d.state.selection.kind).toBe('connector')
  })

  it('dropped on the ground draw nothing', () => {
    const d = driver().run('connectorTool')
    d.drag(d.onCard(a), { x: 1190, y: 790 })
    expect(d.state.document.index.connectors).toEqual([])
    expect(d.undos).toEqual([])
  })
})

describe('the hand and the wheel', () => {
  it('the hand tool moves the view, not the cards', () => {
    const d = driver().run('handTool')
    d.drag(d.onCard(a), { x: d.onCard(a).x - 50, y: d.onCard(a).y - 20 })
    expect(d.state.camera).toMatchObject({ x: -50, y: -20 })
    expect(d.undos).toEqual([])
  })

  it('never loses the map: some of it stays beside the headers', () => {
    const d = driver()
    for (const [dx, dy] of [
      [5_000, 5_000],
      [-9_000, -9_000],
    ] as const) {
      d.editor.dispatch({ type: 'wheel', at: { x: 600, y: 400 }, dx, dy, zoom: false })
      const { scene, camera, viewport } = d.state
      const corner = toScreen(camera, { x: scene.width, y: scene.height })
      expect(corner.x).toBeGreaterThanOrEqual(scene.metrics.labelWidth + 90)
      expect(corner.y).toBeGreaterThanOrEqual(scene.metrics.headerHeight + 90)
      expect(toScreen(camera, { x: 0, y: 0 }).x).toBeLessThanOrEqual(viewport.width - 90)
      expect(toScreen(camera, { x: 0, y: 0 }).y).toBeLessThanOrEqual(viewport.height - 90)
    }
  })

  it('undo brings what it changes into view', () => {
    const d = driver()
    d.drag(d.onCard(a), d.inCell(laneId(3), stepId(1)))
    d.editor.setCamera({ x: -3_000, y: -2_000, zoom: 1 })
    d.editor.undo()
    const at = d.onCard(a)
    expect(at.x).toBeGreaterThan(0)
    expect(at.x).toBeLessThan(1_200)
    expect(at.y).toBeGreaterThan(0)
    expect(at.y).toBeLessThan(800)
  })

  it('zooming keeps the point under the pointer', () => {
    const d = driver()
    const at = d.onCard(c)
    d.editor.dispatch({ type: 'wheel', at, dx: 0, dy: -40, zoom: true })
    expect(d.state.camera.zoom).toBeGreaterThan(1)
    const now = d.onCard(c)
    expect(now.x).toBeCloseTo(at.x, 6)
    expect(now.y).toBeCloseTo(at.y, 6)
  })
})

describe('a read-only map', () => {
  it('refuses every change and says so', () => {
    const d = driver()
    d.editor.setReadOnly('open-elsewhere')
    d.drag(d.onCard(a), d.inCell(laneId(3), stepId(1)))
    d.doubleClick(d.inCell(laneId(3), stepId(1)))
    d.run('delete').run('duplicate')
    expect(d.state.editing).toBeNull()
    expect(d.journal).toEqual([])
    expect(d.texts(laneId(1), stepId(1))).toEqual(['a', 'b'])
  })
})
