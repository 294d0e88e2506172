import { cardsInCell } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Stage } from '../../journey/records/stage.ts'
import type { Step } from '../../journey/records/step.ts'
import { laneNames } from '../../journey/templates/lane-names.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { laneStyle } from '../../scene/lane-style.ts'
import { cardParagraphs } from './card-block.ts'
import { chartMargin, emotionChart } from './emotion-chart.ts'
import type { SlideColumn } from './emotion-curves.ts'
import { heightOfText } from './fit-text.ts'
import type { Area, Slide, SlideShape } from './slide.ts'
import { slideHeight } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { block, body, heading, line, nameOf, textBlock } from './slide-parts.ts'
import { picture, pictureAt } from './slide-pictures.ts'

const labelWidth = 1.5
/** More steps side by side could not be read from the back of a room. */
const mostColumns = 5
const stepHeight = 0.46
const cellPadding = 0.07
const cardGap = 0.08
const cardInsetX = 0.1
const cardInsetY = 0.055
const pictureHeight = 0.95
const chartHeight = 2 * chartMargin + 0.8
/** Sizes of card text, largest first. A slide that fits at none of them is divided; few steps have room for larger ones. */
const sizes = [18, 16, 14, 13, 12, 11, 10] as const
const largest = (steps: number) => (steps === 1 ? 18 : steps === 2 ? 14 : 13)
const dividedSize = 11

/** A stage as slides: its steps side by side, a row for each lane that has something to say. */
export function stageSlides(input: SlideInput, stage: Stage, number: number): readonly Slide[] {
  const { document, say } = input
  const steps = document.index.stepsOfStage.get(stage.id) ?? []
  const parts = evenGroups(steps, mostColumns).flatMap(group => divided(input, group))
  const name = stage.name.trim() || say('stage', { n: number })
  return parts.map((part, i) => {
    const of = parts.length > 1 ? say('partOf', { n: i + 1, of: parts.length }) : ''
    const aside = [stage.duration.trim(), of].filter(word => word !== '').join('  ·  ')
    return {
      kind: 'stage',
      name: of === '' ? name : `${name} (${of})`,
      shapes: [
        ...heading(say, name, aside, String(number)),
        ...stepHeads(input, part.columns, number, steps),
        ...(part.rows.length === 0 ? emptyNote(input) : placedRows(input, part)),
      ],
    }
  })
}

/** Groups of at most `most` items, about as long as one another. */
function evenGroups<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / most))
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** One slide's worth of a stage. */
interface StagePart {
  readonly columns: readonly SlideColumn[]
  readonly rows: readonly StageRow[]
  readonly size: number
}

interface StageRow {
  readonly lane: Lane
  readonly height: number
  /** Null for a chart. */
  readonly cards: readonly PlacedCard[] | null
}

interface PlacedCard {
  readonly card: Card
  readonly column: number
  readonly span: number
  /** From the row's top. */
  readonly y: number
  readonly height: number
}

const rowsTop = body.y + stepHeight
const rowsRoom = slideHeight - 0.42 - rowsTop

function divided(input: SlideInput, steps: readonly Step[]): readonly StagePart[] {
  const { document } = input
  const left = body.x + labelWidth
  const width = (body.width - labelWidth) / Math.max(1, steps.length)
  const columns = steps.map((step, i) => ({ stepId: step.id, x: left + i * width, width }))
  const lanes = document.index.lanes.filter(
    lane => !lane.hidden && steps.some(step => cardsInCell(document, lane.id, step.id).length > 0),
  )
  for (const size of sizes.filter(size => size <= largest(steps.length))) {
    const rows = lanes.flatMap(lane => rowsOf(input, lane, columns, size))
    if (heightOf(rows) <= rowsRoom + 1e-6) return [{ columns, rows, size }]
  }
  const pages: StageRow[][] = []
  for (const row of lanes.flatMap(lane => rowsOf(input, lane, columns, dividedSize))) {
    const page = pages.at(-1)
    if (page && heightOf(page) + row.height <= rowsRoom + 1e-6) page.push(row)
    else pages.push([row])
  }
  return pages.map(rows => ({ columns, rows, size: dividedSize }))
}

const heightOf = (rows: readonly StageRow[]) => rows.reduce((sum, row) => sum + row.height, 0)

