import type { PersonaId } from '../../journey/ids.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { pointRadius } from '../faces/point.ts'
import type { Point } from '../geometry.ts'
import type { Mark, PathMark, PathSegment } from '../marks.ts'
import {
  type Curve,
  type CurvePoint,
  emotionStep,
  type Ghost,
  type PlacedCard,
  type RowContent,
} from '../scene.ts'
import type { Colour } from '../theme.ts'
import { monotoneCurve } from './curve.ts'
import { markerPath } from './marker-path.ts'
import { personaLines } from './persona-lines.ts'
import type { RowInput, RowTools } from './row-input.ts'
import { timeOffset } from './slot-time.ts'

/** Columns narrower than this lend their points' words the room of empty neighbours. */
const narrowColumn = 120
/** How far inside the lane's ends the levels and the curve begin and end, where columns have room to spare. */
const lineInset = 24

/** Width of a curve, on the board and in the legend. */
export const curveWidth = 2.5
/** The line of a linked map's curve, on the board and in the legend. */
export const ghostLine = { stroke: 'line-3', strokeWidth: 1.5, dash: [7, 5] } as const
/** Width of the outline of a marker, on the board and in the legend. */
export const markerWidth = 1.5
const plainLine = { stroke: 'emo-stroke', dash: null, marker: null } as const

/** Lays out an emotion row: points by score, the curve of each persona through them, levels and tints behind. */
export function layoutEmotionRow(
  row: RowInput,
  tools: RowTools,
): RowContent & { readonly rowHeight: number } {
  const drafts = draftPoints(row, tools)
  let half = 0
  for (const { placed } of drafts) {
    const { bounds } = placed.face
    half = Math.max(half, -(placed.y + bounds.y), placed.y + bounds.y + bounds.height)
  }
  const height = drafts.length === 0 ? 0 : 2 * Math.ceil(half + 4)
  const rowHeight = Math.max(row.minimum, height)
  const middle = rowHeight / 2
  const cards: (PlacedCard[] | undefined)[] = new Array(row.columns.length).fill(undefined)
  const points = new Map<PersonaId | null, CurvePoint[]>()
  for (const { column, placed } of drafts) {
    const standing: PlacedCard = { ...placed, y: placed.y + middle }
    const cell = cards[column]
    if (cell) cell.push(standing)
    else cards[column] = [standing]
    const { card } = placed
    if (card.score === null) continue
    const persona = card.personaId ?? row.lane.personaId
    const point = {
      cardId: card.id,
      x: placed.x + pointRadius,
      y: standing.y + pointRadius,
      score: card.score,
    }
    const list = points.get(persona)
    if (list) list.push(point)
    else points.set(persona, [point])
  }
  const [from, to] = lineEnds(row)
  // A clock time may put a card before one that comes first in its cell.
  for (const list of points.values()) list.sort((a, b) => a.x - b.x)
  const lines = personaLines(row.lane, row.cells, row.personas)
  const curves = [...points].map(([personaId, list]): Curve => {
    const { stroke, dash, marker } = lines.find(line => line.personaId === personaId) ?? plainLine
    return {
      personaId,
      stroke,
      dash,
      marker,
      points: list,
      segments: curveThrough(list, from, to, row.columns),
    }
  })
  const ghost = ghostOf(row, middle, from, to)
  return {
    cards,
    cardCount: drafts.length,
    maxSpan: 1,
    height,
    backdrop: backdropOf({ curves, ghost }, middle, from, to),
    curves,
    ghost,
    rowHeight,
  }
}

/** The points with their `y` counted from the neutral line. */
function draftPoints(
  row: RowInput,
  tools: RowTools,
): { readonly column: number; readonly placed: PlacedCard }[] {
  const drafts: { column: number; placed: PlacedCard }[] = []
  const cardsOf = (i: number) => {
    const column = row.columns[i]
    return (column && row.cells?.get(column.stepId)) || []
  }
  for (const column of row.columns) {
    const cards = cardsOf(column.index)
    const share = column.width / Math.max(1, cards.length)
    const alone =
      column.width < narrowColumn && cardsOf(column.index - 1).length + cardsOf(column.index + 1).length === 0
    cards.forEach((card, i) => {
      const face = tools.faces.face({
        card,
        style: 'point',
        width: Math.floor(alone ? 2 * share : share) - 8,
        minHeight: 0,
        colour: row.lane.colour ?? laneColour[row.lane.laneType],
        paddingX: 0,
        centred: false,
        showStart: false,
        expanded: row.expanded === card.id,
        comments: 0,
        image: null,
      })
      const offset = timeOffset(card, column)
      const centre = offset > 0 ? column.x + offset : column.x + share * (i + 0.5)
      const x = centre - pointRadius
      const y = -(card.score ?? 0) * emotionStep - pointRadius
      drafts.push({ column: column.index, placed: { card, face, x, y } })
    })
  }
  return drafts
}

