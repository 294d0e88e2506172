import { openFind, stepFind } from '../find.ts'
import type { Action } from './action.ts'

/** Finding one's way on the board. */
export const findingActions: readonly Action[] = [
  {
    id: 'find',
    icon: 'search',
    keys: [{ key: 'f', mod: true }],
    enabled: () => true,
    run: ({ editor }) => openFind(editor),
  },
  {
    id: 'findNext',
    keys: [{ key: 'F3' }],
    enabled: () => true,
    run: ({ editor }) => stepFind(editor, 1),
  },
  {
    id: 'findPrevious',
    keys: [{ key: 'F3', shift: true }],
    enabled: () => true,
    run: ({ editor }) => stepFind(editor, -1),
  },
]
