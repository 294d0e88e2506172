import { byOrder } from '../../journey/order-key.ts'
import type { Card } from '../../journey/records/card.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import type { FaceInput } from '../faces/face-input.ts'
import { laneStyle } from '../lane-style.ts'
import type { Mark } from '../marks.ts'
import type { CardFace, CardStyle, PlacedCard, RowContent } from '../scene.ts'
import { placesByTime } from './places-by-time.ts'
import type { RowInput, RowTools } from './row-input.ts'
import { Skyline } from './skyline.ts'

interface Draft {
  readonly column: number
  /** From where to where it takes its row, its gaps included. Board pixels. */
  readonly from: number
  readonly to: number
  /** How many columns it reaches into. */
  readonly reach: number
  /** Where the line stands that shows its time at the row's top, or null. Board `x`. */
  readonly tick: number | null
  readonly input: FaceInput
  readonly face: CardFace
  readonly x: number
  readonly y: number
}

/** Cards narrower than this, in the slots of a day, keep their text closer to their edges. Board pixels. */
const narrowCard = 90
/** Height of the line at a row's bottom. */
const rowLine = 1

/** Lays out a row of notes, chips, pills or pictures. */
export function layoutCardRow(row: RowInput, tools: RowTools): RowContent & { readonly rowHeight: number } {
  const style = laneStyle(row.lane.laneType)
  const paddingY = style === 'pill' ? 12 : row.metrics.cellPaddingY
  const drafts = draftCards(row, style, tools)
  const stacked = drafts.reduce((height, draft) => Math.max(height, draft.y + draft.face.height), 0)
  const height = stacked === 0 ? 0 : stacked + 2 * paddingY + rowLine
  const rowHeight = Math.max(row.minimum, height)
  const cards: (PlacedCard[] | undefined)[] = new Array(row.columns.length).fill(undefined)
  let maxSpan = 1
  const ticks: Mark[] = []
  for (const group of groupsOf(drafts)) {
    const groupHeight = group.reduce((tallest, draft) => Math.max(tallest, draft.y + draft.face.height), 0)
    const top = row.metrics.centred ? Math.floor((rowHeight - groupHeight) / 2) : paddingY
    const lone = group.length === 1 && fillsRow(row)
    for (const draft of group) {
      if (draft.tick !== null) ticks.push(tickMark(draft.tick, draft.input))
      const face = lone
        ? tools.faces.face({ ...draft.input, minHeight: rowHeight - 2 * paddingY - rowLine })
        : draft.face
      const placed: PlacedCard = { card: draft.input.card, face, x: draft.x, y: top + draft.y }
      const cell = cards[draft.column]
      if (cell) cell.push(placed)
      else cards[draft.column] = [placed]
      maxSpan = Math.max(maxSpan, draft.reach)
    }
  }
  // By time a card may come before one that its cell has first.
  if (row.kind === 'day-in-the-life') for (const cell of cards) cell?.sort((a, b) => byOrder(a.card, b.card))
  return {
    cards,
    cardCount: drafts.length,
    maxSpan,
    height,
    backdrop: ticks,
    curves: [],
    ghost: null,
    rowHeight,
  }
}

/** In a day, what is done fills its slots from top to bottom. */
function fillsRow(row: RowInput): boolean {
  return (
    row.kind === 'day-in-the-life' &&
    (row.lane.laneType === 'actions' || row.lane.laneType === 'customer-actions')
  )
}

function draftCards(row: RowInput, style: CardStyle, tools: RowTools): readonly Draft[] {
  const { metrics, columns } = row
  if (row.kind === 'day-in-the-life') return draftByTime(row, style, tools)
  const skyline = new Skyline(
    columns,
    metrics.cellPaddingX,
    style === 'chip' ? metrics.cardGap / 2 : metrics.cardGap,
  )
  const drafts: Draft[] = []
  if (!row.cells) return drafts
  for (const column of columns) {
    for (const card of row.cells.get(column.stepId) ?? []) {
      const span = Math.min(card.span, columns.length - column.index)
      const place = skyline.place({ column: column.index, span })
      const input = inputOf(card, style, place.width, row, tools)
      const face = tools.faces.face(input)
      skyline.fill(place, face.height)
      const last = columns[column.index + span - 1] ?? column
      drafts.push({
        column: column.index,
        from: column.x,
        to: last.x + last.width,
        reach: span,
        tick: null,
        input,
        face,
        x: place.x,
        y: place.y,
      })
    }
  }
  return drafts
}

/** In a day cards stand at their time; those whose times overlap stand below each other. */
function draftByTime(row: RowInput, style: CardStyle, tools: RowTools): readonly Draft[] {
  const gap = style === 'chip' ? row.metrics.cardGap / 2 : row.metrics.cardGap
  const padding = row.metrics.cellPaddingX
  const until = fillsRow(row) || style === 'pill'
  const standing: { readonly to: number; readonly bottom: number }[] = []
  return placesByTime(row, until).map(({ card, column, from, to, reach }): Draft => {
    const input = inputOf(card, style, to - from - 2 * padding, row, tools)
    const face = tools.faces.face(input)
    let y = 0
    for (let i = standing.length - 1; i >= 0; i--) {
      const other = standing[i]
      if (other && other.to <= from) standing.splice(i, 1)
      else if (other) y = Math.max(y, other.bottom + gap)
    }
    standing.push({ to, bottom: y + face.height })
    const tick = !until && style === 'note' && card.start !== null ? from + padding : null
    return { column, from, to, reach, tick, input, face, x: from + padding, y }
  })
}

/** The short line at a row's top that ties a card between two hours to the scale of the day. */
function tickMark(x: number, { card, colour }: FaceInput): Mark {
  return {
    kind: 'rect',
    x,
    y: 0,
    width: 2,
    height: 7,
    radius: 0,
    fill: `${card.colour ?? colour}-solid`,
    stroke: null,
    strokeWidth: 0,
    dash: null,
  }
}

function inputOf(card: Card, style: CardStyle, width: number, row: RowInput, tools: RowTools): FaceInput {
  const { lane, metrics } = row
  const image = card.imageId !== null && style === 'note' ? tools.imageOf(card.imageId) : null
  return {
    card,
    style: image ? 'picture' : style,
    width,
    minHeight: style === 'note' ? metrics.minCardHeight : 0,
    colour: lane.colour ?? laneColour[lane.laneType],
    paddingX: metrics.centred ? 12 : width < narrowCard ? 5 : 10,
    centred: metrics.centred,
    showStart: fillsRow(row),
    expanded: row.expanded === card.id,
    comments: tools.commentsOn(card),
    image,
  }
}

/** Cards that stand in columns or times connected by others: they keep their places among each other. */
function groupsOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = []
  let current: Draft[] = []
  let end = 0
  // Drafts come from left to right, so a group is over when a card starts where nothing reaches.
  for (const draft of drafts) {
    if (current.length > 0 && draft.from >= end) {
      groups.push(current)
      current = []
    }
    current.push(draft)
    end = Math.max(end, draft.to)
  }
  if (current.length > 0) groups.push(current)
  return groups
}
