import type { Shell } from './shell.ts'

/** Whether a dialog or a menu is open, which has the keyboard to itself. */
export function isKeyboardTaken(shell: Shell): boolean {
  return (
    shell.store.getState().dialog !== null ||
    document.querySelector(':is([role="menu"], [role="dialog"]):popover-open') !== null
  )
}
