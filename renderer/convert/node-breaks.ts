import type { BreakFinder } from '../scene/text/line-breaker.ts'
import { unicodeBreaks } from '../scene/text/unicode-breaks.ts'

/** Runs of the scripts that are written without spaces: Thai, Lao, Burmese, Khmer. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]{2,}/gu

/**
 * Break opportunities in Node, which hides its engine's own: the Unicode rules, and between the words of scripts without
 * spaces those of the same dictionaries that the app's engine looks into.
 */
export const nodeBreaks: BreakFinder = text => {
  const found = unicodeBreaks(text)
  const runs = [...text.matchAll(unspaced)]
  if (runs.length === 0) return found
  const words = new Intl.Segmenter(undefined, { granularity: 'word' })
  const all = new Set(found)
  for (const run of runs)
    for (const { index } of words.segment(run[0])) if (index > 0) all.add(run.index + index)
  return [...all].sort((a, b) => a - b)
}
