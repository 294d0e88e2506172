import { recordOf } from '../journey/document.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'
import type { PlacedCard } from '../scene/scene.ts'
import type { EditorState } from './editor-state.ts'
import { type Selection, selectCards } from './selection.ts'
import { shownCards } from './shown-cards.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The state as far as places depend on it. */
export type Places = Pick<EditorState, 'document' | 'scene'>

/** The place beside a selection, or null where the board ends. Nothing selected leads to the first cell. */
export function neighbour(state: Places, from: Selection, direction: Direction): Selection | null {
  const { scene, document } = state
  switch (from.kind) {
    case 'none':
      return firstCell(state)
    case 'cell':
      return fromCell(state, from.laneId, from.stepId, null, direction)
    case 'cards': {
      const card = recordOf(document, from.lead)
      if (!card?.laneId || !card.stepId) return firstCell(state)
      return fromCell(state, card.laneId, card.stepId, card.id, direction)
    }
    case 'stage': {
      const at = scene.stageHeaders.findIndex(header => header.stageId === from.id)
      if (direction === 'up') return null
      if (direction === 'down') {
        const column = scene.columns.find(candidate => candidate.stageId === from.id)
        return column ? { kind: 'step', id: column.stepId } : null
      }
      const next = scene.stageHeaders[at + (direction === 'right' ? 1 : -1)]
      return next ? { kind: 'stage', id: next.stageId } : null
    }
    case 'step': {
      const column = scene.columnOf.get(from.id)
      if (!column) return firstCell(state)
      if (direction === 'up') return { kind: 'stage', id: column.stageId }
      if (direction === 'down') return enterCell(state, scene.rows[0]?.laneId, column.stepId, 'first')
      const next = scene.columns[column.index + (direction === 'right' ? 1 : -1)]
      return next ? { kind: 'step', id: next.stepId } : null
    }
    case 'lane':
      return fromLane(state, from.id, direction)
    case 'separator': {
      const row = rowAbove(state, from)
      if (!row) return firstCell(state)
      if (direction === 'up') return { kind: 'lane', id: row.laneId }
      const below = direction === 'down' ? scene.rows[row.index + 1] : undefined
      return below ? { kind: 'lane', id: below.laneId } : null
    }
    case 'connector': {
      const connector = recordOf(document, from.id)
      if (!connector) return firstCell(state)
      return selectCards([direction === 'left' || direction === 'up' ? connector.fromId : connector.toId])
    }
  }
}

/** The cell in the top left corner, or null for a board without any. */
export function firstCell({ scene }: Places): Selection | null {
  const row = scene.rows[0]
  const column = scene.columns[0]
  return row && column ? { kind: 'cell', laneId: row.laneId, stepId: column.stepId } : null
}

/** Lane labels and the lines under lanes stand in one column. */
function fromLane(state: Places, laneId: LaneId, direction: Direction): Selection | null {
  const { scene, document } = state
  const row = scene.rowOf.get(laneId)
  if (!row) return firstCell(state)
  const line = (id: LaneId | undefined): Selection | null => {
    const separator = id && document.index.separators.get(id)
    return separator ? { kind: 'separator', id: separator.id } : null
  }
  const lane = (id: LaneId | undefined): Selection | null => (id ? { kind: 'lane', id } : null)
  switch (direction) {
    case 'left':
      return null
    case 'right':
      return enterCell(state, laneId, scene.columns[0]?.stepId, 'first')
    case 'down':
      return line(laneId) ?? lane(scene.rows[row.index + 1]?.laneId)
    case 'up': {
      const above = scene.rows[row.index - 1]?.laneId
      return line(above) ?? lane(above)
    }
  }
}

function rowAbove({ scene, document }: Places, line: Extract<Selection, { kind: 'separator' }>) {
  const separator = recordOf(document, line.id)
  return separator ? scene.rowOf.get(separator.laneId) : undefined
}

function fromCell(
  state: Places,
  laneId: LaneId,
  stepId: StepId,
  cardId: CardId | null,
  direction: Direction,
): Selection | null {
  const { scene, document } = state
  const row = scene.rowOf.get(laneId)
  const column = scene.columnOf.get(stepId)
  if (!row || !column) return firstCell(state)
  const cards = shownCards(scene, document, laneId, stepId)
  const at = cardId ? cards.findIndex(card => card.id === cardId) : -1
  switch (direction) {
    case 'down': {
      const below = cards[at + 1]
      return below
        ? selectCards([below.id])
        : enterCell(state, scene.rows[row.index + 1]?.laneId, stepId, 'first')
    }
    case 'up': {
      const above = at > 0 ? cards[at - 1] : undefined
      if (above) return selectCards([above.id])
      const previous = scene.rows[row.index - 1]
      return previous ? enterCell(state, previous.laneId, stepId, 'last') : { kind: 'step', id: stepId }
    }
    case 'right': {
      const span = cards[at]?.span ?? 1
      return enterCell(state, laneId, scene.columns[column.index + span]?.stepId, Math.max(0, at))
    }
    case 'left': {
      const previous = scene.columns[column.index - 1]
      if (!previous) return { kind: 'lane', id: laneId }
      const into = enterCell(state, laneId, previous.stepId, Math.max(0, at))
      const wide = into?.kind === 'cell' ? cardOver(state, laneId, previous.index) : null
      return wide ? selectCards([wide.card.id]) : into
    }
  }
}

/** A cell as it is entered: one of its cards, or the cell itself when it shows none. */
export function enterCell(
  { scene, document }: Places,
  laneId: LaneId | undefined,
  stepId: StepId | undefined,
  index: number | 'first' | 'last',
): Selection | null {
  if (!laneId || !stepId) return null
  const cards = shownCards(scene, document, laneId, stepId)
  const card =
    index === 'first' ? cards[0] : index === 'last' ? cards.at(-1) : cards[Math.min(index, cards.length - 1)]
  return card ? selectCards([card.id]) : { kind: 'cell', laneId, stepId }
}

/** A card from an earlier step that reaches over a column of a lane. */
function cardOver({ scene }: Places, laneId: LaneId, column: number): PlacedCard | null {
  const row = scene.rowOf.get(laneId)
  if (!row || row.collapsed) return null
  for (let first = column - 1; first >= 0 && first > column - row.content.maxSpan; first--) {
    const wide = row.content.cards[first]?.find(({ card }) => first + card.span > column)
    if (wide) return wide
  }
  return null
}
