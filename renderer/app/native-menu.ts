import type { KeyChord } from '../editor/actions/action.ts'
import type { ActionId } from '../editor/actions/action-ids.ts'
import { actionOf } from '../editor/actions/actions.ts'
import type { MenuItem, MenuSection } from '../platform/platform.ts'
import { createTranslator } from '../ui/i18n/translate.ts'
import type { App } from './services.ts'

/** The menus of the desktop: which actions stand where. null is a line. */
const sections: readonly {
  readonly role: MenuSection['role']
  readonly actions: readonly (ActionId | null)[]
}[] = [
  {
    role: 'file',
    actions: [
      'newMap',
      'openFile',
      'openInWindow',
      null,
      'save',
      'saveAs',
      'saveCopy',
      null,
      'export',
      'exportAgain',
      null,
      'restoreBackup',
      null,
      'library',
      null,
      'settings',
    ],
  },
  {
    role: 'edit',
    actions: [
      'undo',
      'redo',
      null,
      'cut',
      'copy',
      'copyAsPicture',
      'copyAsSvg',
      'paste',
      'pasteAsCard',
      'pasteAsMap',
      null,
      'duplicate',
      'delete',
      'selectAll',
    ],
  },
  {
    role: 'view',
    actions: [
      'zoomIn',
      'zoomOut',
      'zoom100',
      'fitMap',
      'fitSelection',
      'zoomToStage',
      null,
      'find',
      'filter',
      'palette',
      'present',
      null,
      'contents',
      'inspector',
      'miniMap',
      'theme',
    ],
  },
  {
    role: 'map',
    actions: [
      'renameMap',
      'makeFuture',
      null,
      'saveVersion',
      'versionHistory',
      null,
      'addStageAfter',
      'addStepAfter',
      'addLaneBelow',
      'showAllLanes',
      null,
      'selectTool',
      'handTool',
      'cardTool',
      'connectorTool',
      'commentTool',
    ],
  },
  { role: 'help', actions: ['shortcuts', null, 'showLog', 'about'] },
]

/** Keeps the machine's menu in step with the language and with what can be done now. */
export function keepMenu(app: App): void {
  let sent = ''
  let queued = false
  const send = () => {
    queued = false
    const menu = menuOf(app)
    const text = JSON.stringify(menu)
    if (text === sent) return
    sent = text
    app.platform.setMenu(menu)
  }
  // What is enabled follows the selection, which changes faster than a menu needs to.
  const soon = () => {
    if (queued) return
    queued = true
    setTimeout(send, 100)
  }
  let stop = () => {}
  app.navigation.store.subscribe(({ place }) => {
    stop()
    if (place.kind === 'board')
      stop = place.editor.store.subscribe((state, before) => {
        if (
          state.selection !== before.selection ||
          state.history !== before.history ||
          state.tool.tool !== before.tool.tool ||
          state.readOnly !== before.readOnly ||
          state.inspectorOpen !== before.inspectorOpen ||
          state.contentsOpen !== before.contentsOpen ||
          state.miniMapOpen !== before.miniMapOpen ||
          state.filter !== before.filter
        )
          soon()
      })
    soon()
  })
  app.preferences.subscribe(soon)
  send()
}

function menuOf(app: App): MenuSection[] {
  const t = createTranslator(app.preferences.getState().language)
  return sections.map(({ role, actions }) => ({
    role,
    label: t(`menu.${role}`),
    items: actions.map((id): MenuItem => {
      if (id === null) return { kind: 'separator' }
      const [chord] = actionOf(id).keys
      return {
        kind: 'command',
        actionId: id,
        label: t(`action.${id}`),
        accelerator: chord ? accelerator(chord) : null,
        ...app.actions.state(id),
      }
    }),
  }))
}

/** A chord in Electron's words: "CmdOrCtrl+Shift+Z". */
function accelerator(chord: KeyChord): string {
  const key =
    chord.key.length === 1
      ? chord.key === '+'
        ? 'Plus'
        : chord.key.toUpperCase()
      : chord.key.replace('Arrow', '')
  return [chord.mod && 'CmdOrCtrl', chord.alt && 'Alt', chord.shift && 'Shift', key].filter(Boolean).join('+')
}
