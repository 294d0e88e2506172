/** A place where paper may end along one axis of the board. */
export interface CutPoint {
  /** Board pixels. */
  readonly at: number
  /** How much is lost by cutting here: 0 for the best places. */
  readonly cost: number
}

/** Where the paper ends along one axis. */
export interface Cuts {
  /** Where each sheet begins, and where the last one ends: one more than there are sheets. Board pixels. */
  readonly at: readonly number[]
  /** Whether a cut had to be made where there is no cut point, as more than a sheet lies between two. */
  readonly forced: boolean
}

/**
 * Divides an axis into as few sheets as can be, and among those ways takes the one that costs least and leaves the sheets
 * about equally full. `points` begin and end the axis, in order; a sheet has room for `room` board pixels, the last one
 * for `lastRoom`, which is at least as much.
 */
export function cutAxis(points: readonly CutPoint[], room: number, lastRoom: number): Cuts {
  const { places, forced } = withForcedCuts(points, room, lastRoom)
  const count = places.length
  const last = count - 1
  /** The best way to get to each place: how many sheets, what it costs, and where its last sheet begins. */
  const best: { sheets: number; cost: number; from: number }[] = [{ sheets: 0, cost: 0, from: 0 }]
  for (let to = 1; to < count; to++) {
    const end = places[to] ?? { at: 0, cost: 0 }
    const limit = (to === last ? lastRoom : room) + slack
    let chosen = { sheets: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, from: to - 1 }
    for (let from = to - 1; from >= 0; from--) {
      const length = end.at - (places[from]?.at ?? 0)
      if (length > limit) break
      const before = best[from]
      if (!before) continue
      const empty = 1 - length / room
      const way = { sheets: before.sheets + 1, cost: before.cost + end.cost + empty * empty, from }
      if (way.sheets < chosen.sheets || (way.sheets === chosen.sheets && way.cost < chosen.cost)) chosen = way
    }
    best.push(chosen)
  }
  const at: number[] = []
  for (let place = last; place > 0; place = best[place]?.from ?? 0) at.unshift(places[place]?.at ?? 0)
  return { at: [places[0]?.at ?? 0, ...at], forced }
}

/** How many sheets an axis takes at least, and whether cuts have to be forced for it. */
export function countSheets(points: readonly CutPoint[], room: number, lastRoom: number): number {
  const { places } = withForcedCuts(points, room, lastRoom)
  const last = places.at(-1)?.at ?? 0
  let sheets = 0
  let begin = places[0]?.at ?? 0
  for (let i = 1; i < places.length; ) {
    sheets++
    if (last - begin <= lastRoom + slack) break
    while (i < places.length && (places[i]?.at ?? 0) - begin <= room + slack) i++
    begin = places[i - 1]?.at ?? last
  }
  return sheets
}

/** A hundredth of a board pixel, so that what just fits is not cut for a rounding error. */
const slack = 0.01
/** Dearer than any way around it. */
const forcedCost = 1_000

function withForcedCuts(
  points: readonly CutPoint[],
  room: number,
  lastRoom: number,
): { readonly places: readonly CutPoint[]; readonly forced: boolean } {
  const places: CutPoint[] = []
  let forced = false
  points.forEach((point, i) => {
    let from = places.at(-1)?.at ?? point.at
    const most = i === points.length - 1 ? lastRoom : room
    while (point.at - from > most + slack) {
      from += room
      forced = true
      places.push({ at: from, cost: forcedCost })
    }
    places.push(point)
  })
  return { places, forced }
}
