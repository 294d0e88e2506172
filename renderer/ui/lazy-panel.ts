import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadPanelWords } from './i18n/words.ts'

const waiting: (() => Promise<unknown>)[] = []

/** A panel or dialog that is loaded, with its words, when it is first shown or when the page has nothing else to do. */
export function lazyPanel<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const withWords = () => Promise.all([load(), loadPanelWords()])
  waiting.push(withWords)
  return lazy(async () => {
    const [component] = await withWords()
    return { default: component }
  })
}

/** Loads all panels, one in each idle moment, so that the first one to be opened shows at once. */
export function prefetchPanels(): void {
  const next = waiting.shift()
  if (!next) return
  whenIdle(() => {
    // What can't be loaded now says so when it is opened.
    next()
      .catch(() => {})
      .finally(prefetchPanels)
  })
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act)
  else setTimeout(act, 500)
}
