import type { ActionContext } from '../editor/actions/action.ts'
import { actions } from '../editor/actions/actions.ts'
import { actionForKey, isSingleKey, matchesChord } from '../editor/keys.ts'

/** The clipboard's keys are left to the browser, whose own events carry the data without asking for permission. */
const clipboardActions = new Set(['copy', 'cut', 'paste', 'pasteAsCard'])

export interface KeyInputOptions {
  /** What actions work on, or null while no map is open. */
  readonly context: () => ActionContext | null
  readonly mac: boolean
  /** Whether keys without a modifier do something. */
  readonly singleKeys: () => boolean
  /** Whether a dialog or menu is open, which has the keyboard to itself. */
  readonly blocked: () => boolean
}

/** Listens for the keys of actions anywhere on the page, but where text is being typed. Returns the way to stop. */
export function listenToKeys(window: Window, options: KeyInputOptions): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || options.blocked()) return
    const context = options.context()
    if (!context || context.editor.state().editing) return
    const typing = isTyping(event.target)
    const action = actionForKey(actions, event, options.mac)
    if (!action || clipboardActions.has(action.id)) return
    const chord = action.keys.find(candidate => matchesChord(event, candidate, options.mac))
    if (!chord) return
    // In a field the keys that edit text are the field's own; only app-wide ones go through.
    if (typing && !(chord.mod && ['export', 'saveCopy', 'openFile'].includes(action.id))) return
    if (isSingleKey(chord) && !options.singleKeys()) return
    if (controlKeys.has(event.key) && !chord.mod && !chord.alt && isOnControl(event.target)) return
    if (!action.enabled(context)) return
    event.preventDefault()
    context.editor.patch({ keyboard: true })
    action.run(context)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** Keys that a focused control uses itself. */
const controlKeys = new Set(['Enter', ' ', 'Delete', 'Backspace', '+', '-'])

/** Whether the focus is on a control outside the board. The outline's own items are the board. */
function isOnControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    !target.closest('.outline') &&
    target.closest(
      'button, a, [role="menuitem"], [role="tab"], [role="radio"], [role="switch"], [role="slider"]',
    ) !== null
  )
}
