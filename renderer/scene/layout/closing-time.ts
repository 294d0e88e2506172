import { clockOf, minutesOf } from '../../journey/clock.ts'
import type { Step } from '../../journey/records/step.ts'

/**
 * When the last slot of a day ends, "22:00": as long after its beginning as that is after the slot before. Null when
 * the two don't say when they begin, or not one after the other.
 */
export function closingTime(steps: readonly Step[]): string | null {
  const last = minutesOf(steps.at(-1)?.start)
  const before = minutesOf(steps.at(-2)?.start)
  if (last === null || before === null || last <= before) return null
  return clockOf(2 * last - before)
}
