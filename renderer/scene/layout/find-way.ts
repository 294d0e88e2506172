import type { Box, Point } from '../geometry.ts'
import type { GutterLines } from './gutters.ts'

/** Whether something stands on the straight, level or upright, piece between two points. */
export type IsTaken = (from: Point, to: Point) => boolean

/** What a turn costs, in board pixels of way: a longer way with fewer corners is easier to follow. */
const turnCost = 48
/** What it costs to arrive so close to the card that the arrowhead has no room, in board pixels. */
const crampedCost = 160
/** How much dearer it is to run close under or over a card than between lanes. */
const tightFactor = 1.6
/** Room that an arrowhead wants, in board pixels. */
const headRoom = 12

/** The four ways out of a crossing of lines: left, right, up, down. */
const ways = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

/**
 * The cheapest way from the middle of one card to the middle of another along the given lines: short, with few
 * corners, past everything that is taken. It leaves each card straight, through the middle of a side, and its ends
 * lie on the cards' edges. Null when there is no way.
 */
export function findWay(from: Box, to: Box, lines: GutterLines, isTaken: IsTaken): readonly Point[] | null {
  const start = middle(from)
  const goal = middle(to)
  const xs = sorted([...lines.xs, start.x, goal.x])
  const ys = sorted([...lines.ys, start.y, goal.y])
  const width = xs.length
  const at = (node: number): Point => ({
    x: xs[node % width] ?? 0,
    y: ys[Math.floor(node / width)] ?? 0,
  })
  const nodeOf = (point: Point) => ys.indexOf(point.y) * width + xs.indexOf(point.x)
  const goalNode = nodeOf(goal)
  // A state is a crossing and the way by which it was reached: what a turn costs depends on it.
  const cost = new Map<number, number>()
  const cameFrom = new Map<number, number>()
  const open = new Heap()
  const startNode = nodeOf(start)
  const rest = (point: Point) => Math.abs(point.x - goal.x) + Math.abs(point.y - goal.y)
  for (let way = 0; way < 4; way++) {
    cost.set(startNode * 4 + way, 0)
    open.push(startNode * 4 + way, rest(start))
  }
  const done = new Set<number>()
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (done.has(state)) continue
    done.add(state)
    const node = state >> 2
    if (node === goalNode) return clipped(pathTo(state, cameFrom, at), from, to)
    const here = at(node)
    const column = node % width
    const row = Math.floor(node / width)
    const inside = isInside(from, here) || isInside(to, here)
    for (let way = 0; way < 4; way++) {
      const [dx, dy] = ways[way] ?? [0, 0]
      const turns = way !== (state & 3)
      // Out of a card and into one it goes straight; nobody turns back.
      if (turns && (inside || way >> 1 === (state & 3) >> 1)) continue
      const nextColumn = column + dx
      const nextRow = row + dy
      if (nextColumn < 0 || nextColumn >= width || nextRow < 0 || nextRow >= ys.length) continue
      const next = nextRow * width + nextColumn
      const there = at(next)
      const nextState = next * 4 + way
      if (done.has(nextState) || grazes(from, here, there) || grazes(to, here, there)) continue
      if (isTaken(here, there)) continue
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y)
      const cramped = turns && gapTo(to, here, way) < headRoom ? crampedCost : 0
      const dear = dy === 0 && lines.tight.has(here.y) ? tightFactor : 1
      const known =
        (cost.get(state) ?? 0) + length * dear + (turns && node !== startNode ? turnCost : 0) + cramped
      if (known >= (cost.get(nextState) ?? Number.POSITIVE_INFINITY)) continue
      cost.set(nextState, known)
      cameFrom.set(nextState, state)
      open.push(nextState, known + rest(there))
    }
  }
  return null
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b)

function isInside({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}

/** Whether a piece of a way runs through a box elsewhere than along one of its middle lines. */
function grazes({ x, y, width, height }: Box, a: Point, b: Point): boolean {
  const crossed =
    Math.min(a.x, b.x) < x + width &&
    Math.max(a.x, b.x) > x &&
    Math.min(a.y, b.y) < y + height &&
    Math.max(a.y, b.y) > y
  return crossed && (a.x === b.x ? a.x !== x + width / 2 : a.y !== y + height / 2)
}

/** How far a point outside of a card is from it, going this way; infinite when the way does not lead into it. */
function gapTo({ x, y, width, height }: Box, point: Point, way: number): number {
  const level = point.y > y && point.y < y + height
  const upright = point.x > x && point.x < x + width
  if (way === 0 && level && point.x >= x + width) return point.x - x - width
  if (way === 1 && level && point.x <= x) return x - point.x
  if (way === 2 && upright && point.y >= y + height) return point.y - y - height
  return way === 3 && upright && point.y <= y ? y - point.y : Number.POSITIVE_INFINITY
}

function pathTo(
  last: number,
  cameFrom: ReadonlyMap<number, number>,
  at: (node: number) => Point,
): readonly Point[] {
  const points: Point[] = []
  for (let state: number | undefined = last; state !== undefined; state = cameFrom.get(state))
    points.push(at(state >> 2))
  return points.reverse()
}

/** The way without the crossings that it only passes, from edge to edge of the cards. */
function clipped(path: readonly Point[], from: Box, to: Box): readonly Point[] {
  const corners = path.filter((_, i) => {
    const before = path[i - 1]
    const after = path[i + 1]
    return !before || !after || (before.x !== after.x && before.y !== after.y)
  })
  const first = corners[0]
  const second = corners[1]
  const last = corners.at(-1)
  const beforeLast = corners.at(-2)
  if (!first || !second || !last || !beforeLast) return corners
  return [onEdge(from, first, second), ...corners.slice(1, -1), onEdge(to, last, beforeLast)]
}

/** Where the piece from the middle of a box towards a point outside crosses the box's edge. */
function onEdge({ x, y, width, height }: Box, inside: Point, outside: Point): Point {
  if (inside.y === outside.y) return { x: outside.x > inside.x ? x + width : x, y: inside.y }
  return { x: inside.x, y: outside.y > inside.y ? y + height : y }
}

/** A queue that gives the cheapest first. */
class Heap {
  private readonly items: number[] = []
  private readonly costs: number[] = []

  push(item: number, cost: number): void {
    const { items, costs } = this
    let at = items.length
    items.push(item)
    costs.push(cost)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((costs[parent] ?? 0) <= cost) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): number | undefined {
    const { items, costs } = this
    const top = items[0]
    const last = items.pop()
    const lastCost = costs.pop()
    if (last === undefined || lastCost === undefined || items.length === 0) return top
    items[0] = last
    costs[0] = lastCost
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < items.length && (costs[left] ?? 0) < (costs[least] ?? 0)) least = left
      if (right < items.length && (costs[right] ?? 0) < (costs[least] ?? 0)) least = right
      if (least === at) return top
      this.swap(at, least)
      at = least
    }
  }

  private swap(a: number, b: number): void {
    const { items, costs } = this
    const item = items[a]
    const cost = costs[a]
    items[a] = items[b] ?? 0
    costs[a] = costs[b] ?? 0
    items[b] = item ?? 0
    costs[b] = cost ?? 0
  }
}
