import { copyCards } from '../../journey/commands/copy-cards.ts'
import { moveCards, moveCardsBy } from '../../journey/commands/move-cards.ts'
import type { Diff } from '../../journey/diff.ts'
import { type JourneyDocument, recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import { dropPlaceAt } from '../../scene/drop-place.ts'
import { nudgeAtEdge } from '../edge-pan.ts'
import type { Editor } from '../editor.ts'
import { selectCards } from '../selection.ts'
import type { DropPlace } from '../tools.ts'
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
    landing(document, drag.ids, drag.lead, drop),
  )
  if (moved)
    editor.announce('cardsMoved', { count: drag.ids.length, laneId: drop.laneId, stepId: drop.stepId })
}

/**
 * Cards of one cell go into the cell under the pointer. Cards of several cells keep their arrangement, as they hang
 * on the pointer: all move as far as the one that is held.
 */
function landing(document: JourneyDocument, ids: readonly CardId[], lead: CardId, drop: DropPlace): Diff {
  const cards = ids.flatMap(id => recordOf(document, id) ?? [])
  const held = recordOf(document, lead)
  const apart = cards.some(card => card.laneId !== held?.laneId || card.stepId !== held?.stepId)
  if (!held || !apart) return moveCards(document, ids, drop)
  const lanes = document.index.lanes.filter(lane => !lane.hidden)
  const { steps } = document.index
  const laneDelta =
    lanes.findIndex(lane => lane.id === drop.laneId) - lanes.findIndex(lane => lane.id === held.laneId)
  const stepDelta =
    steps.findIndex(step => step.id === drop.stepId) - steps.findIndex(step => step.id === held.stepId)
  return moveCardsBy(document, ids, laneDelta, stepDelta)
}
