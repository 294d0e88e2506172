import type { Scene } from '../../scene/scene.ts'
import type { PdfOptions } from '../export-options.ts'
import type { Steps } from '../steps.ts'
import { countSheets } from './cut-points.ts'
import { headingHeight } from './page-heading.ts'
import { millimetresPerPixel, type Size } from './paper-size.ts'
import { columnCuts, laneCuts, type SheetArea } from './sheet-grid.ts'

/** Free paper around each sheet: room for the crop marks and the code. Millimetres. */
export const margin = 14
/** The scales at which sheets read well from where they hang or lie, in per cent: an A4 in the hand, an A0 on a wall. */
const pleasantScale: Readonly<Record<string, number>> = {
  A4: 100,
  Letter: 100,
  A3: 130,
  A2: 150,
  A1: 170,
  A0: 200,
}
/** How far from it the scale may go to fill the sheets better, and further where a lane or a column would be cut. */
const leastShare = 0.8
const mostShare = 1.25
const leastScale = 60
/** Labels and headers, which every sheet repeats, may take this much of it. */
const mostRepeated = 0.45
/** Of what is left for cells, the overlap may take this much. */
const mostOverlap = 0.3

/** How sheets are wanted. */
export interface SheetOptions extends Pick<PdfOptions, 'scale' | 'overlap' | 'cropMarks' | 'heading'> {
  /** The sheet as it lies. */
  readonly paper: Size
  /** What it is called. */
  readonly name: string
}

/** How a sheet is divided at some scale. Millimetres. */
export interface Division {
  /** Millimetres for each board pixel. */
  readonly unit: number
  readonly labels: number
  readonly headers: number
  /** What the heading takes of the sheets of the first row; 0 where it would leave no room for the first lane. */
  readonly head: number
  readonly overlap: number
  /** What is left for cells, the overlap included. */
  readonly room: Size
}

/** The scale that was asked for, or a pleasant one that fills the sheets. At no scale labels take most of a sheet. */
export function* chooseScale(scene: Scene, area: SheetArea, options: SheetOptions): Steps<number> {
  const inner = innerSize(options.paper)
  const limit = (size: number, repeated: number) =>
    repeated === 0 ? Number.POSITIVE_INFINITY : (size * mostRepeated) / (repeated * millimetresPerPixel)
  const most = 100 * Math.min(limit(inner.width, area.labels), limit(inner.height, area.headers))
  if (options.scale !== null) return Math.min(options.scale, most)
  const pleasant = Math.min(pleasantScale[options.name] ?? 100, most)
  const widest = Math.max(1, ...scene.columns.map(column => column.width))
  const tallest = Math.max(1, ...scene.rows.map(row => row.height))
  const first = firstLane(scene, area)
  const holds = (scale: number, side: 'width' | 'height') => {
    const { unit, overlap, room } = divide(scene, area, options, scale)
    if (side === 'width') return widest * unit <= room.width - overlap
    return Math.max(tallest * unit, first * unit + headOf(options)) <= room.height - overlap
  }
  const sides = (['width', 'height'] as const).filter(side => holds(leastScale, side))
  const columns = columnCuts(scene, area.cells)
  let best = { scale: pleasant, waste: Number.POSITIVE_INFINITY }
  const smallest = Math.ceil(Math.min(leastScale, pleasant))
  const largest = Math.floor(Math.min(pleasant * mostShare, most))
  for (let scale = largest; scale >= smallest; scale--) {
    yield
    if (!sides.every(side => holds(scale, side))) continue
    // Below the pleasant scales only the largest at which everything fits will do.
    if (scale < pleasant * leastShare && best.waste < Number.POSITIVE_INFINITY) break
    const { unit, overlap, room, head } = divide(scene, area, options, scale)
    const tall = (room.height - overlap) / unit
    const sheets =
      countSheets(columns, (room.width - overlap) / unit, room.width / unit) *
      countSheets(laneCuts(scene, area.cells, tall, head / unit), tall, room.height / unit)
    const waste = sheets / scale ** 2
    if (waste < best.waste) best = { scale, waste }
  }
  return best.scale
}

function innerSize(paper: Size): Size {
  return { width: paper.width - 2 * margin, height: paper.height - 2 * margin }
}

/** Size of the title over a poster. */
export function titleSize({ paper }: Pick<SheetOptions, 'paper'>): number {
  return Math.min(20, Math.max(4.5, paper.width / 48))
}

function headOf(options: SheetOptions): number {
  return options.heading ? titleSize(options) * headingHeight : 0
}

/** Height of the lane in which the cells begin. Board pixels. */
function firstLane(scene: Scene, { cells }: SheetArea): number {
  return scene.rows.find(row => row.y + row.height > cells.y)?.height ?? 0
}

/** How a sheet is divided at a scale. */
export function divide(scene: Scene, area: SheetArea, options: SheetOptions, scale: number): Division {
  const { paper, overlap: wanted } = options
  const inner = innerSize(paper)
  const unit = millimetresPerPixel * (scale / 100)
  const labels = area.labels * unit
  const headers = area.headers * unit
  const room = { width: inner.width - labels, height: inner.height - headers }
  const most = mostOverlap * Math.min(room.width, room.height)
  const overlap = Math.max(0, Math.min(wanted, most))
  const head = headOf(options)
  const fits = head + firstLane(scene, area) * unit <= room.height - overlap
  return { unit, labels, headers, head: fits ? head : 0, overlap, room }
}
