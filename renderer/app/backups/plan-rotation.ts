const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A backup as far as it matters for how long it stays. */
export interface PlannedBackup {
  readonly name: string
  /** The sign of its map. */
  readonly key: string
  /** When the map was in this state, ms since 1970. */
  readonly at: number
  /** Bytes. */
  readonly size: number
}

/** Of the states that are younger than `upTo`, the last one of each span of `every` stays, in ms. */
export const spans: readonly { readonly upTo: number; readonly every: number }[] = [
  { upTo: hour, every: 10 * minute },
  { upTo: day, every: hour },
  { upTo: 30 * day, every: day },
  { upTo: 365 * day, every: 30 * day },
]

/** Most bytes that all backups together take, as long as the newest ones of all maps take less. */
export const mostBytes = 2_000_000_000

/** What is to be removed, and whether what stays is more than it should be: then it is the newest of every map. */
export interface Rotation {
  readonly remove: readonly string[]
  readonly bytes: number
  readonly isOver: boolean
}

/**
 * Which backups can go. The newest one of every map always stays, however old it is and whether or not the map is still
 * there; a clock that was wrong for a while doesn't make another one the newest. The spans stand still in time, so it
 * makes no difference how often the others are thinned out.
 */
export function planRotation(
  backups: readonly PlannedBackup[],
  now: number,
  limit: number = mostBytes,
): Rotation {
  const remove: string[] = []
  const spare: PlannedBackup[] = []
  let bytes = 0
  for (const copies of byMap(backups).values()) {
    const taken = new Set<string>()
    let hasPresent = false
    for (const [place, backup] of copies.entries()) {
      const isFuture = backup.at > now
      const isNewest = place === 0 || (!isFuture && !hasPresent)
      if (!isFuture) hasPresent = true
      const spot = spotOf(now - backup.at, backup.at)
      if (!isNewest && (spot === null || taken.has(spot))) {
        remove.push(backup.name)
        continue
      }
      if (spot !== null) taken.add(spot)
      if (!isNewest) spare.push(backup)
      bytes += backup.size
    }
  }
  // Oldest first: of what lies far back, less is missed.
  for (const { name, size } of spare.sort((a, b) => a.at - b.at)) {
    if (bytes <= limit) break
    remove.push(name)
    bytes -= size
  }
  return { remove, bytes, isOver: bytes > limit }
}

/** The backups of each map, the newest state first. */
export function byMap<B extends Pick<PlannedBackup, 'key' | 'at' | 'name'>>(
  backups: readonly B[],
): ReadonlyMap<string, readonly B[]> {
  const maps = new Map<string, B[]>()
  const newest = [...backups].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
  for (const backup of newest) {
    const copies = maps.get(backup.key)
    if (copies) copies.push(backup)
    else maps.set(backup.key, [backup])
  }
  return maps
}

/** The span of time that a state of this age stands for; null when it is too old, or not of this time at all. */
function spotOf(age: number, at: number): string | null {
  if (age < 0) return null
  const span = spans.find(({ upTo }) => age < upTo)
  return span ? `${span.every} ${Math.floor(at / span.every)}` : null
}
