import type { Preferences } from './preferences.ts'

/**
 * Shows the interface at a size in per cent. One property of the page scales everything but the board, which takes
 * it back (see tokens.css and board-page.css): its camera and its text stay as they are.
 */
export function showInterfaceSize(document: Document, size: Preferences['interfaceSize']): void {
  document.documentElement.style.setProperty('--ui-size', String(size / 100))
}

/**
 * How large one CSS pixel of an element is on the page. What is measured on the page (`getBoundingClientRect`,
 * pointer events) is divided by it before it becomes a length in the element's style.
 */
export function pixelOf(element: Element): number {
  return element.currentCSSZoom
}
