import type { Box } from '../../scene/geometry.ts'
import { firstIndex } from '../../scene/query.ts'
import type { Row, Scene } from '../../scene/scene.ts'
import type { CutPoint } from './cut-points.ts'

/** What is divided into sheets: the cells of the content, and whether labels and headers stand beside them. */
export interface SheetArea {
  /** Board pixels, without labels and headers. */
  readonly cells: Box
  /** Width of the labels and height of the headers that every sheet repeats; 0 where the content has none. */
  readonly labels: number
  readonly headers: number
}

/** The area that the parts of some content make: see `partsOf`. */
export function sheetArea(scene: Scene, parts: readonly Box[]): SheetArea {
  const { labelWidth, headerHeight } = scene.metrics
  const last = parts.at(-1) ?? { x: 0, y: 0, width: 0, height: 0 }
  // Labels are in it when the first part begins where the board does and goes down all of it.
  const whole = parts[0]?.x === 0 && last.y === 0 && last.height === scene.height
  if (!whole) return { cells: last, labels: 0, headers: 0 }
  const left = Math.max(last.x, labelWidth)
  return {
    cells: {
      x: left,
      y: headerHeight,
      width: Math.max(0, last.x + last.width - left),
      height: Math.max(0, scene.height - headerHeight),
    },
    labels: labelWidth,
    headers: headerHeight,
  }
}

/** Cutting between two stages is best; between two steps of one is nearly as good; through a card is bad. */
const betweenSteps = 0.5
const throughCard = 4
/** Between the cards of a lane that is taller than a sheet. */
const withinLane = 200

/** Where sheets may end from left to right: between two columns. */
export function columnCuts(scene: Scene, cells: Box): CutPoint[] {
  const end = cells.x + cells.width
  const crossed = cardsAcross(scene)
  const points = scene.columns
    .filter(column => column.x > cells.x && column.x < end)
    .map(({ x, index, startsStage }) => ({
      at: x,
      cost: (startsStage ? 0 : betweenSteps) + Math.min(10, crossed[index] ?? 0) * throughCard,
    }))
  return [{ at: cells.x, cost: 0 }, ...points, { at: end, cost: 0 }]
}

/** For each column the number of cards that begin left of it and reach into it. */
function cardsAcross(scene: Scene): number[] {
  const crossed = new Array<number>(scene.columns.length).fill(0)
  for (const { content } of scene.rows) {
    if (content.maxSpan < 2) continue
    content.cards.forEach((cell, first) => {
      for (const { face, x } of cell ?? []) {
        const end = x + face.width
        for (let i = first + 1; (scene.columns[i]?.x ?? end) < end - 4; i++)
          crossed[i] = (crossed[i] ?? 0) + 1
      }
    })
  }
  return crossed
}

/**
 * Where sheets may end from top to bottom: between two lanes, and between the cards of a lane taller than `room`. The
 * first sheet begins `lead` board pixels above the cells.
 */
export function laneCuts(scene: Scene, cells: Box, room: number, lead: number): CutPoint[] {
  const end = cells.y + cells.height
  const points: CutPoint[] = [{ at: cells.y - lead, cost: 0 }]
  for (const row of scene.rows) {
    if (row.y > cells.y && row.y < end) points.push({ at: row.y, cost: 0 })
    if (row.height > room)
      for (const at of gapsBetweenCards(row))
        if (at > cells.y && at < end) points.push({ at, cost: withinLane })
  }
  points.push({ at: end, cost: 0 })
  return points
}

/** What was found for rows that are still the same: a plan asks for each scale that it tries. */
const knownGaps = new WeakMap<Row, readonly number[]>()

/** Heights at which a line across a row meets no card. */
function gapsBetweenCards(row: Row): readonly number[] {
  const known = knownGaps.get(row) ?? findGaps(row)
  knownGaps.set(row, known)
  return known
}

function findGaps({ y, content }: Row): readonly number[] {
  const boxes = content.cards
    .flatMap(cell => cell ?? [])
    .map(placed => ({ top: placed.y, bottom: placed.y + placed.face.height }))
    .sort((a, b) => a.top - b.top)
  const gaps: number[] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of boxes) {
    if (bottom > 0 && box.top > bottom) gaps.push(y + (bottom + box.top) / 2)
    bottom = Math.max(bottom, box.bottom)
  }
  return gaps
}

/** How many parts of the board, given by where each begins and its length, have a cut in their middle. */
export function countCut(
  cuts: readonly number[],
  parts: readonly { readonly at: number; readonly length: number }[],
): number {
  const inner = cuts.slice(1, -1)
  return parts.filter(({ at, length }) => inner.some(cut => cut > at + 0.01 && cut < at + length - 0.01))
    .length
}

/**
 * Which sheets show more than an empty grid, row by row: true for those that meet a card, an arrow or a curve. `across`
 * and `down` say where sheets begin and the last one ends. Where there is nothing at all, every sheet counts.
 */
export function filledSheets(scene: Scene, across: readonly number[], down: readonly number[]): boolean[][] {
  const filled = down.slice(1).map(() => across.slice(1).map(() => false))
  let any = false
  const fill = (x: number, y: number, width: number, height: number) => {
    const columns = meeting(across, x, width)
    const rows = meeting(down, y, height)
    for (let r = rows.first; r <= rows.last; r++)
      for (let c = columns.first; c <= columns.last; c++) {
        const sheets = filled[r]
        if (sheets) sheets[c] = true
        any = true
      }
  }
  for (const row of scene.rows) {
    for (const cell of row.content.cards)
      for (const { face, x, y } of cell ?? []) fill(x, row.y + y, face.width, face.height)
    for (const { points } of row.content.curves)
      eachPair(points, (a, b) => fill(a.x, row.y, b.x - a.x, row.height))
    for (const mark of row.content.backdrop)
      if (mark.kind === 'text')
        for (const line of mark.lines) fill(line.x, row.y + line.y - 1, Math.max(1, line.width), 1)
    const ghost = row.content.ghost?.segments.map(endOf).filter(point => point !== null) ?? []
    eachPair(ghost, (a, b) => fill(a.x, row.y, b.x - a.x, row.height))
  }
  for (const { points } of scene.connectors)
    eachPair(points, (a, b) =>
      fill(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(b.x - a.x), Math.abs(b.y - a.y)),
    )
  return any ? filled : filled.map(row => row.map(() => true))
}

function endOf(segment: readonly (string | number)[]): { readonly x: number } | null {
  const x = segment.at(-2)
  return typeof x === 'number' ? { x } : null
}

function eachPair<T>(items: readonly T[], visit: (a: T, b: T) => void): void {
  items.slice(1).forEach((item, i) => {
    const before = items[i]
    if (before !== undefined) visit(before, item)
  })
}

/** The sheets along one axis that a stretch meets: none when `last` is less than `first`. */
function meeting(cuts: readonly number[], from: number, length: number): { first: number; last: number } {
  const begins = cuts.slice(0, -1)
  const end = cuts.at(-1) ?? 0
  if (from >= end || from + length < (cuts[0] ?? 0)) return { first: 0, last: -1 }
  const after = (at: number) => firstIndex(begins, begin => begin > at) - 1
  // What only touches the beginning of a sheet does not count as on it.
  return { first: Math.max(0, after(from)), last: after(Math.max(from, from + length - 0.01)) }
}
