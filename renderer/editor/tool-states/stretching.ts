import { type StepRange, stepsUnder, stretchCard } from '../../journey/commands/stretch-card.ts'
import { recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import type { Point } from '../../scene/geometry.ts'
import type { Column } from '../../scene/scene.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { selectCards } from '../selection.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** Takes hold of a card's edge. `pressed`: where the button went down, in CSS pixels. */
export function startStretching(editor: Editor, id: CardId, edge: 'left' | 'right', pressed: Point): void {
  const { document, scene } = editor.state()
  const card = recordOf(document, id)
  const range = card && stepsUnder(document, card)
  const column = range && scene.columns[edge === 'left' ? range.first : range.last]
  if (!range || !column) return
  const line = edge === 'left' ? column.x : column.x + column.width
  editor.select(selectCards([id]))
  editor.mark({ key: 'stretchCards', count: 1 })
  go(editor, {
    tool: 'select',
    state: 'stretching',
    cardId: id,
    edge,
    range,
    grab: line - boardAt(editor, pressed).x,
  })
}

/** A card's edge follows the pointer from step to step; the card is seen as it would be. */
export function stretching(editor: Editor, tool: StateOf<'stretching'>, event: PointerStep): void {
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at, 'across')
    const x = boardAt(editor, event.at).x + tool.grab
    const range = rangeAt(editor.state().scene.columns, tool, x)
    if (range.first === tool.range.first && range.last === tool.range.last) return
    // From the start each time: a card that comes back to its step takes its old place in the cell again.
    editor.bail()
    editor.mark({ key: 'stretchCards', count: 1 })
    editor.preview(now => stretchCard(now, tool.cardId, range))
    return go(editor, { ...tool, range })
  }
  if (event.type !== 'pointerUp') return
  if (editor.commit()) editor.announce('cardStretched', { count: tool.range.last - tool.range.first + 1 })
  toIdle(editor, tool.tool)
}

/** The steps that the card covers when its edge is at `x`: the nearest boundary of steps counts. */
function rangeAt(columns: readonly Column[], { edge, range }: StateOf<'stretching'>, x: number): StepRange {
  let best = edge === 'left' ? range.first : range.last
  let least = Number.POSITIVE_INFINITY
  for (const column of columns) {
    if (edge === 'left' ? column.index > range.last : column.index < range.first) continue
    const away = Math.abs((edge === 'left' ? column.x : column.x + column.width) - x)
    if (away < least) {
      least = away
      best = column.index
    }
  }
  return edge === 'left' ? { ...range, first: best } : { ...range, last: best }
}
