import type { Box, Point } from '../geometry.ts'

/** From the tip of an arrow to the card it points to. */
export const tipGap = 3

/** Least width that two cards share for an arrow to run straight down between them. */
const shared = 16

/** Whether a card other than the two ends stands in the way of a vertical line at `x` between two heights. */
export type IsBlocked = (x: number, top: number, bottom: number) => boolean

/**
 * The way of an arrow from card to card, its ends on the cards' edges: straight up or down between cards that
 * stand over each other, round the right side when something is between them, else out of one side, along the
 * gutter beside the target and into its side.
 */
export function routeBetween(from: Box, to: Box, gutter: number, isBlocked: IsBlocked): readonly Point[] {
  const left = Math.max(from.x, to.x)
  const right = Math.min(from.x + from.width, to.x + to.width)
  if (right - left >= Math.min(shared, from.width, to.width)) {
    const x = straightX(from, to, left, right)
    const down = to.y >= from.y
    const start = down ? from.y + from.height : from.y
    const end = down ? to.y : to.y + to.height
    const top = Math.min(start, end)
    const bottom = Math.max(start, end)
    if ((down ? end >= start : end <= start) && !isBlocked(x, top, bottom)) return [at(x, start), at(x, end)]
    return aroundRight(from, to, gutter)
  }
  return to.x >= from.x ? sideways(from, to, gutter, 1) : sideways(from, to, gutter, -1)
}

/** Where a straight arrow runs: in the middle of the narrower card, or of what both share. */
function straightX(from: Box, to: Box, left: number, right: number): number {
  const narrow = from.width <= to.width ? from : to
  const middle = narrow.x + narrow.width / 2
  return middle >= left && middle <= right ? middle : (left + right) / 2
}

function aroundRight(from: Box, to: Box, gutter: number): readonly Point[] {
  const x = Math.max(from.x + from.width, to.x + to.width) + gutter
  const startY = middleY(from)
  const endY = middleY(to)
  return [at(from.x + from.width, startY), at(x, startY), at(x, endY), at(to.x + to.width, endY)]
}

function sideways(from: Box, to: Box, gutter: number, direction: 1 | -1): readonly Point[] {
  const startX = direction === 1 ? from.x + from.width : from.x
  const endX = direction === 1 ? to.x : to.x + to.width
  const startY = middleY(from)
  const endY = middleY(to)
  if (Math.abs(startY - endY) < 1) return [at(startX, startY), at(endX, startY)]
  const room = Math.abs(endX - startX)
  const x = endX - direction * Math.min(gutter, room / 2)
  return [at(startX, startY), at(x, startY), at(x, endY), at(endX, endY)]
}

const middleY = (box: Box) => box.y + box.height / 2
const at = (x: number, y: number): Point => ({ x, y })
