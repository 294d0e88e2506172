import { describe, expect, it } from 'vitest'
import { toScreen } from '../../../renderer/editor/camera.ts'
import { cornerPoints, portPoint } from '../../../renderer/editor/overlay-geometry.ts'
import { pick } from '../../../renderer/editor/pick.ts'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { recordOf } from '../../../renderer/journey/document.ts'
import type { ConnectorId, SeparatorId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { separatorDefaults } from '../../../renderer/journey/records/separator.ts'
import type { Point } from '../../../renderer/scene/geometry.ts'
import { cardBox } from '../../../renderer/scene/query.ts'
import { aDocument, cardId, laneId, recordsById, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const a = cardId('a')
const b = cardId('b')
const c = cardId('c')
const arrow = 'connector:1' as ConnectorId
const line = 'separator:1' as SeparatorId

function driver() {
  return new EditorDriver(
    aDocument({
      stages: [2, 2],
      lanes: ['actions', 'pain-points', 'thoughts'],
      cards: [
        [[1, 1, 1], ['a']],
        [
          [1, 1, 2],
          ['b', 'd'],
        ],
        [[2, 2, 2], ['c']],
      ],
      records: [connectorDefaults(arrow, a, b), { ...separatorDefaults(line, laneId(1)), name: 'Visible' }],
    }),
  )
}

/** A corner of the selected card on the canvas. */
function corner(d: EditorDriver, id: typeof a, edge: 'left' | 'right'): Point {
  const point = cornerPoints(cardBox(d.state.scene, d.state.document, id)!, 1).find(
    each => each.edge === edge,
  )!
  return toScreen(d.state.camera, point)
}

function columnEnd(d: EditorDriver, at: number): number {
  const column = d.state.scene.columns[at]!
  return column.x + column.width
}

describe('the handles of a selected card', () => {
  it('are all alive: ports draw arrows, corners and edges stretch', () => {
    const d = driver()
    d.editor.select(selectCards([a]))
    const box = cardBox(d.state.scene, d.state.document, a)!
    for (const side of ['top', 'right', 'bottom', 'left'] as const)
      expect(pick(d.state, toScreen(d.state.camera, portPoint(box, side, 1)))).toMatchObject({
        kind: 'port',
        side,
      })
    for (const { x, y, edge } of cornerPoints(box, 1))
      expect(pick(d.state, toScreen(d.state.camera, { x, y }))).toEqual({ kind: 'card-edge', id: a, edge })
  })

  it('stretch the card from step to step, live, as one entry', () => {
    const d = driver()
    d.editor.select(selectCards([a]))
    const from = corner(d, a, 'right')
    const to = { x: columnEnd(d, 2) + 20, y: from.y }
    d.down(from)
      .move({ x: from.x + 60, y: from.y })
      .move(to)
    expect(d.tool).toBe('select.stretching')
    expect(recordOf(d.state.document, a)?.span).toBe(3)
    expect(cardBox(d.state.scene, d.state.document, a)!.width).toBeGreaterThan(400)
    d.up(to)
    expect(d.undos).toEqual(['stretchCards'])
    expect(d.announced).toContain('cardStretched')
    d.run('undo')
    expect(recordOf(d.state.document, a)?.span).toBe(1)
  })

  it('bail on Escape, and a card back at its step takes its old place', () => {
    const d = driver()
    const before = recordsById(d.state.document)
    d.editor.select(selectCards([b]))
    const from = corner(d, b, 'left')
    const away = { x: d.state.scene.columns[0]!.x + 4, y: from.y }
    d.down(from)
      .move({ x: from.x - 30, y: from.y })
      .move(away)
    expect(recordOf(d.state.document, b)?.stepId).toBe(stepId(1, 1))
    d.move(from)
    expect(recordsById(d.state.document)).toEqual(before)
    d.move(away).run('selectNone')
    expect(d.tool).toBe('select.idle')
    expect(recordsById(d.state.document)).toEqual(before)
    expect(d.undos).toEqual([])
  })

  it('have keys that do the same', () => {
    const d = driver()
    d.editor.select(selectCards([a]))
    d.run('wider').run('wider').run('narrower')
    expect(recordOf(d.state.document, a)?.span).toBe(2)
    d.run('startLater')
    expect(recordOf(d.state.document, a)).toMatchObject({ stepId: stepId(1, 2), span: 1 })
    expect(d.undos).toHaveLength(4)
  })
})

describe('the edges of lanes and steps', () => {
  it('are dragged live, double-clicked back to their usual size', () => {
    const d = driver()
    const row = d.state.scene.rowOf.get(laneId(2))!
    const edge = toScreen(d.state.camera, { x: 40, y: row.y + row.height })
    expect(pick(d.state, edge)).toEqual({ kind: 'lane-edge', id: laneId(2) })
    d.down(edge)
      .move({ x: edge.x, y: edge.y + 50 })
      .move({ x: edge.x, y: edge.y + 100 })
    expect(d.state.scene.rowOf.get(laneId(2))!.height).toBe(row.height + 100)
    d.up({ x: edge.x, y: edge.y + 100 })
    expect(d.undos).toEqual(['resizeLane'])
    d.doubleClick({ x: edge.x, y: edge.y + 100 })
    expect(d.state.scene.rowOf.get(laneId(2))!.height).toBe(row.height)

    const column = d.state.scene.columns[0]!
    const side = toScreen(d.state.camera, { x: column.x + column.width, y: 60 })
    expect(pick(d.state, side)).toEqual({ kind: 'step-edge', id: stepId(1, 1) })
    d.drag(side, { x: side.x + 80, y: side.y })
    expect(d.state.scene.columns[0]!.width).toBe(column.width + 80)
    d.run('narrower')
    expect(d.state.scene.columns[0]!.width).toBe(column.width + 64)
    d.run('usualSize')
    expect(recordOf(d.state.document, stepId(1, 1))?.width).toBeNull()
  })
})

describe('an arrow', () => {
  it('is taken by its end to another card', () => {
    const d = driver()
    d.editor.select({ kind: 'connector', id: arrow })
    const end = toScreen(d.state.camera, d.state.scene.connectors[0]!.points.at(-1)!)
    expect(pick(d.state, end)).toEqual({ kind: 'connector-end', id: arrow, end: 'to' })
    d.drag(end, d.onCard(c))
    expect(recordOf(d.state.document, arrow)).toMatchObject({ fromId: a, toId: c })
    expect(d.undos).toEqual(['updateConnector'])
  })

  it('is taken there by keys too, and stays when that is given up', () => {
    const d = driver()
    d.editor.select({ kind: 'connector', id: arrow })
    d.run('reattachStart')
    expect(d.state.selection).toEqual(selectCards([a]))
    d.run('selectNone')
    expect(d.state.selection).toEqual({ kind: 'connector', id: arrow })
    d.run('reattachStart')
    d.editor.select(selectCards([c]))
    d.run('edit')
    expect(recordOf(d.state.document, arrow)).toMatchObject({ fromId: c, toId: b })
  })

  it('is turned round and goes both ways', () => {
    const d = driver()
    d.editor.select({ kind: 'connector', id: arrow })
    d.run('turnArrow')
    expect(recordOf(d.state.document, arrow)).toMatchObject({ fromId: b, toId: a })
    d.run('twoWay')
    expect(recordOf(d.state.document, arrow)?.direction).toBe('two-way')
  })
})

describe('names', () => {
  it('adding and naming a lane is one entry, and Tab goes on to the next stage', () => {
    const d = driver()
    d.editor.select({ kind: 'lane', id: laneId(1) })
    d.run('addLaneBelow').type('Costs').end()
    expect(d.undos).toEqual(['addLane'])
    d.run('undo')
    expect(d.state.document.index.lanes).toHaveLength(3)

    d.editor.select({ kind: 'stage', id: stageId(1) })
    d.run('rename').type('First').end('next-step')
    expect(d.state.editing).toEqual({ kind: 'stage', id: stageId(2) })
    d.type('Second').end('previous-step').end('finish')
    expect(d.state.document.index.stages.map(stage => stage.name)).toEqual(['First', 'Second'])
    expect(d.state.editing).toBeNull()
  })

  it('a step is split and merged again, each as one entry', () => {
    const d = driver()
    d.editor.select({ kind: 'step', id: stepId(1, 1) })
    d.run('splitStep').type('Then').end()
    expect(d.state.document.index.steps.map(step => step.name)[1]).toBe('Then')
    d.editor.select({ kind: 'step', id: stepId(1, 1) })
    d.run('mergeSteps')
    expect(d.state.document.index.steps).toHaveLength(4)
    expect(d.undos).toEqual(['splitStep', 'mergeSteps'])
  })

  it('a stage says how long it takes, in place', () => {
    const d = driver()
    d.editor.select({ kind: 'stage', id: stageId(1) })
    d.run('stageDuration').type('2 weeks').end()
    expect(recordOf(d.state.document, stageId(1))?.duration).toBe('2 weeks')
  })
})

describe('lines and lanes', () => {
  it('a line is dragged under another lane, or sent there', () => {
    const d = driver()
    const label = d.state.scene.separators[0]!.label.box
    const row = d.state.scene.rowOf.get(laneId(3))!
    const from = toScreen(d.state.camera, { x: 40, y: label.y + label.height / 2 })
    d.drag(from, toScreen(d.state.camera, { x: 40, y: row.y + row.height - 8 }))
    expect(recordOf(d.state.document, line)?.laneId).toBe(laneId(3))
    d.run('moveUp')
    expect(recordOf(d.state.document, line)?.laneId).toBe(laneId(2))
    d.run('lineDotted')
    expect(recordOf(d.state.document, line)?.style).toBe('dotted')
  })

  it('a lane collapses and opens by one command', () => {
    const d = driver()
    d.editor.select({ kind: 'lane', id: laneId(1) })
    d.run('collapseLane')
    expect(d.state.scene.rowOf.get(laneId(1))?.collapsed).toBe(true)
    d.run('collapseLane')
    expect(d.announced).toEqual(['laneCollapsed', 'laneExpanded'])
  })
})

describe('a dragged header', () => {
  const laneOrder = (d: EditorDriver) => d.state.document.index.lanes.map(lane => lane.id)
  const stepOrder = (d: EditorDriver) => d.state.document.index.steps.map(step => step.id)

  it('is shown at its new place on the way, and comes back to its old one without a trace', () => {
    const d = driver()
    const before = recordsById(d.state.document)
    const row = (at: number) => d.state.scene.rows[at]!
    const from = toScreen(d.state.camera, { x: 60, y: row(0).y + row(0).height / 2 })
    const under = toScreen(d.state.camera, { x: 60, y: row(2).y + row(2).height - 4 })
    d.down(from)
      .move({ x: from.x, y: from.y + 8 })
      .move(under)
    expect(laneOrder(d)).toEqual([laneId(2), laneId(3), laneId(1)])
    expect(d.undos).toEqual([])
    // The same place again, in the map at the press: nothing flickers under a pointer that rests.
    const shown = d.state.scene
    d.move({ x: under.x, y: under.y + 1 })
    expect(d.state.scene).toBe(shown)
    d.move(from).up(from)
    expect(recordsById(d.state.document)).toEqual(before)
    expect(d.undos).toEqual([])
  })

  it('is one entry of the history wherever it has been on the way', () => {
    const d = driver()
    const before = stepOrder(d)
    const header = (at: number) => {
      const { x, width } = d.state.scene.columns[at]!
      return toScreen(d.state.camera, { x: x + width * 0.75, y: d.state.scene.metrics.stageHeight + 12 })
    }
    const [first, second, fourth] = [header(0), header(1), header(3)]
    d.down(first).move(second).move(fourth)
    expect(stepOrder(d)).toEqual([stepId(1, 2), stepId(2, 1), stepId(2, 2), stepId(1, 1)])
    d.move(second).up(second)
    expect(stepOrder(d)).toEqual([stepId(1, 2), stepId(1, 1), stepId(2, 1), stepId(2, 2)])
    expect(d.undos).toEqual(['moveStep'])
    expect(d.announced).toContain('stepMoved')
    d.run('undo')
    expect(stepOrder(d)).toEqual(before)
  })

  it('goes back to where it was on Escape', () => {
    const d = driver()
    const before = recordsById(d.state.document)
    const header = (at: number) => {
      const { x, width } = d.state.scene.columns[at]!
      return toScreen(d.state.camera, { x: x + width / 2, y: 20 })
    }
    const [from, to] = [header(0), header(3)]
    d.down(from)
      .move({ x: from.x + 20, y: from.y })
      .move(to)
    expect(d.state.document.index.stages.map(stage => stage.id)).toEqual([stageId(2), stageId(1)])
    d.run('selectNone')
    expect(recordsById(d.state.document)).toEqual(before)
    d.up(to)
    expect(d.undos).toEqual([])
  })
})
