import type { Action } from '../../editor/actions/action.ts'
import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { MessageKey } from '../i18n/dictionary.ts'

/** Where commands stand that have a key; those that no group names come under the last one. */
const named: readonly { title: MessageKey; ids: readonly ActionId[] }[] = [
  { title: 'menu.tools', ids: ['selectTool', 'handTool', 'cardTool', 'connectorTool', 'commentTool'] },
  {
    title: 'menu.cards',
    ids: [
      'edit',
      'moveLeft',
      'moveRight',
      'moveUp',
      'moveDown',
      'duplicate',
      'delete',
      'selectAll',
      'selectNone',
    ],
  },
  {
    title: 'menu.emotion',
    ids: [
      'scoreMinus2',
      'scoreMinus1',
      'score0',
      'scorePlus1',
      'scorePlus2',
      'scoreUp',
      'scoreDown',
      'clearScore',
    ],
  },
  { title: 'menu.edit', ids: ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAsCard'] },
  { title: 'menu.finding', ids: ['find', 'findNext', 'findPrevious', 'filter', 'palette', 'contents'] },
  {
    title: 'menu.view',
    ids: ['fitMap', 'fitSelection', 'zoomToStage', 'zoom100', 'zoomIn', 'zoomOut', 'present'],
  },
]

/** The groups with every command of a list that has a key: one that is new is never left out. */
export function shortcutGroups(actions: readonly Action[]): typeof named {
  const withKey = actions.filter(action => action.keys.length > 0).map(action => action.id)
  const known = new Set(named.flatMap(group => group.ids))
  return [
    ...named.map(({ title, ids }) => ({ title, ids: ids.filter(id => withKey.includes(id)) })),
    { title: 'menu.file', ids: withKey.filter(id => !known.has(id)) },
  ]
}
