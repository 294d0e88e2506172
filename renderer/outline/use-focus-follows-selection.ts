import { type RefObject, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Editor } from '../editor/editor.ts'
import { outlineId } from './outline-focus.ts'
import type { Frame } from './outline-frame.ts'

/**
 * Puts the DOM focus on what is selected, unless the focus is somewhere else on the page for a reason. `quiet` is
 * set while it does, so that the focus is not taken for a wish to go somewhere.
 */
export function useFocusFollowsSelection(
  editor: Editor,
  grid: RefObject<HTMLDivElement | null>,
  frame: Frame,
  quiet: RefObject<boolean>,
): void {
  const selection = useStore(editor.store, state => state.selection)
  const editing = useStore(editor.store, state => state.editing)
  // An arrow that the keyboard draws needs the arrow keys, wherever it was asked for.
  const drawing = useStore(
    editor.store,
    ({ tool }) => tool.state === 'connecting' && tool.byKeys === true && tool.tool === 'select',
  )
  // Before anything else can happen: an element that goes takes the focus with it, and a key pressed then is lost.
  useLayoutEffect(() => {
    if (editing || !grid.current) return
    const active = window.document.activeElement
    const inBoard = grid.current.parentElement?.contains(active) ?? false
    if (active !== window.document.body && !inBoard && !drawing) return
    const id = outlineId(selection)
    // A frame that lags behind the document is followed by another one at once. Until then, and with nothing
    // selected, the grid itself has the focus, so that no key is lost.
    const found = id && frame.document === editor.state().document ? window.document.getElementById(id) : null
    const element = found ?? (inBoard || id ? grid.current : null)
    if (!element || element === active) return
    quiet.current = true
    element.focus({ preventScroll: true })
    quiet.current = false
  }, [editor, selection, editing, drawing, grid, frame, quiet])
}
