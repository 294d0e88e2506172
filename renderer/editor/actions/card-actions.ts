import { moveCardsBy, moveCardWithin, parkCards } from '../../journey/commands/move-cards.ts'
import { updateCards } from '../../journey/commands/update-card.ts'
import { squashDiffs } from '../../journey/diff.ts'
import { applyDiff, cardsInCell, recordOf, siblingsOf } from '../../journey/document.ts'
import type { ConnectorId } from '../../journey/ids.ts'
import type { EmotionScore } from '../../journey/vocabulary.ts'
import { connectableCard, finishConnecting, startConnecting } from '../connect-by-keys.ts'
import type { Editor } from '../editor.ts'
import { labelConnector } from '../label-connector.ts'
import { moveHeader, movesHeader } from '../move-header.ts'
import { newCardIn } from '../new-card.ts'
import { revealSelection } from '../reveal-selection.ts'
import { type Selection, selectedCards } from '../selection.ts'
import { startEditing } from '../start-editing.ts'
import type { Action, KeyChord } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit, emotionCards, hasCards } from './conditions.ts'

/** Making, opening, moving and scoring cards. */
export const cardActions: readonly Action[] = [
  {
    id: 'newCard',
    icon: 'plus',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && ['cell', 'cards'].includes(editor.state().selection.kind),
    run: ({ editor }) => newCard(editor),
  },
  {
    id: 'edit',
    icon: 'pencil',
    keys: [{ key: 'Enter' }, { key: 'F2' }],
    enabled: ({ editor }) => canEdit(editor) && editor.state().selection.kind !== 'none',
    run: ({ editor }) => {
      if (!finishConnecting(editor)) edit(editor)
    },
  },
  move('moveLeft', 'arrow-left', 'ArrowLeft', 0, -1),
  move('moveRight', 'arrow-right', 'ArrowRight', 0, 1),
  move('moveUp', 'arrow-up', 'ArrowUp', -1, 0),
  move('moveDown', 'arrow-down', 'ArrowDown', 1, 0),
  {
    id: 'parkCards',
    icon: 'archive',
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && hasCards(editor),
    run: ({ editor }) => {
      const ids = selectedCards(editor.state().selection)
      const cell = cellOfLead(editor)
      if (!editor.change({ key: 'parkCards', count: ids.length }, document => parkCards(document, ids)))
        return
      // The parking lot is no part of the board: the keyboard stays where the card was.
      if (cell) editor.select(cell)
    },
  },
  {
    id: 'connectTo',
    icon: 'spline',
    keys: [],
    enabled: ({ editor }) => connectableCard(editor.state()) !== null,
    run: ({ editor }) => void startConnecting(editor, 'select'),
  },
  {
    id: 'goToArrow',
    icon: 'waypoints',
    keys: [],
    enabled: ({ editor }) => arrowOfLead(editor) !== null,
    run: ({ editor }) => {
      const arrow = arrowOfLead(editor)
      if (!arrow) return
      editor.select({ kind: 'connector', id: arrow })
      revealSelection(editor)
    },
  },
  score('scoreMinus2', -2, [{ key: '1' }]),
  score('scoreMinus1', -1, [{ key: '2' }]),
  score('score0', 0, [{ key: '3' }]),
  score('scorePlus1', 1, [{ key: '4' }]),
  score('scorePlus2', 2, [{ key: '5' }]),
  {
    id: 'scoreUp',
    keys: [{ key: '+' }, { key: '=' }],
    enabled: ({ editor }) => canEdit(editor) && emotionCards(editor).length > 0,
    run: ({ editor }) => shiftScore(editor, 1),
  },
  {
    id: 'scoreDown',
    keys: [{ key: '-' }, { key: '−' }],
    enabled: ({ editor }) => canEdit(editor) && emotionCards(editor).length > 0,
    run: ({ editor }) => shiftScore(editor, -1),
  },
  {
    id: 'clearScore',
    keys: [{ key: '0' }],
    enabled: ({ editor }) => canEdit(editor) && emotionCards(editor).some(card => card.score !== null),
    run: ({ editor }) => {
      const ids = emotionCards(editor).map(card => card.id)
      if (editor.change({ key: 'score' }, document => updateCards(document, ids, { score: null })))
        editor.announce('scoreCleared')
    },
  },
]

/** The cell of the card that the inspector shows. */
function cellOfLead(editor: Editor): Selection | null {
  const { selection, document } = editor.state()
  const card = selection.kind === 'cards' ? recordOf(document, selection.lead) : undefined
  return card?.laneId && card.stepId ? { kind: 'cell', laneId: card.laneId, stepId: card.stepId } : null
}

