import type { JourneyDocument } from '../../journey/document.ts'
import type { Connector } from '../../journey/records/connector.ts'
import { fonts } from '../fonts.ts'
import { type Box, inflate, type Point, union } from '../geometry.ts'
import type { Mark, PathMark, PathSegment } from '../marks.ts'
import { boxOfPlaced, placedCardOf, type SceneGrid } from '../query.ts'
import type { ConnectorScene, Scene } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { findWay, type IsTaken } from './find-way.ts'
import { cardStandsOn, gutterLines } from './gutters.ts'
import { arrowhead, middleOf, roundedPath, towards } from './orthogonal.ts'
import { routeBetween, tipGap } from './route.ts'
import { changedRange, sameItems, shareList } from './share.ts'
import { spreadWays } from './spread-ways.ts'
import { textMark } from './text-mark.ts'

const cornerRadius = 6
const headSize = 8
const strokeWidth = 1.5

interface Routed {
  /** Null when one of its cards is not on the board. */
  readonly points: readonly Point[] | null
  /** The rows that its way depends on. */
  readonly firstRow: number
  readonly lastRow: number
}

/** What is remembered of a scene's connectors: their ways one by one, and how they were drawn beside each other. */
interface Known {
  readonly ways: ReadonlyMap<Connector, Routed>
  readonly drawn: ReadonlyMap<Connector, ConnectorScene>
}

export interface ConnectorsPass {
  readonly connectors: readonly ConnectorScene[]
  readonly routed: number
}

/** Routes the connectors and remembers their ways. */
export type Connectors = (
  document: JourneyDocument,
  grid: SceneGrid,
  previous: Scene | null,
) => ConnectorsPass

/** A router that knows no ways yet. */
export function createConnectors(text: TextSetter): Connectors {
  // The ways of each scene's connectors, found by the list that the scene holds.
  const known = new WeakMap<readonly ConnectorScene[], Known>()
  return (document, grid, previous) => {
    const before = previous ? known.get(previous.connectors) : undefined
    const shiftOf = previous ? shiftedRows(grid, previous) : () => null
    const ways = new Map<Connector, Routed>()
    let count = 0
    let same = before?.ways.size === document.index.connectors.length
    for (const connector of document.index.connectors) {
      const old = before?.ways.get(connector)
      let way = old
      const shift = old ? shiftOf(old) : null
      if (old?.points && shift) way = moved(old, shift)
      else if (shift !== 0) {
        count++
        way = route(connector, document, grid)
      }
      if (!way) continue
      ways.set(connector, way)
      same &&= way === old
    }
    if (same && previous) return { connectors: previous.connectors, routed: 0 }
    const drawn = drawSpread(ways, grid, before?.drawn, text)
    const made = [...drawn.values()]
    const connectors = previous ? shareList(previous.connectors, made) : made
    known.set(connectors, { ways, drawn })
    return { connectors, routed: count }
  }
}

/**
 * How far down the rows on which a way depends have gone since the layout before: 0 when they are the same, null when
 * the way must be looked for again.
 */
function shiftedRows(grid: SceneGrid, previous: Scene): (way: Routed) => number | null {
  if (grid.columns !== previous.columns || grid.rows.length !== previous.rows.length) return () => null
  const [first, last] = changedRange(grid.rows, previous.rows)
  return ({ firstRow, lastRow }) => {
    if (lastRow < first || firstRow > last) return 0
    let shift: number | null = null
    for (let r = firstRow; r <= lastRow; r++) {
      const now = grid.rows[r]
      const then = previous.rows[r]
      if (!now || !then || now.content !== then.content || now.height !== then.height) return null
      if (shift !== null && now.y - then.y !== shift) return null
      shift = now.y - then.y
    }
    return shift
  }
}

/** A way whose rows went down together. */
function moved(way: Routed, shift: number): Routed {
  return { ...way, points: way.points?.map(({ x, y }) => ({ x, y: y + shift })) ?? null }
}

/** Draws all ways, each beside those that would run on the same line. Those that look as before are the same. */
function drawSpread(
  ways: ReadonlyMap<Connector, Routed>,
  grid: SceneGrid,
  before: ReadonlyMap<Connector, ConnectorScene> | undefined,
  text: TextSetter,
): ReadonlyMap<Connector, ConnectorScene> {
  const shown = [...ways].flatMap(([connector, { points }]) =>
    points ? [{ connector, fromId: connector.fromId, toId: connector.toId, points }] : [],
  )
  const spread = spreadWays(shown, (a, b) => cardStandsOn(grid, a, b, () => false))
  return new Map(
    shown.map(({ connector, points }, i) => {
      const place = spread[i] ?? points
      const old = before?.get(connector)
      return [connector, old && samePoints(old.points, place) ? old : draw(connector, place, text)]
    }),
  )
}

