import type { KeyboardEvent } from 'react'
import type { Editor } from '../editor/editor.ts'
import { type Direction, moveFocus, moveStep } from '../editor/navigate.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * The keys that move through the grid. Everything else goes on to the app's own keys. At the end of a lane Tab
 * leaves the grid, so that nobody is caught in it.
 */
export function handleOutlineKey(
  editor: Editor,
  event: KeyboardEvent<HTMLDivElement>,
  onContextMenu: (at: { x: number; y: number }) => void,
): void {
  if (editor.state().editing || event.nativeEvent.isComposing) return
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  const arrow = arrows[event.key]
  if (arrow && plain && !event.shiftKey) {
    event.preventDefault()
    moveFocus(editor, arrow)
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
