import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PdfOptions, papers } from '../../../renderer/export/export-options.ts'
import type { PdfPage, PdfPlan } from '../../../renderer/export/pdf/pdf-page.ts'
import { planPdf } from '../../../renderer/export/pdf/pdf-plan.ts'
import { allSteps } from '../../../renderer/export/steps.ts'
import { intersection } from '../../../renderer/scene/geometry.ts'
import { plainView } from '../../../renderer/scene/layout.ts'
import { boxOfPlaced } from '../../../renderer/scene/query.ts'
import type { Scene } from '../../../renderer/scene/scene.ts'
import { aLargeDocument } from '../../helpers/documents.ts'
import { aLayout, gridOf, type World, worldOf, worlds } from '../scene/scene-world.ts'

const sceneOf = (world: World) => aLayout().layout(worldOf(world), plainView, null)
const words = { title: 'A map', about: '', language: 'en' } as const
const options: PdfOptions = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  paper: 'A3',
  direction: 'landscape',
  tiled: true,
  scale: null,
  overlap: 10,
  cropMarks: true,
  heading: false,
  notes: false,
}
const planned = (scene: Scene, changed: Partial<PdfOptions> = {}): PdfPlan => {
  const plan = allSteps(planPdf(scene, { ...options, ...changed }, words))
  if (!plan) throw new Error('nothing there')
  return plan
}
const sheetsOf = (plan: PdfPlan) => plan.pages.filter(page => page.kind === 'sheet')
const place = (page: PdfPage, shows: string) => page.places.find(one => one.shows === shows)!
const unitOf = (plan: PdfPlan) => (plan.scale / 100) * (25.4 / 96)

const anyOptions = fc.record({
  paper: fc.constantFrom(...papers),
  direction: fc.constantFrom('portrait', 'landscape'),
  scale: fc.option(fc.double({ min: 20, max: 400, noNaN: true })),
  overlap: fc.double({ min: 0, max: 50, noNaN: true }),
  cropMarks: fc.boolean(),
  heading: fc.boolean(),
})

describe('one page', () => {
  const scene = sceneOf(gridOf(6, 10))

  test('a fitted one is as large as the content, at 96 board pixels to the inch', () => {
    const plan = planned(scene, { paper: 'fitted', tiled: false })
    expect(plan.pages).toHaveLength(1)
    expect(plan.pages[0]!.width).toBeCloseTo((scene.width * 25.4) / 96, 6)
    expect(plan.pages[0]!.height).toBeCloseTo((scene.height * 25.4) / 96, 6)
    expect(plan.scale).toBeCloseTo(100)
  })

  test('a map longer than any page may be is drawn smaller and says so', () => {
    const plan = planned(sceneOf(gridOf(2, 130)), { paper: 'fitted', tiled: false })
    expect(plan.pages[0]!.width).toBeCloseTo(5080, 6)
    expect(plan.scale).toBeLessThan(100)
  })

  test('stands in the middle of its sheet, inside the margins, as large as it may be', () => {
    const plan = planned(scene, { tiled: false })
    const [page] = plan.pages
    expect(page).toMatchObject({ kind: 'whole', width: 420, height: 297 })
    const { at } = page!.places[0]!
    expect(at.width).toBeCloseTo(400)
    expect(at.x).toBeCloseTo(10)
    expect(at.y + at.height / 2).toBeCloseTo(297 / 2)
  })

  test('takes a smaller scale as it is asked for, never one at which it would be cut', () => {
    expect(planned(scene, { tiled: false, scale: 20 }).scale).toBeCloseTo(20)
    expect(planned(scene, { tiled: false, scale: 400 }).assembled.width).toBeCloseTo(400)
  })

  test('a stage stands beside the labels; what is not there gives no plan', () => {
    const stageId = scene.stageHeaders[1]!.stageId
    const plan = planned(scene, { tiled: false, content: { kind: 'stage', stageId } })
    const [labels, stage] = plan.pages[0]!.places
    expect(labels!.at.x + labels!.at.width).toBeCloseTo(stage!.at.x)
    expect(allSteps(planPdf(scene, { ...options, content: { kind: 'cards', ids: [] } }, words))).toBeNull()
  })
})

