import { isTextField } from './text-field.ts'

/** How long a panel may take to load before the keys belong to the board again, in milliseconds. */
const longestWait = 10_000

export interface TypedAhead {
  /** A panel with a field has been asked for: from now on what is typed is meant for it. */
  start(): void
  /** Whether a key is kept for that field, and so nobody else's. */
  keeps(event: KeyboardEvent): boolean
  stop(): void
}

/**
 * Keeps what is typed between the key that opens a panel and the moment in which the panel's field has the focus,
 * and types it there: a panel that is loaded for the first time must not leave its letters to the board's shortcuts.
 */
export function createTypedAhead(window: Window): TypedAhead {
  let kept: string | null = null
  let timer: number | undefined
  const stop = () => {
    kept = null
    window.clearTimeout(timer)
    window.removeEventListener('focusin', onFocus)
  }
  const onFocus = (event: FocusEvent) => {
    if (!isTextField(event.target)) return
    const text = kept ?? ''
    stop()
    // The field selects what it holds when it gets the focus: what was typed comes after that.
    if (text !== '') window.setTimeout(() => window.document.execCommand('insertText', false, text))
  }
  return {
    stop,
    start() {
      stop()
      kept = ''
      window.addEventListener('focusin', onFocus)
      timer = window.setTimeout(stop, longestWait)
    },
    keeps(event) {
      if (kept === null) return false
      if (isTextField(event.target) || event.key === 'Escape') {
        stop()
        return false
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (event.key === 'Backspace') kept = [...kept].slice(0, -1).join('')
      else if ([...event.key].length === 1) kept += event.key
      else return false
      event.preventDefault()
      event.stopPropagation()
      return true
    },
  }
}
