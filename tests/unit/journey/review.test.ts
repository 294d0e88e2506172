import { expect, test } from 'vitest'
import { dayOf, isReviewDue, type Reviewed, reviewDueOn } from '../../../renderer/journey/review.ts'

const on = (day: string) => new Date(`${day}T12:00:00`).getTime()
const map = (fields: Partial<Reviewed>): Reviewed => ({
  reviewEvery: 'month',
  reviewedOn: null,
  createdAt: on('2026-01-10'),
  ...fields,
})

test('a map that asks for no review is never due', () => {
  expect(reviewDueOn(map({ reviewEvery: null }))).toBeNull()
  expect(isReviewDue(map({ reviewEvery: null }), on('2040-01-01'))).toBe(false)
})

test('a map is due a month or a quarter after its last review, or after it was made', () => {
  expect(reviewDueOn(map({}))).toBe('2026-02-10')
  expect(reviewDueOn(map({ reviewedOn: '2026-03-05' }))).toBe('2026-04-05')
  expect(reviewDueOn(map({ reviewEvery: 'quarter', reviewedOn: '2026-11-20' }))).toBe('2027-02-20')
  expect(isReviewDue(map({}), on('2026-02-09'))).toBe(false)
  expect(isReviewDue(map({}), on('2026-02-10'))).toBe(true)
})

test('where the month is shorter, its last day counts', () => {
  expect(reviewDueOn(map({ reviewedOn: '2026-01-31' }))).toBe('2026-02-28')
  expect(reviewDueOn(map({ reviewedOn: '2028-01-31' }))).toBe('2028-02-29')
  expect(reviewDueOn(map({ reviewEvery: 'quarter', reviewedOn: '2026-11-30' }))).toBe('2027-02-28')
})

test('a map that was reviewed today is not due today', () => {
  const today = on('2026-05-31')
  expect(isReviewDue(map({ reviewedOn: dayOf(today) }), today)).toBe(false)
})
