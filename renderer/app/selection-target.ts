import type { Selection } from '../editor/selection.ts'
import type { Target } from '../editor/tools.ts'

/** What a context menu opened from the keyboard is about. */
export function selectionTarget(selection: Selection): Target {
  switch (selection.kind) {
    case 'none':
      return { kind: 'ground' }
    case 'cards':
      return { kind: 'card', id: selection.lead }
    default:
      return selection
  }
}