/** A lane as rows, each low enough for a slide. */
function rowsOf(
  input: SlideInput,
  lane: Lane,
  columns: readonly SlideColumn[],
  size: number,
): readonly StageRow[] {
  if (lane.laneType === 'emotions') return [{ lane, height: chartHeight, cards: null }]
  const { document } = input
  const queues = columns.map(column => [...cardsInCell(document, lane.id, column.stepId)])
  const rows: StageRow[] = []
  while (queues.some(queue => queue.length > 0)) {
    const ends = columns.map(() => cellPadding)
    const cards: PlacedCard[] = []
    queues.forEach((queue, column) => {
      for (let card = queue[0]; card; card = queue[0]) {
        const span = Math.min(card.span, columns.length - column)
        const reach = ends.slice(column, column + span)
        const y = Math.max(...reach)
        const height = cardHeight(input, card, lane, (columns[column]?.width ?? 1) * span, size)
        if (y + height + cellPadding > rowsRoom && cards.length > 0) break
        queue.shift()
        cards.push({ card, column, span, y, height })
        for (let i = column; i < column + span; i++) ends[i] = y + height + cardGap
      }
    })
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

function stepHeads(
  { say }: SlideInput,
  columns: readonly SlideColumn[],
  number: number,
  steps: readonly Step[],
): readonly SlideShape[] {
  return columns.flatMap(({ stepId, x, width }) => {
    const at = steps.findIndex(step => step.id === stepId)
    const step = steps[at]
    const words = step ? stepWords(step) : ''
    // A stage of one step without a name needs no head for it.
    if (!step || (words === '' && steps.length === 1)) return []
    const label = `${number}.${at + 1}`
    return textBlock(
      nameOf(say('shapeStep', { label }), words),
      { x: x + cellPadding, y: body.y, width: width - 2 * cellPadding, height: stepHeight - 0.06 },
      [{ text: `${label}  ${words}`.trim(), size: 12, bold: true, colour: 'ink-2' }],
      { least: 8, anchor: 'middle', insetX: 0.02 },
    )
  })
}

/** The time and the name of a step; a name that is its time is not said twice. */
export function stepWords(step: Step): string {
  const name = step.name.trim()
  return step.start === null || name.startsWith(step.start) ? name : `${step.start} ${name}`.trim()
}

function emptyNote({ say }: SlideInput): readonly SlideShape[] {
  return [
    textBlock(
      say('shapeNote'),
      { x: body.x, y: rowsTop + 0.6, width: body.width, height: 0.5 },
      [{ text: say('nothing'), size: 14, colour: 'ink-3', align: 'center' }],
      { least: 9, anchor: 'middle' },
    ),
  ]
}

/** Room that is left over on a slide goes to its charts, and the rows stand a little apart. */
function placedRows(input: SlideInput, part: StagePart): readonly SlideShape[] {
  const spare = rowsRoom - heightOf(part.rows)
  const apart = Math.max(0, Math.min(0.16, spare / part.rows.length))
  const charts = part.rows.filter(row => !row.cards).length
  const taller = charts === 0 ? 0 : Math.max(0, Math.min(0.9, (spare - apart * part.rows.length) / charts))
  let top = rowsTop
  return part.rows.flatMap(row => {
    const height = row.height + (row.cards ? 0 : taller)
    const shapes = rowShapes(input, { ...row, height }, part, {
      x: body.x,
      y: top,
      width: body.width,
      height: height + apart,
    })
    top += height + apart
    return shapes
  })
}

function rowShapes(input: SlideInput, row: StageRow, part: StagePart, area: Area): readonly SlideShape[] {
  const { language, document, say } = input
  const { lane } = row
  const solid = `${lane.colour ?? laneColour[lane.laneType]}-solid` as const
  const name = lane.name.trim() || laneNames[lane.laneType][language]
  const shapes: SlideShape[] = [
    line(say('shapeLane'), { x: area.x, y: area.y }, { x: area.x + area.width, y: area.y }, 'line-2', 0.75),
    block(say('shapeLaneColour'), { x: area.x, y: area.y + 0.1, width: 0.06, height: 0.26 }, { fill: solid }),
    textBlock(
      nameOf(say('shapeLane'), name),
      {
        x: area.x + 0.14,
        y: area.y + 0.07,
        width: labelWidth - 0.2,
        height: Math.min(row.cards ? area.height - 0.1 : chartMargin - 0.16, 0.62),
      },
      [{ text: name, size: 12, bold: true, colour: 'ink' }],
      { least: 7, insetTop: 0.04 },
    ),
  ]
  if (!row.cards)
    return [
      ...shapes,
      ...emotionChart(
        document,
        lane,
        {
          area: {
            x: area.x + labelWidth,
            y: area.y,
            width: part.columns.reduce((sum, column) => sum + column.width, 0),
            height: row.height,
          },
          columns: part.columns,
          axis: { x: area.x + 0.14, width: labelWidth - 0.26 },
          face: 0.25,
          size: 10,
          tinted: false,
        },
        say,
      ),
    ]
  return [...shapes, ...row.cards.flatMap(placed => cardShapes(input, lane, placed, part, area.y))]
}

function cardShapes(
  input: SlideInput,
  lane: Lane,
  { card, column, span, y, height }: PlacedCard,
  { columns, size }: StagePart,
  top: number,
): readonly SlideShape[] {
  const first = columns[column]
  if (!first) return []
  const area: Area = {
    x: first.x + cellPadding,
    y: top + y,
    width: first.width * span - 2 * cellPadding,
    height,
  }
  const family = card.colour ?? lane.colour ?? laneColour[lane.laneType]
  const shown = pictureAt(input.document, input.images, card.imageId)
  const assumed = card.evidence === 'assumption'
  const style = laneStyle(lane.laneType)
  const radius = style === 'pill' ? Math.min(0.17, height / 2) : 0.06
  const paragraphs = cardParagraphs(card, lane, size, input)
  const own = textBlock(
    // Its words stand inside: its kind says enough.
    lane.name.trim() || input.say('shapeCard'),
    area,
    paragraphs,
    {
      least: 8,
      insetX: cardInsetX,
      insetTop: cardInsetY + (shown ? pictureHeight : 0),
      insetBottom: cardInsetY,
      anchor: shown ? 'top' : 'middle',
    },
    {
      form: { kind: 'round', radius },
      fill: `${family}-bg`,
      stroke: assumed ? `${family}-solid` : `${family}-line`,
      dash: assumed ? 'dash' : null,
    },
  )
  if (!shown) return [own]
  const frame = 0.06
  const box = {
    x: area.x + frame,
    y: area.y + frame,
    width: area.width - 2 * frame,
    height: (paragraphs.length > 0 ? pictureHeight : height - frame) - frame,
  }
  return [
    own,
    picture(shown, nameOf(input.say('shapePicture'), card.text || shown.alt || shown.name), box, {
      kind: 'round',
      radius: 0.04,
    }),
  ]
}
