import type { Editor } from './editor.ts'
import { noSelection, selectCards, selectedCards } from './selection.ts'
import type { Target } from './tools.ts'

/**
 * Selects what was clicked. `additive` adds a card to the selected ones or takes it out; `keep` leaves a selection
 * alone that already holds the card, as a right click does.
 */
export function selectTarget(
  editor: Editor,
  target: Target,
  options: { additive?: boolean; keep?: boolean } = {},
): void {
  const chosen = selectedCards(editor.state().selection)
  switch (target.kind) {
    case 'card':
    case 'port':
    case 'card-edge':
      if (options.keep && chosen.includes(target.id)) return
      if (options.additive)
        return editor.select(
          chosen.includes(target.id)
            ? selectCards(chosen.filter(id => id !== target.id))
            : selectCards([...chosen, target.id], target.id),
        )
      return editor.select(selectCards([target.id]))
    case 'cell':
    case 'add-card':
      if (options.additive) return
      return editor.select({ kind: 'cell', laneId: target.laneId, stepId: target.stepId })
    case 'ground':
    case 'add-lane':
    case 'add-stage':
      if (options.additive) return
      return editor.select(noSelection)
    case 'header-grip':
    case 'header-add':
    case 'header-menu':
    case 'header-collapse':
      return editor.select(target.of)
    case 'lane-edge':
    case 'lane-colours':
      return editor.select({ kind: 'lane', id: target.id })
    case 'step-edge':
      return editor.select({ kind: 'step', id: target.id })
    case 'connector-end':
    case 'connector-label':
      return editor.select({ kind: 'connector', id: target.id })
    default:
      return editor.select(target)
  }
}
