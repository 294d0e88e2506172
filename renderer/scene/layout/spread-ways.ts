import type { CardId } from '../../journey/ids.ts'
import type { Point } from '../geometry.ts'

/** An arrow's way from card to card: level and upright pieces in turn. */
export interface Way {
  readonly fromId: CardId
  readonly toId: CardId
  readonly points: readonly Point[]
}

/** Whether a card stands on a straight piece of a way. */
export type IsOnCard = (from: Point, to: Point) => boolean

/** How far arrows that run beside each other keep apart, in board pixels. */
export const wayDistance = 6
/** Where a piece may go instead, nearest first: as much as fits between two columns of cards. */
const shifts = [0, wayDistance, -wayDistance, 2 * wayDistance, -2 * wayDistance]
/** Pieces that run along each other for no longer than this do not count as running beside each other. */
const shortest = 4
/** Air that stays between a piece that was moved and a card. */
const air = 2
/** What an arrowhead wants in front of its card. */
const headRoom = 12

/**
 * Moves arrows that would run on the same line of a gutter beside each other, as far as there is room. Their ends
 * stay, and so do the pieces at them; arrows that share a card may share their way to it. The result depends on the
 * ways and their order alone. A way that keeps its place comes back as the same list.
 */
export function spreadWays(ways: readonly Way[], isOnCard: IsOnCard): readonly (readonly Point[])[] {
  const placed = new Pieces()
  for (const way of ways)
    for (const at of new Set([1, way.points.length - 1])) placed.add(way, way.points[at - 1], way.points[at])
  return ways.map(way => spread(way, placed, isOnCard))
}

function spread(way: Way, placed: Pieces, isOnCard: IsOnCard): readonly Point[] {
  let points = way.points
  for (let at = 2; at < points.length - 1; at++) {
    for (const by of shifts) {
      const moved = by === 0 ? points : shifted(points, at, by)
      if (placed.runBeside(way, moved[at - 1], moved[at])) continue
      if (by !== 0 && !hasRoom(points, moved, at, by, isOnCard)) continue
      points = moved
      break
    }
    placed.add(way, points[at - 1], points[at])
  }
  return points
}

const isUpright = (a: Point, b: Point) => a.x === b.x

/** A way whose piece before the point `at` has gone aside; its neighbours have become longer or shorter. */
function shifted(points: readonly Point[], at: number, by: number): readonly Point[] {
  const from = points[at - 1]
  const to = points[at]
  if (!from || !to) return points
  const upright = isUpright(from, to)
  return points.map((point, i) =>
    i !== at - 1 && i !== at
      ? point
      : upright
        ? { x: point.x + by, y: point.y }
        : { x: point.x, y: point.y + by },
  )
}

/** Whether a moved piece and its neighbours are clear of cards, and the arrow still has room for its heads. */
function hasRoom(
  before: readonly Point[],
  after: readonly Point[],
  at: number,
  by: number,
  isOnCard: IsOnCard,
): boolean {
  const further = shifted(after, at, Math.sign(by) * air)
  const [from, to] = [further[at - 1], further[at]]
  if (!from || !to || isOnCard(from, to)) return false
  for (const piece of [at - 1, at + 1]) {
    const [a, b, c, d] = [before[piece - 1], before[piece], after[piece - 1], after[piece]]
    if (!a || !b || !c || !d) return false
    const [was, is] = [b.x - a.x + b.y - a.y, d.x - c.x + d.y - c.y]
    if (Math.sign(was) !== Math.sign(is)) return false
    const ends = piece === 1 || piece === before.length - 1
    if (ends && Math.abs(is) < Math.min(Math.abs(was), headRoom)) return false
    if (isOnCard(c, d)) return false
  }
  return true
}

interface Piece {
  readonly way: Way
  /** Where it runs across its direction, and from where to where along it. */
  readonly line: number
  readonly from: number
  readonly to: number
}

/** The pieces that have their place, found by where they run. */
class Pieces {
  private readonly strips = new Map<string, Piece[]>()

  add(way: Way, a: Point | undefined, b: Point | undefined): void {
    if (!a || !b) return
    const { key, piece } = pieceOf(way, a, b)
    const strip = this.strips.get(key(0))
    if (strip) strip.push(piece)
    else this.strips.set(key(0), [piece])
  }

  /** Whether another arrow's piece runs too close along this one. */
  runBeside(way: Way, a: Point | undefined, b: Point | undefined): boolean {
    if (!a || !b) return false
    const { key, piece } = pieceOf(way, a, b)
    return [-1, 0, 1].some(next =>
      this.strips
        .get(key(next))
        ?.some(
          other =>
            Math.abs(other.line - piece.line) < wayDistance &&
            Math.min(other.to, piece.to) - Math.max(other.from, piece.from) > shortest &&
            !shareCard(other.way, way),
        ),
    )
  }
}

/** A piece, and the names of the strip that it lies in (0) and of those beside it (−1, 1). */
function pieceOf(way: Way, a: Point, b: Point): { key: (next: number) => string; piece: Piece } {
  const upright = isUpright(a, b)
  const line = upright ? a.x : a.y
  const [one, other] = upright ? [a.y, b.y] : [a.x, b.x]
  const strip = Math.floor(line / wayDistance)
  return {
    key: next => `${upright ? 'x' : 'y'}${strip + next}`,
    piece: { way, line, from: Math.min(one, other), to: Math.max(one, other) },
  }
}

function shareCard(a: Way, b: Way): boolean {
  return a.fromId === b.fromId || a.toId === b.toId || a.fromId === b.toId || a.toId === b.fromId
}
