import { describe, expect, it } from 'vitest'
import { toScreen } from '../../../renderer/editor/camera.ts'
import { durationBox, headerControls, headerWithControls } from '../../../renderer/editor/header-controls.ts'
import type { MenuRequest } from '../../../renderer/editor/menu-request.ts'
import { addLaneBox, addStageBox, addStripBox } from '../../../renderer/editor/overlay-geometry.ts'
import { pick } from '../../../renderer/editor/pick.ts'
import { stickyPlace } from '../../../renderer/editor/sticky.ts'
import type { HeaderTarget } from '../../../renderer/editor/tools.ts'
import { updateStage } from '../../../renderer/journey/commands/stages.ts'
import { updateStep } from '../../../renderer/journey/commands/steps.ts'
import type { ConnectorId } from '../../../renderer/journey/ids.ts'
import { connectorDefaults } from '../../../renderer/journey/records/connector.ts'
import { type Box, intersects, type Point } from '../../../renderer/scene/geometry.ts'
import { cardBox } from '../../../renderer/scene/query.ts'
import { aDocument, cardId, laneId, stageId, stepId } from '../../helpers/documents.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'

const a = cardId('a')
const b = cardId('b')

function driver() {
  return new EditorDriver(
    aDocument({
      stages: [2, 2],
      lanes: ['actions', 'pain-points', 'emotions'],
      cards: [
        [[1, 1, 1], ['a']],
        [
          [1, 1, 2],
          ['tall-1', 'tall-2', 'tall-3'],
        ],
        [[2, 1, 1], ['b']],
        [[2, 1, 2], ['c']],
      ],
    }),
  )
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** The middle of a control of a header on the canvas, where it sticks. */
function onControl(d: EditorDriver, header: HeaderTarget, kind: string): Point {
  const box = headerControls(d.state, header).find(control => control.kind === kind)?.box
  if (!box) throw new Error(`no ${kind}`)
  return stuck(d, middle(box), header.kind === 'lane')
}

function stuck(d: EditorDriver, point: Point, label: boolean): Point {
  const { scene, camera } = d.state
  const sticky = stickyPlace(scene, camera)
  const free = toScreen(camera, point)
  return label
    ? { x: sticky.left + point.x * camera.zoom, y: free.y }
    : { x: free.x, y: sticky.top + point.y * camera.zoom }
}

const stage = { kind: 'stage', id: stageId(1) } as const
const step = { kind: 'step', id: stepId(1, 2) } as const
const lane = { kind: 'lane', id: laneId(2) } as const

describe('the controls of a header', () => {
  it('lie under the pointer where they are drawn, also when the headers stick', () => {
    const d = driver()
    for (const camera of [
      { x: 0, y: 0, zoom: 1 },
      { x: -60, y: -90, zoom: 1 },
      { x: 20, y: 10, zoom: 1.5 },
    ]) {
      d.editor.setCamera(camera)
      for (const [header, kind] of [
        [stage, 'header-grip'],
        [stage, 'header-add'],
        [stage, 'header-menu'],
        [step, 'header-menu'],
        [lane, 'header-menu'],
        [lane, 'header-collapse'],
      ] as const)
        expect(pick(d.state, onControl(d, header, kind))).toEqual({ kind, of: header })
    }
  })

  it('are at least 24 CSS pixels large at any zoom at which they show', () => {
    const d = driver()
    for (const zoom of [0.6, 1, 2]) {
      d.editor.setCamera({ x: 0, y: 0, zoom })
      for (const { box } of headerControls(d.state, stage)) {
        expect(box.width * zoom).toBeGreaterThanOrEqual(24 - 1e-6)
        expect(box.height * zoom).toBeGreaterThanOrEqual(24 - 1e-6)
      }
    }
  })

  it('stay in the part of a stage that can be seen', () => {
    const d = driver()
    d.editor.setCamera({ x: -200, y: 0, zoom: 1 })
    for (const { box } of headerControls(d.state, stage))
      expect(box.x - 200).toBeGreaterThanOrEqual(d.state.scene.metrics.labelWidth - 1e-6)
  })

  it('leave a long name free but for the three dots, which a double click renames it on', () => {
    const d = new EditorDriver(aDocument({ stages: [1, 2] }))
    const name = 'What everyone hears of it at first'
    d.editor.change({ key: 'rename' }, document => updateStage(document, stageId(1), { name }))
    expect(headerControls(d.state, stage).map(({ kind }) => kind)).toEqual(['header-menu'])
    const asked: MenuRequest[] = []
    d.editor.onMenu(request => asked.push(request))
    const at = onControl(d, stage, 'header-menu')
    d.move(at).doubleClick(at)
    expect(d.state.editing).toEqual(stage)
    expect(asked).toHaveLength(1)
  })

  it('are not there for who may only read', () => {
    const d = driver()
    const at = onControl(d, stage, 'header-menu')
    d.editor.setReadOnly('open-elsewhere')
    expect(pick(d.state, at)).toEqual(stage)
  })

  it('a finger first taps the header, then its control', () => {
    const d = driver()
    const at = onControl(d, stage, 'header-add')
    d.click(at, { pointerType: 'touch' })
    expect(d.state.selection).toEqual(stage)
    expect(d.undos).toEqual([])
    d.click(at, { pointerType: 'touch' })
    d.end()
    expect(d.undos).toEqual(['addStep'])
  })
})

describe('pressing a control', () => {
  it('the three dots select the header and ask for its menu', () => {
    const d = driver()
    const asked: MenuRequest[] = []
    d.editor.onMenu(request => asked.push(request))
    for (const header of [stage, step, lane]) {
      d.click(onControl(d, header, 'header-menu'))
      expect(d.state.selection).toEqual(header)
    }
    expect(asked.map(request => request.target)).toEqual([stage, step, lane])
  })

  it('the plus of a stage adds a named step at its end and opens the name', () => {
    const d = driver()
    d.click(onControl(d, stage, 'header-add'))
    const steps = d.state.document.index.stepsOfStage.get(stageId(1)) ?? []
    expect(steps.map(one => one.name)).toEqual(['Step 1.1', 'Step 1.2', 'New step'])
    expect(d.state.editing).toMatchObject({ kind: 'step', id: steps[2]!.id })
  })

  it('the arrow of a lane collapses it and opens it again, in its low band too', () => {
    const d = driver()
    const collapsed = () => d.state.document.index.lanes[1]?.collapsed
    d.click(onControl(d, lane, 'header-collapse'))
    expect(collapsed()).toBe(true)
    expect(d.state.selection).toEqual(lane)
    d.click(onControl(d, lane, 'header-collapse'))
    expect(collapsed()).toBe(false)
    expect(d.undos).toEqual(['collapseLane', 'collapseLane'])
    expect(d.announced).toEqual(['laneCollapsed', 'laneExpanded'])
  })

  it('show for the header that keys have selected, too', () => {
    const d = driver()
    d.editor.select(lane)
    expect(headerWithControls(d.state)).toBeNull()
    d.editor.patch({ keyboard: true })
    expect(headerWithControls(d.state)).toEqual(lane)
    // A pointer that happens to lie on something else takes nothing away.
    d.editor.patch({ hover: { kind: 'cell', laneId: laneId(1), stepId: stepId(1) } })
    expect(headerWithControls(d.state)).toEqual(lane)
  })

  it('a press that leaves the control before it ends does nothing', () => {
    const d = driver()
    const at = onControl(d, stage, 'header-add')
    d.drag(at, { x: at.x, y: at.y + 200 })
    expect(d.undos).toEqual([])
    expect(d.tool).toBe('select.idle')
  })

  it('the grip drags the header; Escape leaves everything as it was', () => {
    const d = driver()
    const from = onControl(d, stage, 'header-grip')
    d.down(from).move({ x: from.x + 500, y: from.y })
    expect(d.tool).toBe('select.draggingHeader')
    d.run('selectNone')
    expect(d.tool).toBe('select.idle')
    d.up({ x: from.x + 500, y: from.y })
    expect(d.undos).toEqual([])
    d.drag(from, { x: from.x + 700, y: from.y })
    expect(d.state.document.index.stages.map(one => one.id)).toEqual([stageId(2), stageId(1)])
  })
})

describe('adding at the edges', () => {
  it('behind the last stage: a named stage with a named step, as one change', () => {
    const d = driver()
    const { scene, camera } = d.state
    const at = toScreen(camera, middle(addStageBox(scene, 1)))
    expect(pick(d.state, at)).toEqual({ kind: 'add-stage' })
    d.click(at).type('Afterwards').end()
    const { stages, steps } = d.state.document.index
    expect(stages.at(-1)?.name).toBe('Afterwards')
    expect(steps.at(-1)?.name).toBe('New step')
    expect(d.undos).toEqual(['addStage'])
    d.run('undo')
    expect(d.state.document.index.stages).toHaveLength(2)
  })

  it('at the end of a day: the slot that comes next', () => {
    const plan = aDocument({ stages: [1, 2], lanes: ['actions'], map: { kind: 'day-in-the-life' } })
    const d = new EditorDriver(plan)
    d.editor.change({ key: 'change' }, now => updateStep(now, stepId(2, 1), { start: '20:00' }))
    d.editor.change({ key: 'change' }, now => updateStep(now, stepId(2, 2), { start: '21:00' }))
    d.editor.select({ kind: 'step', id: stepId(2, 2) })
    d.run('addStepAfter')
    expect(d.state.document.index.steps.at(-1)).toMatchObject({ start: '22:00', name: '' })
    expect(d.state.editing).toBeNull()
  })

  it('under the last lane: asks for the type', () => {
    const d = driver()
    const asked: MenuRequest[] = []
    d.editor.onMenu(request => asked.push(request))
    d.click(toScreen(d.state.camera, middle(addLaneBox(d.state.scene, 1))))
    expect(asked[0]?.target).toEqual({ kind: 'add-lane', before: null })
    expect(d.undos).toEqual([])
  })

  it('by key a plain lane comes with a name, and separators with theirs', () => {
    const d = driver()
    d.editor.select(lane)
    d.run('addLaneBelow').end()
    expect(d.state.document.index.lanes.map(one => one.name)).toEqual([
      'Lane 1',
      'Lane 2',
      'New lane',
      'Lane 3',
    ])
    d.editor.select(lane)
    d.run('addVisibilityLine')
    expect(d.state.document.index.separators.get(laneId(2))?.name).toBe('Line of visibility')
  })
})

describe('the strip under a selected card', () => {
  it('shows where it is free, also over the edge of the lane', () => {
    const d = driver()
    const { scene, document } = d.state
    const row = scene.rowOf.get(laneId(1))!
    const strip = addStripBox(scene, document, a)!
    expect(strip.y + strip.height).toBeLessThanOrEqual(row.y + row.height)
  })

  it('does not hide a card of the lane below or a curve', () => {
    const d = driver()
    const { scene, document } = d.state
    expect(addStripBox(scene, document, cardId('tall-3'))).toBeNull()
    // Under this one comes the emotion lane.
    expect(addStripBox(scene, document, b)).toBeNull()
  })

  it('is not hit by the press that ends an edit', () => {
    const d = driver()
    d.doubleClick(d.onCard(a)).type('changed')
    const box = cardBox(d.state.scene, d.state.document, a)!
    const under = toScreen(d.state.camera, { x: box.x + 80, y: box.y + box.height + 28 })
    d.click(under)
    expect(d.state.editing).toBeNull()
    expect(d.texts(laneId(1), stepId(1, 1))).toEqual(['changed'])
    // Nor when the board has ended the edit a moment before it reports the press.
    d.doubleClick(d.onCard(a)).type('again').end()
    d.editor.dispatch({
      type: 'pointerDown',
      at: under,
      button: 0,
      pointerType: 'mouse',
      shift: false,
      alt: false,
      mod: false,
      clicks: 1,
      endsEdit: true,
    })
    d.up(under)
    expect(d.texts(laneId(1), stepId(1, 1))).toEqual(['again'])
  })
})

describe('an arrow', () => {
  const arrow = 'connector:x' as ConnectorId
  const withArrow = (label: string) =>
    new EditorDriver(
      aDocument({
        lanes: ['actions', 'pain-points'],
        cards: [
          [[1, 1, 1], ['a']],
          [[1, 2, 1], ['b']],
        ],
        records: [{ ...connectorDefaults(arrow, a, b), label }],
      }),
    )

  it('shows a plus for its words while it has none; a double click opens them too', () => {
    for (const label of ['', 'then']) {
      const d = withArrow(label)
      const points = d.state.scene.connectors[0]!.points
      const half = points.length === 2 ? middleOf(points[0]!, points[1]!) : null
      if (!half) throw new Error('the arrow is expected to run straight')
      const at = toScreen(d.state.camera, half)
      d.move(at)
      expect(d.state.hover?.kind).toBe('connector')
      d.move({ x: at.x + 1, y: at.y })
      expect(d.state.hover?.kind).toBe(label === '' ? 'connector-label' : 'connector')
      d.doubleClick(at)
      expect(d.state.selection).toEqual({ kind: 'connector', id: arrow })
      expect(d.state.editing).toEqual({ kind: 'connector', id: arrow })
      d.type('and then').end()
      expect(d.state.document.index.connectors[0]?.label).toBe('and then')
    }
  })
})

function middleOf(from: Point, to: Point): Point {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
}

describe('the duration of a stage', () => {
  const timed = (name: string) => {
    const d = driver()
    d.editor.change({ key: 'updateStage' }, now =>
      updateStage(now, stageId(1), { name, duration: '2–4 weeks' }),
    )
    return d
  }

  it('stands free of the controls and opens at a double click, the rest of the header its name', () => {
    const d = timed('Awareness')
    const box = durationBox(d.state, stageId(1))!
    for (const control of headerControls(d.state, stage)) expect(intersects(control.box, box)).toBe(false)
    d.doubleClick(stuck(d, middle(box), false))
    expect(d.state.editing).toEqual({ kind: 'duration', id: stageId(1) })
    d.type('A month').end()
    expect(d.state.document.index.stages[0]?.duration).toBe('A month')
    d.doubleClick(stuck(d, { x: box.x - 40, y: box.y + 20 }, false))
    expect(d.state.editing).toEqual(stage)
  })

  it('gives way to a long name, and is not there where none is written', () => {
    expect(durationBox(timed('Awareness of all that there is to').state, stageId(1))).toBeNull()
    expect(durationBox(driver().state, stageId(1))).toBeNull()
  })
})