describe('sheets', () => {
  const scene = sceneOf(gridOf(6, 24))

  test('end between columns and lanes, and each repeats its labels and headers', () => {
    const plan = planned(scene)
    const columns = new Set(scene.columns.map(column => column.x))
    const rows = new Set(scene.rows.map(row => row.y))
    expect(plan.sheets).toBeGreaterThan(3)
    for (const page of sheetsOf(plan)) {
      const cells = place(page, 'cells')
      expect(columns).toContain(cells.from.x)
      expect(rows).toContain(cells.from.y)
      expect(place(page, 'labels').from).toMatchObject({ y: cells.from.y, height: cells.from.height })
      expect(place(page, 'headers').from).toMatchObject({ x: cells.from.x, width: cells.from.width })
    }
    expect(plan.cut).toEqual({ columns: 0, lanes: 0 })
  })

  test('have codes by row and column, and an assembly page after them', () => {
    const plan = planned(scene, { paper: 'A4', scale: 140 })
    const codes = sheetsOf(plan).map(page => page.code)
    expect(codes.slice(0, 3)).toEqual(['A1', 'A2', 'A3'])
    expect(codes).toContain(`B${plan.grid.columns}`)
    expect(plan.pages.at(-1)!.kind).toBe('assembly')
    expect(plan.pages.at(-1)!.texts.map(text => text.text)).toEqual(expect.arrayContaining(codes))
    expect(plan.pages).toHaveLength(plan.sheets + 1)
  })

  test('overlap: each shows the beginning of the next, which is cut where its own cells begin', () => {
    const plan = planned(scene, { overlap: 12, scale: 120 })
    const sheets = sheetsOf(plan)
    const [first, second] = sheets
    const here = place(first!, 'cells')
    const next = place(second!, 'cells')
    const shared = here.from.x + here.from.width - next.from.x
    expect(shared * unitOf(plan)).toBeCloseTo(12)
    const upright = second!.lines.filter(line => line.x1 === line.x2 && !line.dash).map(line => line.x1)
    expect(upright).toContain(next.at.x)
    expect(first!.overlaps.some(box => Math.abs(box.width - 12) < 1e-9)).toBe(true)
  })

  test('without crop marks there are none, and the assembly page does not speak of them', () => {
    const plan = planned(scene, { cropMarks: false })
    expect(sheetsOf(plan).every(page => page.lines.length === 0)).toBe(true)
    expect(plan.pages.at(-1)!.texts.some(text => text.text.includes('marks'))).toBe(false)
  })

  test('that would show an empty grid are left out, but not all of an empty map', () => {
    const empty: World = { ...gridOf(6, 24), cards: [] }
    const far: World = {
      ...empty,
      cards: [
        { lane: 0, step: 0, text: 'first' },
        { lane: 5, step: 23, text: 'last' },
      ],
    }
    const plan = planned(sceneOf(far), { scale: 200, paper: 'A4' })
    expect(plan.sheets).toBe(2)
    expect(plan.skipped).toBe(plan.grid.columns * plan.grid.rows - 2)
    expect(sheetsOf(plan)[0]!.code).toBe('A1')
    const all = planned(sceneOf(empty), { scale: 200, paper: 'A4' })
    expect(all.skipped).toBe(0)
  })

  test('a map that fits one sheet is one sheet, without an assembly page', () => {
    const plan = planned(sceneOf(gridOf(2, 2)))
    expect(plan.pages).toHaveLength(1)
    expect(plan.overlap).toBe(0)
  })

  test('a lane taller than a sheet is made to fit, and at a scale that was asked for it is cut between cards', () => {
    const crowded: World = {
      stages: [3],
      lanes: [{ laneType: 'actions' }, { laneType: 'thoughts' }],
      cards: Array.from({ length: 6 }, (_, n) => ({ lane: 0, step: 0, text: `Card ${n}\nline\nline\nline` })),
    }
    const tall = sceneOf(crowded)
    expect(planned(tall, { paper: 'A4' }).cut.lanes).toBe(0)
    const plan = planned(tall, { paper: 'A4', scale: 190 })
    expect(plan.cut.lanes).toBe(1)
    const boxes = tall.rows[0]!.content.cards[0]!.map(placed => boxOfPlaced(placed, tall.rows[0]!))
    for (const page of sheetsOf(plan)) {
      const { y } = place(page, 'cells').from
      expect(boxes.some(box => y > box.y && y < box.y + box.height)).toBe(false)
    }
  })

  test('what is chosen by itself is near a pleasant scale and fills the sheets', () => {
    for (const paper of papers) {
      const { scale, sheets } = planned(scene, { paper })
      expect(scale).toBeGreaterThanOrEqual(60)
      expect(scale).toBeLessThanOrEqual(250)
      const same = planned(scene, { paper, scale })
      expect(same.sheets).toBe(sheets)
    }
  })
})

