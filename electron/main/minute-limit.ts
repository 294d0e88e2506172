/** What becomes of one of many alike: it is noted, it is the first that is left out, or it is left out as well. */
export type WithinMinute = 'note' | 'full' | 'leave-out'

/** Lets so many through in a minute: what fails with every frame would wash everything else out of the log. */
export function minuteLimit(most: number): () => WithinMinute {
  let since = Number.NEGATIVE_INFINITY
  let count = 0
  return () => {
    if (Date.now() - since > 60_000) {
      since = Date.now()
      count = 0
    }
    count++
    if (count <= most) return 'note'
    return count === most + 1 ? 'full' : 'leave-out'
  }
}
