import type { CardId } from '../../journey/ids.ts'
import type { Box, Point } from '../../scene/geometry.ts'
import { visitCards } from '../../scene/query.ts'
import type { Editor } from '../editor.ts'
import { selectCards } from '../selection.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

/** A rectangle is drawn over the board; the cards it touches are selected as it grows. */
export function marquee(editor: Editor, tool: StateOf<'marquee'>, event: PointerStep): void {
  const box = boxBetween(tool.from, boardAt(editor, event.at))
  const ids = new Set<CardId>(tool.base)
  visitCards(editor.state().scene, box, placed => ids.add(placed.card.id))
  editor.select(selectCards([...ids]))
  if (event.type === 'pointerMove') go(editor, { ...tool, box })
  else if (event.type === 'pointerUp') toIdle(editor, tool.tool)
}

function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
