/** Whether the last press was a key: then somebody goes by the focus and must not lose it. */
let byKeyboard = false

/** Notices what is used last, keys or a pointer. Returns the way to stop. */
export function watchFocusUse(window: Window): () => void {
  const stop = new AbortController()
  const note = (keyboard: boolean) => () => {
    byKeyboard = keyboard
  }
  window.addEventListener('keydown', note(true), { capture: true, signal: stop.signal })
  window.addEventListener('pointerdown', note(false), { capture: true, signal: stop.signal })
  return () => stop.abort()
}

/**
 * Gives the focus a place after what had it has gone from the page: the board's grid, or the first button of the
 * page. Only for those who use the keyboard; a pointer needs no focus, and nothing else loses it by this.
 */
export function catchLostFocus(document: Document): void {
  const { activeElement } = document
  if (!byKeyboard || (activeElement && activeElement !== document.body)) return
  const grid = document.querySelector<HTMLElement>('main [role="grid"]')
  const place = grid ?? document.querySelector<HTMLElement>('main button')
  place?.focus({ preventScroll: grid !== null })
}
