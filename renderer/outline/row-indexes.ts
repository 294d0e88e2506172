import type { LaneId } from '../journey/ids.ts'
import type { Scene } from '../scene/scene.ts'

/** The rows of the headers: stages and steps. */
const headerRows = 2

/**
 * The number of each lane's row in the grid, from 1: after the headers, with a row for each line under a lane, which
 * has the number after its lane's. `count`: all rows together.
 */
export function rowIndexes({ rows, separators }: Pick<Scene, 'rows' | 'separators'>): {
  readonly of: ReadonlyMap<LaneId, number>
  readonly count: number
} {
  const lined = new Set(separators.map(line => line.laneId))
  const of = new Map<LaneId, number>()
  let count = headerRows
  for (const { laneId } of rows) {
    of.set(laneId, ++count)
    if (lined.has(laneId)) count++
  }
  return { of, count }
}
