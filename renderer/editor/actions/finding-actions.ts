import { isFiltering, noFilter } from '../filter.ts'
import { openFind, stepFind } from '../find.ts'
import { startPresenting } from '../start-presenting.ts'
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
  {
    id: 'filter',
    icon: 'list-filter',
    keys: [{ key: 'f', mod: true, shift: true }],
    enabled: () => true,
    checked: ({ editor }) => isFiltering(editor.state().filter),
    run: ({ host }) => host.openFilter(),
  },
  {
    id: 'clearFilter',
    icon: 'circle-x',
    keys: [],
    enabled: ({ editor }) => isFiltering(editor.state().filter),
    run: ({ editor }) => editor.patch({ filter: noFilter }),
  },
  {
    id: 'palette',
    icon: 'command',
    keys: [
      { key: 'p', mod: true, shift: true },
      { key: 'k', mod: true },
    ],
    enabled: () => true,
    run: ({ host }) => host.openPalette(),
  },
  {
    id: 'present',
    icon: 'presentation',
    keys: [{ key: 'F5' }],
    enabled: ({ editor }) => editor.state().scene.columns.length > 0,
    checked: ({ editor }) => editor.state().presenting !== null,
    run: ({ editor }) => startPresenting(editor),
  },
  {
    id: 'contents',
    icon: 'list-tree',
    keys: [{ key: 'o', mod: true, shift: true }],
    enabled: () => true,
    checked: ({ editor }) => editor.state().contentsOpen,
    run: ({ editor }) => editor.patch({ contentsOpen: !editor.state().contentsOpen }),
  },
  {
    id: 'miniMap',
    icon: 'map',
    keys: [],
    enabled: () => true,
    checked: ({ editor }) => editor.state().miniMapOpen,
    run: ({ editor }) => editor.patch({ miniMapOpen: !editor.state().miniMapOpen }),
  },
]
