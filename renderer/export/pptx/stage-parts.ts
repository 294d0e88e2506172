import { cardsInCell } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Step } from '../../journey/records/step.ts'
import type { Steps } from '../steps.ts'
import { cardParagraphs } from './card-block.ts'
import { chartMargin } from './emotion-chart.ts'
import type { SlideColumn } from './emotion-curves.ts'
import { heightOfText } from './fit-text.ts'
import { slideHeight } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { body } from './slide-parts.ts'
import { pictureAt } from './slide-pictures.ts'

export const labelWidth = 1.5
/** More steps side by side could not be read from the back of a room. */
const mostColumns = 5
export const stepHeight = 0.46
export const cellPadding = 0.07
const cardGap = 0.08
export const cardInsetX = 0.1
export const cardInsetY = 0.055
export const pictureHeight = 0.95
const chartHeight = 2 * chartMargin + 0.8
/** Sizes of card text, largest first. A slide that fits at none of them is divided; few steps have room for larger ones. */
const sizes = [18, 16, 14, 13, 12, 11, 10] as const
const largest = (steps: number) => (steps === 1 ? 18 : steps === 2 ? 14 : 13)
const dividedSize = 11

/** Groups of at most `most` items, about as long as one another. */
function evenGroups<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / most))
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** One slide's worth of a stage. */
export interface StagePart {
  readonly columns: readonly SlideColumn[]
  readonly rows: readonly StageRow[]
  readonly size: number
}

export interface StageRow {
  readonly lane: Lane
  readonly height: number
  /** Null for a chart. */
  readonly cards: readonly PlacedCard[] | null
}

export interface PlacedCard {
  readonly card: Card
  readonly column: number
  readonly span: number
  /** From the row's top. */
  readonly y: number
  readonly height: number
}

export const rowsTop = body.y + stepHeight
export const rowsRoom = slideHeight - 0.42 - rowsTop

/** The steps of a stage as slides' worth: as large as they fit, else on several slides. */
export function* stageParts(input: SlideInput, steps: readonly Step[]): Steps<readonly StagePart[]> {
  const parts: StagePart[] = []
  for (const group of evenGroups(steps, mostColumns)) parts.push(...(yield* divided(input, group)))
  return parts
}

function* divided(input: SlideInput, steps: readonly Step[]): Steps<readonly StagePart[]> {
  const { document } = input
  const left = body.x + labelWidth
  const width = (body.width - labelWidth) / Math.max(1, steps.length)
  const columns = steps.map((step, i) => ({ stepId: step.id, x: left + i * width, width }))
  const lanes = document.index.lanes.filter(
    lane => !lane.hidden && steps.some(step => cardsInCell(document, lane.id, step.id).length > 0),
  )
  for (const size of sizes.filter(size => size <= largest(steps.length))) {
    const rows: StageRow[] = []
    for (const lane of lanes) {
      if (heightOf(rows) > rowsRoom) break
      rows.push(...(yield* rowsOf(input, lane, columns, size, rowsRoom - heightOf(rows))))
    }
    if (heightOf(rows) <= rowsRoom + 1e-6) return [{ columns, rows, size }]
  }
  const pages: StageRow[][] = []
  for (const lane of lanes)
    for (const row of yield* rowsOf(input, lane, columns, dividedSize, Number.POSITIVE_INFINITY)) {
      const page = pages.at(-1)
      if (page && heightOf(page) + row.height <= rowsRoom + 1e-6) page.push(row)
      else pages.push([row])
    }
  return pages.map(rows => ({ columns, rows, size: dividedSize }))
}

/** How high rows are together. */
export const heightOf = (rows: readonly StageRow[]) => rows.reduce((sum, row) => sum + row.height, 0)

/** A lane as rows, each low enough for a slide; no more of them once they are higher than `room`. */
function* rowsOf(
  input: SlideInput,
  lane: Lane,
  columns: readonly SlideColumn[],
  size: number,
  room: number,
): Steps<readonly StageRow[]> {
  if (lane.laneType === 'emotions') return [{ lane, height: chartHeight, cards: null }]
  const { document } = input
  const queues = columns.map(column => [...cardsInCell(document, lane.id, column.stepId)])
  const rows: StageRow[] = []
  while (queues.some(queue => queue.length > 0) && heightOf(rows) <= room + 1e-6) {
    const ends = columns.map(() => cellPadding)
    const cards: PlacedCard[] = []
    for (const [column, queue] of queues.entries())
      for (let card = queue[0]; card; card = queue[0]) {
        const span = Math.min(card.span, columns.length - column)
        const reach = ends.slice(column, column + span)
        const y = Math.max(...reach)
        const height = cardHeight(input, card, lane, (columns[column]?.width ?? 1) * span, size)
        if (y + height + cellPadding > rowsRoom && cards.length > 0) break
        queue.shift()
        cards.push({ card, column, span, y, height })
        for (let i = column; i < column + span; i++) ends[i] = y + height + cardGap
        yield
      }
    rows.push({ lane, height: Math.max(...ends) - cardGap + cellPadding, cards })
  }
  return rows
}

function cardHeight(input: SlideInput, card: Card, lane: Lane, width: number, size: number): number {
  const own = pictureAt(input.document, input.images, card.imageId) ? pictureHeight : 0
  const most = rowsRoom - 2 * cellPadding
  const text = heightOfText(
    cardParagraphs(card, lane, size, input),
    width - 2 * cellPadding - 2 * cardInsetX,
    most - own - 2 * cardInsetY,
  )
  return Math.max(0.3, own + text + 2 * cardInsetY)
}
