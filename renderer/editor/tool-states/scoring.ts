import { moveCards } from '../../journey/commands/move-cards.ts'
import { updateCards } from '../../journey/commands/update-card.ts'
import { recordOf } from '../../journey/document.ts'
import { nearestScore } from '../../journey/nearest-score.ts'
import { emotionStep } from '../../scene/scene.ts'
import type { Editor } from '../editor.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** A point of the emotion curve follows the pointer: up and down between the five levels, sideways to other steps. */
export function scoring(editor: Editor, tool: StateOf<'scoring'>, event: PointerStep): void {
  const { document, scene } = editor.state()
  const card = recordOf(document, tool.cardId)
  const row = card?.laneId ? scene.rowOf.get(card.laneId) : undefined
  if (!card?.laneId || !row) {
    editor.bail()
    return toIdle(editor, tool.tool)
  }
  if (event.type === 'pointerMove') {
    const at = boardAt(editor, event.at)
    if (at.y < row.y || at.y > row.y + row.height) return leaveLane(editor, tool, event)
    const score = nearestScore((row.y + row.height / 2 - at.y) / emotionStep)
    if (score !== card.score) editor.preview(now => updateCards(now, [card.id], { score }))
    const column = scene.columns.find(
      candidate => at.x >= candidate.x && at.x < candidate.x + candidate.width,
    )
    const { laneId } = card
    if (column && column.stepId !== card.stepId)
      editor.preview(now =>
        moveCards(now, [card.id], { laneId, stepId: column.stepId, index: Number.POSITIVE_INFINITY }),
      )
    return
  }
  if (event.type !== 'pointerUp') return
  if (editor.commit()) {
    const scored = recordOf(editor.state().document, tool.cardId)
    if (scored?.score !== null && scored !== undefined) editor.announce('cardScored', { score: scored.score })
  }
  toIdle(editor, tool.tool)
}

/** Dragged out of its lane, a point is a card on its way to another cell. */
function leaveLane(editor: Editor, tool: StateOf<'scoring'>, event: PointerStep): void {
  editor.bail()
  const to = boardAt(editor, event.at)
  const drag = { ids: [tool.cardId], lead: tool.cardId, copy: false, drop: null }
  go(editor, {
    tool: 'select',
    state: 'draggingCards',
    from: tool.from,
    drag: { ...drag, dx: to.x - tool.from.x, dy: to.y - tool.from.y },
  })
}
