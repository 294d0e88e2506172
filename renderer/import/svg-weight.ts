/** As much of an element as counting needs. */
export interface DrawnElement {
  readonly localName: string
  readonly children: ArrayLike<DrawnElement>
  readonly id: string
  getAttribute(name: string): string | null
}

/** More elements than any drawing has that somebody made to be looked at. */
export const heaviestDrawing = 100_000

/**
 * How many elements a drawing comes to when every `use` is drawn, up to `heaviestDrawing`: a few that use each other
 * can come to billions. One that uses itself counts as too heavy.
 */
export function drawnWeight(root: DrawnElement): number {
  const byId = new Map<string, DrawnElement>()
  const collect = (element: DrawnElement) => {
    if (element.id !== '') byId.set(element.id, element)
    for (const child of Array.from(element.children)) collect(child)
  }
  collect(root)
  const known = new Map<DrawnElement, number>()
  const weigh = (element: DrawnElement): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    // Until it is known, whoever comes back here has gone in a circle.
    known.set(element, heaviestDrawing)
    let weight = 1
    for (const child of Array.from(element.children)) weight += weigh(child)
    const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? ''
    const used = element.localName === 'use' ? byId.get(address.trim().slice(1)) : undefined
    if (used) weight += weigh(used)
    weight = Math.min(weight, heaviestDrawing)
    known.set(element, weight)
    return weight
  }
  return weigh(root)
}
