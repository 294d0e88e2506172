import type { ReviewCadence } from './vocabulary.ts'

/** What of a map says when it is to be reviewed. */
export interface Reviewed {
  readonly reviewEvery: ReviewCadence | null
  /** The day of the last review as `YYYY-MM-DD`, or null. */
  readonly reviewedOn: string | null
  /** Ms since 1970: a map that was never reviewed counts from here. */
  readonly createdAt: number
}

const months: Readonly<Record<ReviewCadence, number>> = { month: 1, quarter: 3 }

/** The day of a moment (ms since 1970) where this computer is, as `YYYY-MM-DD`. */
export function dayOf(time: number): string {
  const date = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/**
 * The day on which a map is to be reviewed next, or null when it asks for no review. A month after the 31st is the
 * last day of the month that follows.
 */
export function reviewDueOn({ reviewEvery, reviewedOn, createdAt }: Reviewed): string | null {
  if (reviewEvery === null) return null
  const [year = 0, month = 1, day = 1] = (reviewedOn ?? dayOf(createdAt)).split('-').map(Number)
  const target = month - 1 + months[reviewEvery]
  const lastDay = new Date(year, target + 1, 0).getDate()
  return dayOf(new Date(year, target, Math.min(day, lastDay)).getTime())
}

/** Whether a map is due for its review at a moment (ms since 1970). */
export function isReviewDue(map: Reviewed, now: number): boolean {
  const due = reviewDueOn(map)
  return due !== null && due <= dayOf(now)
}
