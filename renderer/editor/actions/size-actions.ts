import { stepsUnder, stretchCards } from '../../journey/commands/stretch-card.ts'
import { recordOf } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Editor } from '../editor.ts'
import { resizeBy, sizeOf } from '../resize-structure.ts'
import { revealSelection } from '../reveal-selection.ts'
import { selectedCards } from '../selection.ts'
import type { Resizable } from '../tools.ts'
import type { Action, KeyChord } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit } from './conditions.ts'

/** By how much a key makes a lane or a step larger, in board pixels. */
const stride = 16

const key = (arrow: string): readonly KeyChord[] => [{ key: arrow, alt: true, shift: true }]

/** Sizes without dragging: cards cover more or fewer steps, steps get wider, lanes taller. */
export const sizeActions: readonly Action[] = [
  size('wider', key('ArrowRight'), 'right', 1),
  size('narrower', key('ArrowLeft'), 'right', -1),
  size('taller', key('ArrowDown'), null, 1),
  size('shorter', key('ArrowUp'), null, -1),
  size('startEarlier', [], 'left', -1),
  size('startLater', [], 'left', 1),
  {
    id: 'usualSize',
    keys: [],
    enabled: ({ editor }) => {
      const { document } = editor.state()
      const of = resizable(editor)
      if (!canEdit(editor)) return false
      if (of?.kind === 'lane') return recordOf(document, of.id)?.height !== null
      if (of) return recordOf(document, of.id)?.width !== null
      return spanning(editor).some(card => card.span > 1)
    },
    run: ({ editor }) => {
      const of = resizable(editor)
      if (of) return resizeBy(editor, of, null)
      stretch(editor, 'right', Number.NEGATIVE_INFINITY)
    },
  },
]

/**
 * One way of changing a size. `edge`: the edge of cards that it moves; null for what only lanes do. Steps and lanes
 * are changed at their far edge alone.
 */
function size(id: ActionId, keys: readonly KeyChord[], edge: 'left' | 'right' | null, by: 1 | -1): Action {
  const kind = edge === 'right' ? 'step' : edge === null ? 'lane' : null
  return {
    id,
    keys,
    enabled: ({ editor }) => {
      const of = resizable(editor)
      if (!canEdit(editor)) return false
      if (of) return of.kind === kind && sizeOf(editor.state(), of) !== null
      return edge !== null && spanning(editor).some(card => canStretch(editor, card, edge, by))
    },
    run: ({ editor }) => {
      const of = resizable(editor)
      if (of) resizeBy(editor, of, by * stride)
      else if (edge) stretch(editor, edge, by)
    },
  }
}

function resizable(editor: Editor): Resizable | null {
  const { selection } = editor.state()
  return selection.kind === 'lane' || selection.kind === 'step' ? selection : null
}

/** The selected cards that can cover several steps: all but the points of an emotion curve and the parked ones. */
function spanning(editor: Editor): readonly Card[] {
  const { document, selection } = editor.state()
  return selectedCards(selection).flatMap(id => {
    const card = recordOf(document, id)
    const lane = card?.laneId ? recordOf(document, card.laneId) : undefined
    return card && lane && lane.laneType !== 'emotions' ? [card] : []
  })
}

function canStretch(editor: Editor, card: Card, edge: 'left' | 'right', by: 1 | -1): boolean {
  const { document } = editor.state()
  const range = stepsUnder(document, card)
  if (!range) return false
  if ((edge === 'left') === by > 0) return range.last > range.first
  return edge === 'left' ? range.first > 0 : range.last < document.index.steps.length - 1
}

function stretch(editor: Editor, edge: 'left' | 'right', by: number): void {
  const cards = spanning(editor)
  const ids = cards.map(card => card.id)
  const changed = editor.change({ key: 'stretchCards', count: ids.length }, document =>
    stretchCards(document, ids, edge, by),
  )
  const { document, selection } = editor.state()
  const lead = selection.kind === 'cards' ? recordOf(document, selection.lead) : undefined
  const range = lead && stepsUnder(document, lead)
  if (changed && range) editor.announce('cardStretched', { count: range.last - range.first + 1 })
  revealSelection(editor)
}
