import type { ActionContext } from '../editor/actions/action.ts'
import type { ActionId } from '../editor/actions/action-ids.ts'
import { actions } from '../editor/actions/actions.ts'
import { actionForKey, isSingleKey, matchesChord } from '../editor/keys.ts'
import { runsWhilePresenting } from '../editor/presented-keys.ts'
import { isTextField } from './text-field.ts'
import { createTypedAhead } from './typed-ahead.ts'

/** The clipboard's keys are left to the browser, whose own events carry the data without asking for permission. */
const clipboardActions: ReadonlySet<ActionId> = new Set(['copy', 'cut', 'paste', 'pasteAsCard'])

/** Commands of the whole window: they also work while text is being typed, where the browser has its own idea of them. */
const windowActions: ReadonlySet<ActionId> = new Set([
  'save',
  'saveAs',
  'openFile',
  'export',
  'exportAgain',
  'settings',
  'zoom100',
  'zoomIn',
  'zoomOut',
  'find',
  'findNext',
  'findPrevious',
  'filter',
  'palette',
  'present',
])

/** Commands that open a panel in which one types at once. */
const fieldActions: ReadonlySet<ActionId> = new Set(['find', 'palette'])

export interface KeyInputOptions {
  /** What actions work on, or null while no map is open. */
  readonly context: () => ActionContext | null
  /** Runs what also works without an open map. Returns false when the action does not. */
  readonly runWithoutMap: (id: ActionId) => boolean
  readonly mac: boolean
  /** Whether keys without a modifier do something. */
  readonly singleKeys: () => boolean
  /** Whether a dialog or menu is open, which has the keyboard to itself. */
  readonly blocked: () => boolean
}

/**
 * Listens for the keys of actions anywhere on the page. Those of the whole window are caught before any field sees
 * them; all others come last, when nothing else has wanted the key. Returns the way to stop.
 */
export function listenToKeys(window: Window, options: KeyInputOptions): () => void {
  const typedAhead = createTypedAhead(window)
  const find = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || options.blocked()) return undefined
    const action = actionForKey(actions, event, options.mac)
    const chord = action?.keys.find(candidate => matchesChord(event, candidate, options.mac))
    if (!action || !chord) return undefined
    if (options.context()?.editor.state().presenting && !runsWhilePresenting(action.id)) {
      // Neither is it the browser's turn: its page would be saved or searched in front of the room.
      event.preventDefault()
      return undefined
    }
    return { action, chord }
  }
  const onWindowKey = (event: KeyboardEvent) => {
    if (typedAhead.keeps(event)) return
    const found = find(event)
    if (!found || !windowActions.has(found.action.id)) return
    event.preventDefault()
    event.stopPropagation()
    const context = options.context()
    if (!context) options.runWithoutMap(found.action.id)
    else if (found.action.enabled(context)) {
      if (fieldActions.has(found.action.id)) typedAhead.start()
      found.action.run(context)
    }
  }
  const onKey = (event: KeyboardEvent) => {
    const found = find(event)
    if (!found || clipboardActions.has(found.action.id) || isTextField(event.target)) return
    const { action, chord } = found
    if (isSingleKey(chord) && !options.singleKeys()) return
    if (controlKeys.has(event.key) && !chord.mod && !chord.alt && isOnControl(event.target)) return
    const context = options.context()
    if (!context) {
      if (options.runWithoutMap(action.id)) event.preventDefault()
      return
    }
    if (context.editor.state().editing || !action.enabled(context)) return
    event.preventDefault()
    context.editor.patch({ keyboard: true })
    action.run(context)
  }
  window.addEventListener('keydown', onWindowKey, true)
  window.addEventListener('keydown', onKey)
  return () => {
    typedAhead.stop()
    window.removeEventListener('keydown', onWindowKey, true)
    window.removeEventListener('keydown', onKey)
  }
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
