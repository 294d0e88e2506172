/** Most cards of a slice: drawn in some tens of milliseconds. */
const cardsOfSlice = 200
const mostSlices = 100

/** A piece of a picture's width, in whole pixels. */
export interface Slice {
  readonly x: number
  readonly width: number
}

/** Slices from left to right that together are as wide as a picture of so many cards, each quick to draw. */
export function slicesOf(width: number, cards: number): readonly Slice[] {
  const count = Math.max(1, Math.min(Math.ceil(cards / cardsOfSlice), mostSlices, width))
  const edge = (n: number) => Math.round((n * width) / count)
  return Array.from({ length: count }, (_, n) => ({ x: edge(n), width: edge(n + 1) - edge(n) }))
}
