import type { KeyboardEvent } from 'react'
import type { Editor } from '../editor/editor.ts'
import type { Jump } from '../editor/jump.ts'
import { extendFocus, jumpFocus, moveFocus, moveStep } from '../editor/navigate.ts'
import type { Direction } from '../editor/neighbour.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const jumps: Readonly<Record<string, Jump>> = {
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'previous-stage',
  PageDown: 'next-stage',
}
/** With Ctrl, or Cmd on macOS. */
const farJumps: Readonly<Record<string, Jump>> = { Home: 'first-cell', End: 'last-cell' }

/**
 * The keys that move through the grid. Everything else goes on to the app's own keys. At the end of a lane Tab
 * leaves the grid, so that nobody is caught in it.
 */
export function handleOutlineKey(
  editor: Editor,
  event: KeyboardEvent<HTMLDivElement>,
  onContextMenu: (at: { x: number; y: number }) => void,
): void {
  const { editing, tool } = editor.state()
  if (editing || event.nativeEvent.isComposing) return
  const mod = event.ctrlKey || event.metaKey
  const plain = !mod && !event.altKey
  const arrow = arrows[event.key]
  const jump = event.altKey || event.shiftKey ? undefined : (mod ? farJumps : jumps)[event.key]
  if (arrow && plain) {
    event.preventDefault()
    // An arrow that is being drawn leads to one card only.
    if (event.shiftKey && tool.state === 'idle') extendFocus(editor, arrow)
    else moveFocus(editor, arrow)
  } else if (jump) {
    event.preventDefault()
    jumpFocus(editor, jump)
  } else if (event.key === 'Tab' && plain) {
    if (moveStep(editor, !event.shiftKey)) event.preventDefault()
  } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    event.preventDefault()
    const box = (event.target as HTMLElement).getBoundingClientRect()
    onContextMenu({ x: box.left + Math.min(24, box.width / 2), y: box.top + Math.min(24, box.height / 2) })
  } else if (event.key === ' ' && plain && event.target instanceof HTMLButtonElement) {
    // A button would be clicked by the space bar: here that key is the hand.
    event.preventDefault()
  }
}
