/** Fields that text goes into. */
const field = `:is(textarea, input:not(${['checkbox', 'radio', 'range', 'file', 'color', 'hidden'].map(type => `[type="${type}"]`).join()})):not(:disabled, [readonly])`

/** What a dialog is opened for, the first of these that it has. */
const wanted = [
  '[data-autofocus]',
  field,
  '.button-primary:not(:disabled)',
  ':is(a[href], button, input, select, [tabindex]):not(:disabled, [tabindex="-1"])',
]

/**
 * Gives the focus to what a dialog asks for: a part that says so, a field, the main button, anything to press. Never to
 * the way out in its head, where typing would be lost and a space would close the dialog. A name that stands in the
 * field already is selected, so that typing replaces it. False when there is nothing of the kind (yet).
 */
export function focusFirst(dialog: HTMLElement): boolean {
  const parts = [...dialog.querySelectorAll<HTMLElement>('.dialog-body > :not(.dialog-head)')]
  const all = (selector: string) =>
    parts.flatMap(part => [
      ...(part.matches(selector) ? [part] : []),
      ...part.querySelectorAll<HTMLElement>(selector),
    ])
  for (const selector of wanted) {
    const [first] = all(selector)
    if (!first) continue
    first.focus()
    if (first instanceof HTMLInputElement && first.matches(field)) first.select()
    return true
  }
  return false
}

/**
 * Gives the focus to what a dialog asks for as soon as that is there: some have to read first. Whoever has moved the
 * focus meanwhile keeps it. Returns the way to stop waiting.
 */
export function focusFirstThere(dialog: HTMLElement): () => void {
  const watch = new MutationObserver(() => {
    if (document.activeElement !== before || focusFirst(dialog)) watch.disconnect()
  })
  const found = focusFirst(dialog)
  const before = document.activeElement
  if (!found) watch.observe(dialog, { childList: true, subtree: true })
  return () => watch.disconnect()
}
