import { copyCards } from '../../journey/commands/copy-cards.ts'
import { moveCards } from '../../journey/commands/move-cards.ts'
import type { CardId } from '../../journey/ids.ts'
import { dropPlaceAt } from '../../scene/drop-place.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { selectCards } from '../selection.ts'
import { boardAt, go, type PointerStep, type StateOf, toIdle } from './tool-state.ts'

const nothing: ReadonlySet<CardId> = new Set()

/** Cards hang on the pointer. The document changes only when they are let go. */
export function draggingCards(editor: Editor, tool: StateOf<'draggingCards'>, event: PointerStep): void {
  const { drag } = tool
  if (event.type === 'pointerMove') {
    nudgeAtEdge(editor, event.at)
    const { scene } = editor.state()
    // Board pixels, so what the camera moved under the pointer counts as movement of the cards.
    const here = boardAt(editor, event.at)
    go(editor, {
      ...tool,
      drag: {
        ...drag,
        dx: here.x - tool.from.x,
        dy: here.y - tool.from.y,
        copy: event.alt,
        drop: dropPlaceAt(scene, here, event.alt ? nothing : new Set(drag.ids)),
      },
    })
    return
  }
  if (event.type !== 'pointerUp') return
  toIdle(editor, tool.tool)
  const { drop } = drag
  if (!drop) return
  if (event.alt) {
    let copies: readonly CardId[] = []
    editor.change({ key: 'copyCards', count: drag.ids.length }, document => {
      const made = copyCards(document, drag.ids, drop, editor.ids)
      copies = made.ids
      return made.diff
    })
    if (copies.length > 0) editor.select(selectCards(copies))
    return
  }
  const moved = editor.change({ key: 'moveCards', count: drag.ids.length }, document =>
    moveCards(document, drag.ids, drop),
  )
  if (moved)
    editor.announce('cardsMoved', { count: drag.ids.length, laneId: drop.laneId, stepId: drop.stepId })
}