test('whatever the map and the paper: every card is whole on some sheets together, within exact margins', () => {
  fc.assert(
    fc.property(worlds, anyOptions, (world, chosen) => {
      const scene = sceneOf(world)
      const plan = allSteps(planPdf(scene, { ...options, ...chosen } as PdfOptions, words))
      if (!plan) return
      const sheets = plan.pages.filter(page => page.kind !== 'assembly')
      expect(sheets).toHaveLength(plan.sheets)
      expect(plan.grid.columns * plan.grid.rows).toBe(plan.sheets + plan.skipped)
      for (const page of plan.pages)
        for (const { from, at } of page.places) {
          expect(at.x).toBeGreaterThan(9.9)
          expect(at.y).toBeGreaterThan(9.9)
          expect(at.x + at.width).toBeLessThan(page.width - 9.9)
          expect(at.y + at.height).toBeLessThan(page.height - 9.9)
          expect(at.width / from.width).toBeCloseTo(at.height / from.height, 6)
        }
      // Own parts of the sheets do not overlap and together show every card.
      const shown = sheets.flatMap(page =>
        page.places.filter(one => one.shows === 'cells' || one.shows === 'all'),
      )
      const { labelWidth: x, headerHeight: y } = scene.metrics
      const cells = { x, y, width: scene.width - x, height: scene.height - y }
      for (const row of scene.rows)
        for (const cell of row.content.cards)
          for (const placed of cell ?? []) {
            // Crowded points of a curve may reach under the labels, on the board too.
            const box = intersection(boxOfPlaced(placed, row), cells)
            if (!box) continue
            let area = 0
            const xs = [...new Set(shown.map(one => one.from.x))]
            const ys = [...new Set(shown.map(one => one.from.y))]
            for (const one of shown) {
              const { x, y, width, height } = one.from
              const right = Math.min(x + width, ...xs.filter(other => other > x))
              const bottom = Math.min(y + height, ...ys.filter(other => other > y))
              area +=
                Math.max(0, Math.min(box.x + box.width, right) - Math.max(box.x, x)) *
                Math.max(0, Math.min(box.y + box.height, bottom) - Math.max(box.y, y))
            }
            expect(area).toBeGreaterThan(box.width * box.height * 0.999)
          }
    }),
    { numRuns: 60 },
  )
})

describe('the heading', () => {
  const said = {
    title: 'Buying a bicycle',
    about: 'Journey map  ·  November 21, 2026',
    language: 'en' as const,
  }
  const planned = (changed: Partial<PdfOptions>) =>
    allSteps(
      planPdf(
        aLayout().layout(aLargeDocument(40), plainView, null),
        { ...options, tiled: false, heading: true, ...changed },
        said,
      ),
    )!

  test('stands above the map on paper, and makes a fitted page higher', () => {
    const [page] = planned({}).pages
    expect(page!.texts.map(text => text.text)).toEqual([said.title, said.about])
    for (const text of page!.texts) expect(text.y).toBeLessThan(page!.places[0]!.at.y)
    const fitted = planned({ paper: 'fitted' }).pages[0]!
    const bare = planned({ paper: 'fitted', heading: false }).pages[0]!
    expect(fitted.width).toBe(bare.width)
    expect(fitted.height).toBeGreaterThan(bare.height)
    expect(bare.texts).toEqual([])
  })

  test('stands once on a poster, over the headers of its first sheet', () => {
    const [first, ...others] = sheetsOf(planned({ tiled: true, paper: 'A4', scale: 140 }))
    expect(first!.texts.map(text => text.text).slice(0, 2)).toEqual([said.title, said.about])
    for (const { y } of first!.texts.slice(0, 2)) expect(y).toBeLessThan(place(first!, 'corner').at.y)
    expect(others.length).toBeGreaterThan(1)
    for (const sheet of others) expect(sheet.texts.map(text => text.text)).not.toContain(said.title)
    const second = others.find(sheet => sheet.code === 'A2')!
    expect(place(second, 'cells').at.y).toBeCloseTo(place(first!, 'cells').at.y)
    const below = others.find(sheet => sheet.code?.startsWith('B'))!
    expect(place(below, 'cells').at.y).toBeLessThan(place(first!, 'cells').at.y)
  })
})
