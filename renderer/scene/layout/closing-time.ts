import type { Step } from '../../journey/records/step.ts'

const day = 24 * 60

/**
 * When the last slot of a day ends, "22:00": as long after its beginning as that is after the slot before. Null when
 * the two don't say when they begin, or not one after the other.
 */
export function closingTime(steps: readonly Step[]): string | null {
  const last = minutesOf(steps.at(-1)?.start)
  const before = minutesOf(steps.at(-2)?.start)
  if (last === null || before === null || last <= before) return null
  const end = 2 * last - before
  if (end >= day) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`
}

/** Minutes since midnight of "08:30", or null. */
function minutesOf(time: string | null | undefined): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time ?? '')
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}
