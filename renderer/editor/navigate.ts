import { cardsInCell, recordOf } from '../journey/document.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import { revealSelection } from './reveal-selection.ts'
import type { Selection } from './selection.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * Moves the selection one place: between the cards of a cell, from cell to cell, and out to the headers at the top
 * and left. Returns whether there was somewhere to go.
 */
export function moveFocus(editor: Editor, direction: Direction): boolean {
  const next = neighbour(editor.state(), direction)
  editor.patch({ keyboard: true })
  if (!next) return false
  editor.select(next)
  revealSelection(editor)
  return true
}

/** Goes to the next or previous step of the lane, as Tab does. Returns false at the lane's end. */
export function moveStep(editor: Editor, forward: boolean): boolean {
  const { selection } = editor.state()
  if (selection.kind !== 'cell' && selection.kind !== 'cards') return false
  return moveFocus(editor, forward ? 'right' : 'left')
}

/** Selects the first cell of the board when nothing is selected, so that the keyboard has a place to start from. */
export function enterBoard(editor: Editor): void {
  editor.patch({ keyboard: true })
  if (editor.state().selection.kind !== 'none') return
  const first = firstCell(editor.state())
  if (!first) return
  editor.select(first)
  revealSelection(editor)
}

function firstCell({ scene }: EditorState): Selection | null {
  const row = scene.rows[0]
  const column = scene.columns[0]
  return row && column ? { kind: 'cell', laneId: row.laneId, stepId: column.stepId } : null
}

function neighbour(state: EditorState, direction: Direction): Selection | null {
  const { selection, scene } = state
  switch (selection.kind) {
    case 'none':
      return firstCell(state)
    case 'cell':
      return fromCell(state, selection.laneId, selection.stepId, null, direction)
    case 'cards': {
      const card = recordOf(state.document, selection.lead)
      if (!card?.laneId || !card.stepId) return firstCell(state)
      return fromCell(state, card.laneId, card.stepId, card.id, direction)
    }
    case 'stage': {
      const at = scene.stageHeaders.findIndex(header => header.stageId === selection.id)
      if (direction === 'down') {
        const column = scene.columns.find(candidate => candidate.stageId === selection.id)
        return column ? { kind: 'step', id: column.stepId } : null
      }
      const next =
        scene.stageHeaders[at + (direction === 'right' ? 1 : direction === 'left' ? -1 : Number.NaN)]
      return next ? { kind: 'stage', id: next.stageId } : null
    }
    case 'step': {
      const column = scene.columnOf.get(selection.id)
      if (!column) return null
      if (direction === 'up') return { kind: 'stage', id: column.stageId }
      if (direction === 'down') return enterCell(state, scene.rows[0]?.laneId, column.stepId, 'first')
      const next = scene.columns[column.index + (direction === 'right' ? 1 : -1)]
      return next ? { kind: 'step', id: next.stepId } : null
    }
    case 'lane': {
      const row = scene.rowOf.get(selection.id)
      if (!row) return null
      if (direction === 'right') return enterCell(state, row.laneId, scene.columns[0]?.stepId, 'first')
      if (direction === 'left') return null
      const next = scene.rows[row.index + (direction === 'down' ? 1 : -1)]
      return next ? { kind: 'lane', id: next.laneId } : null
    }
    default:
      return firstCell(state)
  }
}

function fromCell(
  state: EditorState,
  laneId: LaneId,
  stepId: StepId,
  cardId: CardId | null,
  direction: Direction,
): Selection | null {
  const { scene, document } = state
  const row = scene.rowOf.get(laneId)
  const column = scene.columnOf.get(stepId)
  if (!row || !column) return firstCell(state)
  const cards = cardsInCell(document, laneId, stepId)
  const at = cardId ? cards.findIndex(card => card.id === cardId) : -1
  switch (direction) {
    case 'down': {
      const below = cards[at + 1]
      if (below) return { kind: 'cards', ids: [below.id], lead: below.id }
      return enterCell(state, scene.rows[row.index + 1]?.laneId, stepId, 'first')
    }
    case 'up': {
      const above = at > 0 ? cards[at - 1] : undefined
      if (above) return { kind: 'cards', ids: [above.id], lead: above.id }
      const previous = scene.rows[row.index - 1]
      return previous ? enterCell(state, previous.laneId, stepId, 'last') : { kind: 'step', id: stepId }
    }
    case 'right': {
      const span = cardId ? (recordOf(document, cardId)?.span ?? 1) : 1
      return enterCell(state, laneId, scene.columns[column.index + span]?.stepId, Math.max(0, at))
    }
    case 'left': {
      const previous = scene.columns[column.index - 1]
      return previous
        ? enterCell(state, laneId, previous.stepId, Math.max(0, at))
        : { kind: 'lane', id: laneId }
    }
  }
}

/** A cell as it is entered: one of its cards, or the cell itself when it is empty. */
function enterCell(
  state: EditorState,
  laneId: LaneId | undefined,
  stepId: StepId | undefined,
  index: number | 'first' | 'last',
): Selection | null {
  if (!laneId || !stepId) return null
  const cards = cardsInCell(state.document, laneId, stepId)
  const card =
    index === 'first' ? cards[0] : index === 'last' ? cards.at(-1) : cards[Math.min(index, cards.length - 1)]
  return card ? { kind: 'cards', ids: [card.id], lead: card.id } : { kind: 'cell', laneId, stepId }
}
