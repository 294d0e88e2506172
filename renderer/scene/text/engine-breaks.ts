import type { BreakFinder } from './line-breaker.ts'

interface LineIterator {
  adoptText(text: string): void
  first(): number
  next(): number
}

type LineIteratorClass = new (locales: readonly string[], options: { readonly type: 'line' }) => LineIterator

/**
 * Break opportunities from the engine's own ICU (`Intl.v8BreakIterator`), the same that its text layout uses, or
 * null where the engine has none. It knows the words of Thai, Khmer and Lao, which are written without spaces.
 */
export function engineBreaks(): BreakFinder | null {
  const { v8BreakIterator } = Intl as unknown as { v8BreakIterator?: LineIteratorClass }
  if (!v8BreakIterator) return null
  const iterator = new v8BreakIterator([], { type: 'line' })
  return text => {
    const found: number[] = []
    iterator.adoptText(text)
    iterator.first()
    for (let at = iterator.next(); at !== -1; at = iterator.next()) found.push(at)
    return found
  }
}
