import type { MapId } from '../journey/ids.ts'
import type { LinkedCurve } from '../journey/linked-curve.ts'

/** What is known of the map that the open one answers. */
export interface LinkedMap {
  readonly id: MapId
  /** Its title, or null when it is no longer on this computer. */
  readonly title: string | null
  /** Its curve, or null when nothing in it is scored. */
  readonly curve: LinkedCurve | null
}
