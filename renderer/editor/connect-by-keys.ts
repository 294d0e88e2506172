import { recordOf } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Point } from '../scene/geometry.ts'
import { cardBox, cellBox } from '../scene/query.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import { isFixed } from './is-fixed.ts'
import { fixedEnd, reattach } from './reattach-connector.ts'
import { revealSelection } from './reveal-selection.ts'
import { type Selection, selectCards } from './selection.ts'
import { connectCards } from './tool-states/connecting.ts'
import { go, type StateOf, toIdle } from './tool-states/tool-state.ts'
import type { LooseEnd } from './tools.ts'

/**
 * The card that an arrow can start from by keyboard: the only selected one, if it can be seen. Null for none, or in
 * a map that can't be changed.
 */
export function connectableCard(state: EditorState): CardId | null {
  const { selection, scene, document } = state
  if (isFixed(state) || selection.kind !== 'cards' || selection.ids.length !== 1) return null
  return cardBox(scene, document, selection.lead) ? selection.lead : null
}

/**
 * Starts an arrow at the selected card. From then on the selection is where the arrow leads: arrow keys move it,
 * Enter connects, Escape goes back. A pointer can end the arrow too.
 */
export function startConnecting(editor: Editor, tool: 'select' | 'connector'): boolean {
  const fromId = connectableCard(editor.state())
  if (!fromId) return false
  const to = placeOf(editor.state(), editor.state().selection)
  if (!to) return false
  go(editor, { tool, state: 'connecting', fromId, to, targetId: null, byKeys: true })
  editor.announce('connectingStarted')
  return true
}

/**
 * Starts to lead an end of the selected arrow to another card: the selection begins at the card where the end is, and
 * arrow keys and Enter do the rest.
 */
export function startReattaching(editor: Editor, loose: LooseEnd): void {
  const connector = recordOf(editor.state().document, loose.id)
  const fromId = fixedEnd(editor, loose)
  if (!connector || !fromId) return
  editor.select(selectCards([loose.end === 'from' ? connector.fromId : connector.toId]))
  const to = placeOf(editor.state(), editor.state().selection)
  if (!to) return editor.select({ kind: 'connector', id: loose.id })
  go(editor, { tool: 'select', state: 'connecting', fromId, to, targetId: null, loose, byKeys: true })
  revealSelection(editor)
  editor.announce('connectingStarted')
}

/** Leads an arrow that is being drawn by keys to what is selected now. */
export function followByKeys(editor: Editor): void {
  const tool = drawnByKeys(editor)
  if (!tool) return
  const { selection } = editor.state()
  const targetId = selection.kind === 'cards' && selection.lead !== tool.fromId ? selection.lead : null
  go(editor, { ...tool, targetId, to: placeOf(editor.state(), selection) ?? tool.to })
}

/** Ends an arrow at the selected card. Returns whether one was being drawn by keys. */
export function finishConnecting(editor: Editor): boolean {
  const tool = drawnByKeys(editor)
  if (!tool) return false
  const { selection } = editor.state()
  if (selection.kind !== 'cards' || selection.lead === tool.fromId) {
    editor.announce('connectingNeedsCard')
    return true
  }
  toIdle(editor, 'select')
  if (tool.loose) reattach(editor, tool.loose, selection.lead)
  else connectCards(editor, tool.fromId, selection.lead)
  return true
}

/** Gives up an arrow and goes back to the card where it began. Returns whether one was being drawn by keys. */
export function cancelConnecting(editor: Editor): boolean {
  const tool = drawnByKeys(editor)
  if (!tool) return false
  toIdle(editor, 'select')
  if (tool.loose) editor.select({ kind: 'connector', id: tool.loose.id })
  else if (recordOf(editor.state().document, tool.fromId)) {
    editor.select(selectCards([tool.fromId]))
    revealSelection(editor)
  }
  editor.announce('connectingCancelled')
  return true
}

function drawnByKeys(editor: Editor): StateOf<'connecting'> | null {
  const { tool } = editor.state()
  return tool.state === 'connecting' && tool.byKeys ? tool : null
}

/** The middle of what is selected, on the board. */
function placeOf({ scene, document }: EditorState, selection: Selection): Point | null {
  const box =
    selection.kind === 'cards'
      ? cardBox(scene, document, selection.lead)
      : selection.kind === 'cell'
        ? cellBox(scene, selection.laneId, selection.stepId)
        : null
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
