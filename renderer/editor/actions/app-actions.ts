import { mapOf } from '../../journey/document.ts'
import type { IconName } from '../../scene/icons.ts'
import { startConnecting } from '../connect-by-keys.ts'
import type { ToolName } from '../tools.ts'
import type { Action } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit } from './conditions.ts'

/** Tools, and what goes beyond the board: files, dialogs, the library. */
export const appActions: readonly Action[] = [
  tool('selectTool', 'select', 'mouse-pointer-2', 'v'),
  tool('handTool', 'hand', 'hand', 'h'),
  tool('cardTool', 'card', 'sticky-note', 'n'),
  tool('connectorTool', 'connector', 'spline', 'a'),
  tool('commentTool', 'comment', 'message-square', 'c'),
  {
    id: 'library',
    icon: 'chevron-left',
    keys: [],
    enabled: () => true,
    run: ({ host }) => host.goToLibrary(),
  },
  { id: 'newMap', icon: 'file-plus', keys: [], enabled: () => true, run: ({ host }) => host.newMap() },
  {
    id: 'openFile',
    icon: 'folder-open',
    keys: [{ key: 'o', mod: true }],
    enabled: () => true,
    run: ({ host }) => host.openFile(),
  },
  {
    id: 'openInWindow',
    icon: 'external-link',
    keys: [{ key: 'Enter', mod: true, shift: true }],
    enabled: ({ host }) => host.canOpenWindow,
    run: ({ host }) => host.openInWindow(),
  },
  {
    id: 'save',
    icon: 'save',
    keys: [{ key: 's', mod: true }],
    enabled: () => true,
    run: ({ host }) => host.save(),
  },
  {
    id: 'restoreBackup',
    icon: 'history',
    keys: [],
    enabled: () => true,
    run: ({ host }) => host.restoreBackup(),
  },
  {
    id: 'saveAs',
    keys: [{ key: 's', mod: true, shift: true }],
    enabled: () => true,
    run: ({ host }) => host.saveAs(),
  },
  { id: 'saveCopy', keys: [], enabled: () => true, run: ({ host }) => host.saveCopy() },
  {
    id: 'export',
    icon: 'share',
    keys: [{ key: 'e', mod: true, shift: true }],
    enabled: () => true,
    run: ({ host }) => host.openExport(false),
  },
  {
    id: 'exportAgain',
    keys: [{ key: 'e', mod: true }],
    enabled: () => true,
    run: ({ host }) => host.openExport(true),
  },
  {
    id: 'copyAsPicture',
    keys: [{ key: 'c', mod: true, shift: true }],
    enabled: () => true,
    run: ({ host }) => host.copyPicture('png'),
  },
  { id: 'copyAsSvg', keys: [], enabled: () => true, run: ({ host }) => host.copyPicture('svg') },
  {
    id: 'renameMap',
    icon: 'pencil',
    keys: [],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.renameMap(),
  },
  {
    id: 'makeFuture',
    icon: 'signpost',
    keys: [],
    enabled: ({ editor }) => mapOf(editor.state().document).kind === 'current-state',
    run: ({ host }) => host.makeFuture(),
  },
  {
    id: 'saveVersion',
    icon: 'history',
    keys: [],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.saveVersion(),
  },
  {
    id: 'versionHistory',
    icon: 'history',
    keys: [{ key: 'h', mod: true, shift: true }],
    enabled: () => true,
    run: ({ host }) => host.showVersions(),
  },
  {
    id: 'shortcuts',
    icon: 'keyboard',
    keys: [{ key: '?' }],
    enabled: () => true,
    run: ({ host }) => host.showShortcuts(),
  },
  {
    id: 'showLog',
    icon: 'scroll-text',
    keys: [],
    enabled: () => true,
    run: ({ host }) => host.showLog(),
  },
  { id: 'theme', icon: 'sun-moon', keys: [], enabled: () => true, run: ({ host }) => host.toggleTheme() },
  {
    id: 'settings',
    icon: 'settings',
    keys: [{ key: ',', mod: true }],
    enabled: () => true,
    run: ({ host }) => host.showSettings(),
  },
  { id: 'about', icon: 'info', keys: [], enabled: () => true, run: ({ host }) => host.showAbout() },
]

function tool(id: ActionId, name: ToolName, icon: IconName, key: string): Action {
  return {
    id,
    icon,
    keys: [{ key }],
    enabled: ({ editor }) => name === 'select' || name === 'hand' || canEdit(editor),
    checked: ({ editor }) => editor.state().tool.tool === name,
    run: ({ editor }) => {
      editor.setTool(name)
      // With a card selected the keyboard draws an arrow from it at once.
      if (name === 'connector' && editor.state().keyboard && startConnecting(editor, name)) return
      editor.announce('toolChosen', { tool: name })
    },
  }
}