/** Where the level lines and the curve begin and end. A day's run from its first moment to its last. */
function lineEnds(row: RowInput): readonly [number, number] {
  const first = row.columns[0]
  const last = row.columns.at(-1)
  if (!first || !last) return [0, 0]
  const inset = row.kind === 'day-in-the-life' ? 0 : Math.min(lineInset, first.width / 4)
  return [first.x + inset, last.x + last.width - inset]
}

/**
 * The curve through a persona's points. It goes on level beyond the outermost ones, but no further than the edge of
 * their columns: where nothing was scored, nothing is claimed.
 */
function curveThrough(
  points: readonly Point[],
  from: number,
  to: number,
  columns: RowInput['columns'],
): readonly PathSegment[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  const holds = (x: number) => columns.find(column => x >= column.x && x < column.x + column.width)
  const begins = holds(first.x)?.x ?? from
  const column = holds(last.x)
  const ends = column ? column.x + column.width : to
  const start = Math.min(Math.max(from, begins), first.x - pointRadius)
  const end = Math.max(Math.min(to, ends), last.x + pointRadius)
  return monotoneCurve([{ x: start, y: first.y }, ...points, { x: end, y: last.y }])
}

/** The linked map's curve, over the columns of the steps that answer its own. */
function ghostOf(row: RowInput, middle: number, from: number, to: number): Ghost | null {
  if (!row.linked) return null
  const columnOf = new Map(row.columns.map(column => [column.stepId, column]))
  const placed = row.linked
    .flatMap(({ stepId, at, score }) => {
      const column = columnOf.get(stepId)
      if (!column) return []
      return [{ stepId, score, x: column.x + at * column.width, y: middle - score * emotionStep }]
    })
    .sort((a, b) => a.x - b.x)
  return {
    points: placed.map(({ stepId, score }) => ({ stepId, score })),
    segments: curveThrough(placed, from, to, row.columns),
  }
}

function backdropOf(
  { curves, ghost }: Pick<RowContent, 'curves' | 'ghost'>,
  middle: number,
  from: number,
  to: number,
): readonly Mark[] {
  if (to <= from) return []
  const marks: Mark[] = [2, 1, -1, -2].map(level =>
    line(from, to, middle - level * emotionStep, 'line', [1, 5]),
  )
  const only = curves.length === 1 ? curves[0] : undefined
  if (only) {
    const top = { x: from, y: 0, width: to - from, height: middle }
    const bottom = { x: from, y: middle, width: to - from, height: middle }
    marks.push(tint(only, middle, 'emo-pos', top), tint(only, middle, 'emo-neg', bottom))
  }
  marks.push(line(from, to, middle, 'line-3', [4, 4]))
  if (ghost) marks.push({ ...path(ghost.segments), ...ghostLine, cap: 'butt' })
  const markers: Mark[] = []
  for (const { stroke, dash, marker, segments, points } of curves) {
    marks.push({ ...path(segments), stroke, dash, strokeWidth: curveWidth, cap: 'round' })
    if (marker)
      for (const point of points)
        markers.push({
          ...path(markerPath(marker, point, pointRadius)),
          fill: 'canvas',
          stroke,
          strokeWidth: markerWidth,
        })
  }
  return [...marks, ...markers]
}

/** The area between a curve and the neutral line, on one side of it. */
function tint(curve: Curve, middle: number, fill: Colour, clip: NonNullable<PathMark['clip']>): PathMark {
  const first = curve.segments[0]
  const last = curve.segments.at(-1)
  const startX = first?.[0] === 'M' ? first[1] : clip.x
  const endX = last?.[0] === 'C' ? last[5] : clip.x + clip.width
  const closed: PathSegment[] = [...curve.segments, ['L', endX, middle], ['L', startX, middle], ['Z']]
  return { ...path(closed), fill, clip }
}

function line(from: number, to: number, y: number, stroke: Colour, dash: readonly number[]): PathMark {
  return {
    ...path([
      ['M', from, y],
      ['L', to, y],
    ]),
    stroke,
    strokeWidth: 1,
    dash,
  }
}

function path(segments: readonly PathSegment[]): PathMark {
  return {
    kind: 'path',
    segments,
    fill: null,
    stroke: null,
    strokeWidth: 0,
    dash: null,
    cap: 'butt',
    clip: null,
  }
}
