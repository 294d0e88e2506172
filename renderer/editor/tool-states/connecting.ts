import { addConnector } from '../../journey/commands/connectors.ts'
import type { CardId } from '../../journey/ids.ts'
import { hitTest } from '../../scene/hit-test.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { reattach } from '../reattach-connector.ts'
import { idle } from './idle.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/**
 * An arrow is being drawn. With the button held it ends where the button is let go; with the connector tool it can
 * also go from click to click.
 */
export function connecting(editor: Editor, tool: StateOf<'connecting'>, event: PointerStep): void {
  if (tool.byKeys && tool.tool === 'connector') {
    // Whoever takes the tool into the hand after all chooses both cards with it.
    if (event.type !== 'pointerDown') return
    toIdle(editor, tool.tool)
    return idle(editor, { tool: tool.tool, state: 'idle' }, event)
  }
  const to = boardAt(editor, event.at)
  const hit = hitTest(editor.state().scene, to)
  const targetId = hit.kind === 'card' && hit.id !== tool.fromId ? hit.id : null
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at)
    return go(editor, { ...tool, to, targetId })
  }
  if (targetId) {
    toIdle(editor, tool.tool)
    return tool.loose ? reattach(editor, tool.loose, targetId) : connectCards(editor, tool.fromId, targetId)
  }
  const stillOnStart = hit.kind === 'card' && hit.id === tool.fromId
  if (event.type === 'pointerUp' && tool.tool === 'connector' && stillOnStart) return
  toIdle(editor, tool.tool)
}

/** Draws an arrow from one card to another as one undoable change and selects it. */
export function connectCards(editor: Editor, fromId: CardId, toId: CardId): void {
  const drawn = editor.change(
    { key: 'addConnector' },
    document => addConnector(document, fromId, toId, editor.ids).diff,
  )
  if (!drawn) return
  const made = editor
    .state()
    .document.index.connectors.find(
      connector =>
        (connector.fromId === fromId && connector.toId === toId) ||
        (connector.fromId === toId && connector.toId === fromId),
    )
  if (made) editor.select({ kind: 'connector', id: made.id })
  editor.announce('connectorAdded')
}