function route(connector: Connector, document: JourneyDocument, grid: SceneGrid): Routed {
  const fromCard = document.records.get(connector.fromId)
  const toCard = document.records.get(connector.toId)
  const from = fromCard && placedCardOf(grid, fromCard)
  const to = toCard && placedCardOf(grid, toCard)
  if (!from || !to) return { points: null, firstRow: 0, lastRow: grid.rows.length }
  const ends = [boxOfPlaced(from.placed, from.row), boxOfPlaced(to.placed, to.row)] as const
  const isEnd = (id: string) => id === connector.fromId || id === connector.toId
  const isTaken = (a: Point, b: Point) => cardStandsOn(grid, a, b, isEnd)
  const simple = routeBetween(ends[0], ends[1], gutterOf(document), (x, top, bottom) =>
    isTaken({ x, y: top }, { x, y: bottom }),
  )
  const free = simple.every((point, i) => i === 0 || !isTaken(simple[i - 1] ?? point, point))
  const points = free ? simple : (wayAround(grid, from, to, ends, isTaken) ?? simple)
  const rows = {
    firstRow: Math.min(from.row.index, to.row.index),
    lastRow: Math.max(from.row.index, to.row.index),
  }
  return { points, ...rows }
}

/** A way along the gutters between two cards: first near to them, then wherever there may be one. */
function wayAround(
  grid: SceneGrid,
  from: Located,
  to: Located,
  ends: readonly [Box, Box],
  isTaken: IsTaken,
): readonly Point[] | null {
  const rows = [from.row.index, to.row.index]
  const columns = [from, to].flatMap(({ placed, column }) => [
    column.index,
    column.index + Math.min(placed.card.span, grid.columns.length - column.index) - 1,
  ])
  const near = {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.max(0, Math.min(...columns) - 1),
    lastColumn: Math.min(grid.columns.length - 1, Math.max(...columns) + 1),
  }
  const far = { ...near, firstColumn: 0, lastColumn: grid.columns.length - 1 }
  return (
    findWay(ends[0], ends[1], gutterLines(grid, near, false), isTaken) ??
    findWay(ends[0], ends[1], gutterLines(grid, far, true), isTaken)
  )
}

type Located = NonNullable<ReturnType<typeof placedCardOf>>

/** Half of the free room between the cards of two neighbouring columns. */
function gutterOf(document: JourneyDocument): number {
  return document.index.map.kind === 'service-blueprint' ? 16 : 8
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return sameItems(
    a.flatMap(({ x, y }) => [x, y]),
    b.flatMap(({ x, y }) => [x, y]),
  )
}

function draw(connector: Connector, points: readonly Point[], text: TextSetter): ConnectorScene {
  const twoWay = connector.direction === 'two-way'
  const end = pulledBack(points.at(-1), points.at(-2), tipGap)
  const start = twoWay ? pulledBack(points[0], points[1], tipGap) : points[0]
  if (!end || !start) throw new Error('a way without ends')
  const between = points.slice(1, -1)
  const beforeEnd = between.at(-1) ?? start
  const afterStart = between[0] ?? end
  const lineEnd = towards(end, beforeEnd, headSize - 1)
  const lineStart = twoWay ? towards(start, afterStart, headSize - 1) : start
  const marks: Mark[] = [
    { ...path(roundedPath([lineStart, ...between, lineEnd], cornerRadius)), stroke: 'ink-2', strokeWidth },
    { ...path(arrowhead(end, beforeEnd, headSize)), fill: 'ink-2' },
  ]
  if (twoWay) marks.push({ ...path(arrowhead(start, afterStart, headSize)), fill: 'ink-2' })
  let bounds = inflate(boxAround(points), headSize)
  if (connector.label !== '') {
    const label = text.oneLine(connector.label, 'caption', 160)
    const { x, y } = middleOf(points)
    const { lineHeight } = fonts.caption
    const box: Box = { x: x - label.width / 2, y: y - lineHeight / 2, width: label.width, height: lineHeight }
    marks.push({ ...textMark(label, box.x, box.y, 'caption', 'ink-2'), halo: 'canvas' })
    bounds = union(bounds, inflate(box, 2))
  }
  return { connectorId: connector.id, fromId: connector.fromId, toId: connector.toId, points, bounds, marks }
}

/** A way's end moved back along its last piece, so that the arrow keeps off the card. */
function pulledBack(end: Point | undefined, before: Point | undefined, by: number): Point | undefined {
  return end && before ? towards(end, before, by) : end
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(point => point.x)
  const ys = points.map(point => point.y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
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
