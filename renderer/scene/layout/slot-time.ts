import { minutesOf } from '../../journey/clock.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Step } from '../../journey/records/step.ts'
import type { Column, SlotTime } from '../scene.ts'

const hour = 60

/** The time that a step of a day stands for: until the next one begins, the last as long as the one before it. */
export function slotTime(steps: readonly Step[], index: number): SlotTime | null {
  const begins = minutesOf(steps[index]?.start)
  if (begins === null) return null
  const next = minutesOf(steps[index + 1]?.start)
  const before = minutesOf(steps[index - 1]?.start)
  const lasts = next !== null ? next - begins : before !== null ? begins - before : hour
  return { begins, lasts: lasts > 0 ? lasts : hour }
}

/** Whether two columns stand for the same time. */
export function sameTime(a: SlotTime | null, b: SlotTime | null): boolean {
  return a === b || (a !== null && b !== null && a.begins === b.begins && a.lasts === b.lasts)
}

/** How far right of its column's left edge the time of a card is: 0 unless its clock time lies within the slot. */
export function timeOffset(card: Card, column: Column): number {
  const start = minutesOf(card.start)
  if (start === null || !column.time) return 0
  const share = (start - column.time.begins) / column.time.lasts
  return share > 0 && share < 1 ? share * column.width : 0
}
