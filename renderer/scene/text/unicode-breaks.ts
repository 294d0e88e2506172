import LineBreaker from 'linebreak'
import type { BreakFinder } from './line-breaker.ts'

/** Break opportunities by the Unicode algorithm in JavaScript, for where the engine offers none of its own. */
export const unicodeBreaks: BreakFinder = text => {
  const found: number[] = []
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.push(next.position)
  return found
}
