import { afterEach, expect, it, vi } from 'vitest'
import { minuteLimit } from '../../../electron/main/minute-limit.ts'

afterEach(() => void vi.useRealTimers())

it('lets so many through in a minute, tells once that there are more, and begins anew after it', () => {
  vi.useFakeTimers()
  const limit = minuteLimit(2)
  const four = () => Array.from({ length: 4 }, limit)
  expect(four()).toEqual(['note', 'note', 'full', 'leave-out'])
  vi.advanceTimersByTime(59_000)
  expect(limit()).toBe('leave-out')
  vi.advanceTimersByTime(2_000)
  expect(four()).toEqual(['note', 'note', 'full', 'leave-out'])
})
