import type { MapVersion, VersionId } from './versions.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/** How long at least lies between two versions that are kept by themselves (ms). */
export const leastApart = 10 * minute
/** After so many changes one is kept as soon as that time is over … */
export const manyChanges = 50
/** … and after this time with any change at all (ms). */
export const mostApart = 30 * minute

/** A state of a map in time. */
export type MapMoment = Pick<MapVersion, 'at' | 'revision'>

/** Whether a state is to be kept by itself in the course of the work, given the newest version that there is. */
export function isVersionDue(last: MapMoment, now: MapMoment): boolean {
  const changes = now.revision - last.revision
  const apart = now.at - last.at
  if (changes <= 0 || apart < leastApart) return false
  return changes >= manyChanges || apart >= mostApart
}

/** Whether the state in which a map was left is to be kept when work on it goes on at `now` (ms since 1970). */
export function isStartDue(last: MapMoment | null, left: MapMoment, now: number): boolean {
  return last === null || (left.revision > last.revision && now - left.at >= leastApart)
}

/** Up to which age (ms) how many of the versions without a name stay: the last one of each span. */
const spans: readonly { readonly upTo: number; readonly span: number }[] = [
  { upTo: 3 * hour, span: 0 },
  { upTo: day, span: hour },
  { upTo: 30 * day, span: day },
  { upTo: 365 * day, span: week },
  { upTo: Number.POSITIVE_INFINITY, span: 4 * week },
]

/** Most versions without a name that a map has, and most bytes that they take together. */
export const mostUnnamed = 100
export const mostUnnamedBytes = 24_000_000

type PlannedVersion = Pick<MapVersion, 'id' | 'at' | 'revision' | 'name' | 'size'>

/**
 * The versions of one map that are to be given up now. Those with a name never are, nor is the newest one. Of the
 * others the last one of every hour stays for a day, of every day for a month, of every week for a year, then of every
 * four weeks; and where they are too many or too large, the oldest go first. The spans lie one in the other and stand
 * still in time, so that it makes no difference how often versions are given up on the way.
 */
export function versionsToDrop(versions: readonly PlannedVersion[], now: number): readonly VersionId[] {
  const unnamed = versions
    .filter(version => version.name === null)
    .sort((a, b) => b.at - a.at || b.revision - a.revision)
  const taken = new Set<string>()
  const dropped: VersionId[] = []
  let count = 0
  let bytes = 0
  for (const [place, { id, at, size }] of unnamed.entries()) {
    const { span } = spans.find(({ upTo }) => now - at < upTo) ?? { span: 4 * week }
    const spot = span === 0 ? id : `${span} ${Math.floor(at / span)}`
    const fits = count < mostUnnamed && bytes + size <= mostUnnamedBytes
    if (place > 0 && (taken.has(spot) || !fits)) {
      dropped.push(id)
      // What is older than the first one that has no room has none either.
      if (!fits) bytes = Number.POSITIVE_INFINITY
      continue
    }
    taken.add(spot)
    count++
    bytes += size
  }
  return dropped
}
