import type { LaneType, MapKind } from '../journey/vocabulary.ts'
import type { Metrics } from './scene.ts'

const journey: Metrics = {
  labelWidth: 136,
  stageHeight: 44,
  stepHeight: 32,
  headerHeight: 76,
  columnWidth: 184,
  cellPaddingX: 8,
  cellPaddingY: 8,
  cardGap: 8,
  minCardHeight: 36,
  centred: false,
  separatorHeight: 32,
}

const blueprint: Metrics = {
  ...journey,
  labelWidth: 176,
  stepHeight: 36,
  headerHeight: 80,
  columnWidth: 200,
  cellPaddingX: 16,
  minCardHeight: 60,
  centred: true,
}

/** Columns are the slots of a day; cards stand 2 px from the slot's edges, so that two slots hold a whole note. */
const day: Metrics = { ...journey, columnWidth: 76, cellPaddingX: 2 }

/** The measures of a kind of map; the same object for every call. */
export function metricsOf(kind: MapKind): Metrics {
  if (kind === 'service-blueprint') return blueprint
  if (kind === 'day-in-the-life') return day
  return journey
}

/** Room left and right of a day's slots, where the clock times of its ends stand. Board pixels. */
export function edgeRoom(kind: MapKind): number {
  return kind === 'day-in-the-life' ? 28 : 0
}

/** Height of a collapsed row: its label only. */
export const collapsedHeight = 28

/** Height of an emotion row: five levels with room for a label above and below. */
export const emotionHeight = 200

const blueprintActors: ReadonlySet<LaneType> = new Set([
  'customer-actions',
  'frontstage',
  'backstage',
  'support-processes',
])

/** Least height of a lane's row when neither the lane nor its cards ask for more. */
export function laneMinimum(kind: MapKind, laneType: LaneType): number {
  if (laneType === 'emotions') return emotionHeight
  if (kind === 'service-blueprint') return blueprintActors.has(laneType) ? 134 : 104
  if (laneType === 'place') return 56
  return 68
}

/** How many cards may stand side by side in a column whose fullest cell holds `cards`. */
export function tracksFor(kind: MapKind, cards: number): number {
  if (kind === 'day-in-the-life' || cards <= 6) return 1
  if (cards <= 14) return 2
  return cards <= 30 ? 3 : 4
}
