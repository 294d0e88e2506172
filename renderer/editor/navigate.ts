import { recordOf } from '../journey/document.ts'
import { followByKeys } from './connect-by-keys.ts'
import type { Editor } from './editor.ts'
import { extended } from './extend-selection.ts'
import { type Jump, jumpTarget } from './jump.ts'
import { type Direction, firstCell, neighbour } from './neighbour.ts'
import { revealSelection } from './reveal-selection.ts'
import type { Selection } from './selection.ts'

/**
 * Moves the selection one place: between the cards of a cell, from cell to cell, and out to the headers at the top
 * and left. Returns whether there was somewhere to go.
 */
export function moveFocus(editor: Editor, direction: Direction): boolean {
  return goTo(editor, neighbour(editor.state(), editor.state().selection, direction))
}

/** Moves the selection a long way. Returns whether there was somewhere to go. */
export function jumpFocus(editor: Editor, jump: Jump): boolean {
  return goTo(editor, jumpTarget(editor.state(), editor.state().selection, jump))
}

/** Takes the next card in a direction into the selection. Returns whether there was one. */
export function extendFocus(editor: Editor, direction: Direction): boolean {
  return goTo(editor, extended(editor.state(), editor.state().selection, direction))
}

/**
 * Goes to the next or previous step of the lane, as Tab does; from an arrow to the next one of the same card.
 * Returns false at the end.
 */
export function moveStep(editor: Editor, forward: boolean): boolean {
  const { selection, document } = editor.state()
  if (selection.kind === 'connector') {
    const from = recordOf(document, selection.id)?.fromId
    const arrows = (from && document.index.connectorsOf.get(from)) ?? []
    const next = arrows[arrows.findIndex(arrow => arrow.id === selection.id) + (forward ? 1 : -1)]
    return next ? goTo(editor, { kind: 'connector', id: next.id }) : false
  }
  if (selection.kind !== 'cell' && selection.kind !== 'cards') return false
  return moveFocus(editor, forward ? 'right' : 'left')
}

/** Selects the first cell of the board when nothing is selected, so that the keyboard has a place to start from. */
export function enterBoard(editor: Editor): void {
  editor.patch({ keyboard: true })
  if (editor.state().selection.kind === 'none') goTo(editor, firstCell(editor.state()))
}

function goTo(editor: Editor, next: Selection | null): boolean {
  editor.patch({ keyboard: true })
  if (!next) return false
  editor.select(next)
  followByKeys(editor)
  revealSelection(editor)
  return true
}