/** The first arrow that begins or ends at the only selected card, of those that can be seen. */
function arrowOfLead(editor: Editor): ConnectorId | null {
  const { selection, document, scene } = editor.state()
  if (selection.kind !== 'cards' || selection.ids.length !== 1) return null
  const arrows = document.index.connectorsOf.get(selection.lead) ?? []
  return arrows.find(arrow => scene.connectors.some(drawn => drawn.connectorId === arrow.id))?.id ?? null
}

function newCard(editor: Editor): void {
  const { selection, document } = editor.state()
  if (selection.kind === 'cell') return newCardIn(editor, selection.laneId, selection.stepId)
  if (selection.kind !== 'cards') return
  const card = recordOf(document, selection.lead)
  if (card?.laneId && card.stepId) newCardIn(editor, card.laneId, card.stepId, card.id)
}

/** Enter: edits the selected card, renames the selected header; in a cell it makes a card. */
function edit(editor: Editor): void {
  const { selection } = editor.state()
  switch (selection.kind) {
    case 'cell':
      return newCardIn(editor, selection.laneId, selection.stepId)
    case 'cards':
      return startEditing(editor, { kind: 'card', id: selection.lead, fresh: false })
    case 'stage':
    case 'step':
    case 'lane':
    case 'separator':
      return startEditing(editor, selection)
    case 'connector':
      return labelConnector(editor, selection.id)
    default:
  }
}

function move(
  id: Extract<ActionId, 'moveLeft' | 'moveRight' | 'moveUp' | 'moveDown'>,
  icon: 'arrow-left' | 'arrow-right' | 'arrow-up' | 'arrow-down',
  key: string,
  lanes: number,
  steps: number,
): Action {
  return {
    id,
    icon,
    keys: [{ key, alt: true }],
    enabled: ({ editor }) => canEdit(editor) && (hasCards(editor) || movesHeader(editor, lanes !== 0)),
    run: ({ editor }) => {
      if (!moveHeader(editor, lanes + steps > 0 ? 1 : -1)) moveSelected(editor, lanes, steps)
    },
  }
}

/** Up and down first move a single card among the cards of its cell; at the cell's edge it goes to the next lane. */
function moveSelected(editor: Editor, lanes: number, steps: number): void {
  const { selection, document } = editor.state()
  const ids = selectedCards(selection)
  const only = ids.length === 1 ? ids[0] : undefined
  if (only && lanes !== 0) {
    const siblings = siblingsOf(document, only)
    const at = siblings.findIndex(card => card.id === only)
    if (siblings[at + lanes]) {
      if (editor.change({ key: 'moveCards', count: 1 }, now => moveCardWithin(now, only, lanes)))
        editor.announce('cardsMoved', placeOf(editor, only))
      return revealSelection(editor)
    }
  }
  if (
    editor.change({ key: 'moveCards', count: ids.length }, now => moveCardsBy(now, ids, lanes, steps)) &&
    ids[0]
  )
    editor.announce('cardsMoved', placeOf(editor, ids[0]))
  revealSelection(editor)
}

function placeOf(editor: Editor, id: Parameters<typeof siblingsOf>[1]) {
  const { document, selection } = editor.state()
  const card = recordOf(document, id)
  const index =
    card?.laneId && card.stepId
      ? cardsInCell(document, card.laneId, card.stepId).findIndex(c => c.id === id)
      : 0
  return {
    count: selectedCards(selection).length,
    laneId: card?.laneId ?? '',
    stepId: card?.stepId ?? '',
    position: index + 1,
  }
}

function score(id: ActionId, value: EmotionScore, keys: readonly KeyChord[]): Action {
  return {
    id,
    keys,
    enabled: ({ editor }) => canEdit(editor) && emotionCards(editor).length > 0,
    checked: ({ editor }) => {
      const cards = emotionCards(editor)
      return cards.length > 0 && cards.every(card => card.score === value)
    },
    run: ({ editor }) => {
      const ids = emotionCards(editor).map(card => card.id)
      editor.change({ key: 'score' }, document => updateCards(document, ids, { score: value }))
      editor.announce('cardScored', { score: value })
    },
  }
}

function shiftScore(editor: Editor, by: number): void {
  const cards = emotionCards(editor)
  const next = (value: EmotionScore | null) => Math.max(-2, Math.min(2, (value ?? 0) + by)) as EmotionScore
  editor.change({ key: 'score' }, document => {
    let now = document
    return cards
      .map(card => {
        const diff = updateCards(now, [card.id], { score: next(card.score) })
        now = applyDiff(now, diff)
        return diff
      })
      .reduce(squashDiffs)
  })
  if (cards[0]) editor.announce('cardScored', { score: next(cards[0].score) })
}
