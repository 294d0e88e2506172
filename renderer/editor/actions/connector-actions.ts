import { updateConnector } from '../../journey/commands/connectors.ts'
import { recordOf } from '../../journey/document.ts'
import type { Connector } from '../../journey/records/connector.ts'
import { startReattaching } from '../connect-by-keys.ts'
import type { Editor } from '../editor.ts'
import { labelConnector } from '../label-connector.ts'
import type { Action } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit } from './conditions.ts'

/** What can be done to an arrow: its words, its direction, its ends. */
export const connectorActions: readonly Action[] = [
  arrow('labelArrow', 'pencil', (editor, { id }) => labelConnector(editor, id)),
  {
    ...arrow('twoWay', undefined, (editor, { id, direction }) => {
      editor.change({ key: 'updateConnector' }, document =>
        updateConnector(document, id, { direction: direction === 'two-way' ? 'one-way' : 'two-way' }),
      )
    }),
    checked: ({ editor }) => selectedArrow(editor)?.direction === 'two-way',
  },
  {
    ...arrow('turnArrow', 'refresh-cw', (editor, { id, fromId, toId }) => {
      editor.change({ key: 'updateConnector' }, document =>
        updateConnector(document, id, { fromId: toId, toId: fromId }),
      )
    }),
    enabled: ({ editor }) => canEdit(editor) && selectedArrow(editor)?.direction === 'one-way',
  },
  arrow('reattachStart', undefined, (editor, { id }) => startReattaching(editor, { id, end: 'from' })),
  arrow('reattachEnd', undefined, (editor, { id }) => startReattaching(editor, { id, end: 'to' })),
]

function selectedArrow(editor: Editor): Connector | undefined {
  const { selection, document } = editor.state()
  return selection.kind === 'connector' ? recordOf(document, selection.id) : undefined
}

function arrow(
  id: ActionId,
  icon: Action['icon'],
  run: (editor: Editor, connector: Connector) => void,
): Action {
  return {
    id,
    ...(icon && { icon }),
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && selectedArrow(editor) !== undefined,
    run: ({ editor }) => {
      const connector = selectedArrow(editor)
      if (connector) run(editor, connector)
    },
  }
}
