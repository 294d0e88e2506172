import type { JourneyDocument } from '../../journey/document.ts'
import type { Connector } from '../../journey/records/connector.ts'
import { fonts } from '../fonts.ts'
import { type Box, inflate, type Point, union } from '../geometry.ts'
import type { Mark, PathMark, PathSegment } from '../marks.ts'
import { boxOfPlaced, placedCardOf, type SceneGrid, visibleColumns, visibleRows } from '../query.ts'
import type { ConnectorScene, Scene } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { arrowhead, middleOf, roundedPath, towards } from './orthogonal.ts'
import { routeBetween, tipGap } from './route.ts'
import { changedRange, sameItems, shareList } from './share.ts'
import { textMark } from './text-mark.ts'

const cornerRadius = 6
const headSize = 8
const strokeWidth = 1.5

interface Routed {
  readonly scene: ConnectorScene | null
  readonly points: readonly Point[]
  /** The rows that its way depends on. */
  readonly firstRow: number
  readonly lastRow: number
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
  const known = new WeakMap<readonly ConnectorScene[], ReadonlyMap<Connector, Routed>>()
  return (document, grid, previous) => {
    const before = previous ? known.get(previous.connectors) : undefined
    const stays = previous ? unchangedRows(grid, previous) : () => false
    const ways = new Map<Connector, Routed>()
    const made: ConnectorScene[] = []
    let count = 0
    for (const connector of document.index.connectors) {
      const old = before?.get(connector)
      let way = old
      if (!old || !stays(old)) {
        count++
        way = route(connector, document, grid, old, text)
      }
      if (!way) continue
      ways.set(connector, way)
      if (way.scene) made.push(way.scene)
    }
    const connectors = previous ? shareList(previous.connectors, made) : made
    known.set(connectors, ways)
    return { connectors, routed: count }
  }
}

/** Tells whether nothing has changed in the rows on which a way depends. */
function unchangedRows(grid: SceneGrid, previous: Scene): (way: Routed) => boolean {
  if (grid.columns !== previous.columns || grid.rows.length !== previous.rows.length) return () => false
  const [first, last] = changedRange(grid.rows, previous.rows)
  return way => way.lastRow < first || way.firstRow > last
}

function route(
  connector: Connector,
  document: JourneyDocument,
  grid: SceneGrid,
  old: Routed | undefined,
  text: TextSetter,
): Routed {
  const fromCard = document.records.get(connector.fromId)
  const toCard = document.records.get(connector.toId)
  const from = fromCard && placedCardOf(grid, fromCard)
  const to = toCard && placedCardOf(grid, toCard)
  if (!from || !to) return { scene: null, points: [], firstRow: 0, lastRow: grid.rows.length }
  const ends = [boxOfPlaced(from.placed, from.row), boxOfPlaced(to.placed, to.row)] as const
  const blocked = (x: number, top: number, bottom: number) =>
    standsAt(grid, x, top, bottom, id => id === connector.fromId || id === connector.toId)
  const points = routeBetween(ends[0], ends[1], gutterOf(document), blocked)
  const rows = {
    firstRow: Math.min(from.row.index, to.row.index),
    lastRow: Math.max(from.row.index, to.row.index),
  }
  if (old?.scene && samePoints(old.points, points)) return { ...old, ...rows }
  return { scene: draw(connector, points, text), points, ...rows }
}

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

/** Whether a card that is not excepted stands on a vertical line. */
function standsAt(
  grid: SceneGrid,
  x: number,
  top: number,
  bottom: number,
  except: (id: string) => boolean,
): boolean {
  const line: Box = { x, y: top, width: 1, height: Math.max(1, bottom - top) }
  const rows = visibleRows(grid, line)
  const columns = visibleColumns(grid, line)
  for (let r = rows.first; r < rows.end; r++) {
    const row = grid.rows[r]
    if (!row) continue
    for (let c = Math.max(0, columns.first - row.content.maxSpan + 1); c < columns.end; c++)
      for (const placed of row.content.cards[c] ?? []) {
        const box = boxOfPlaced(placed, row)
        const across = x >= box.x && x <= box.x + box.width
        if (across && box.y < bottom && box.y + box.height > top && !except(placed.card.id)) return true
      }
  }
  return false
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
