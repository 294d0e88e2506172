import { updateLane } from '../../journey/commands/lanes.ts'
import { useApp, useEditor, useEditorState, useT } from '../app-context.ts'
import { MenuButton, type MenuEntry } from '../components/menu.tsx'
import { laneName } from '../record-names.ts'

/** How many lanes are hidden, as the way to bring one or all of them back. Nothing where none is. */
export function HiddenLanes() {
  const t = useT()
  const editor = useEditor()
  const { actions } = useApp()
  const lanes = useEditorState(state => state.document.index.lanes)
  const readOnly = useEditorState(state => state.readOnly !== null)
  const hidden = lanes.filter(lane => lane.hidden)
  if (hidden.length === 0 || readOnly) return null
  const label = t('status.hiddenLanes', { count: hidden.length })
  const entries = (): MenuEntry[] => [
    ...hidden.map(
      (lane): MenuEntry => ({
        kind: 'item',
        label: laneName(t, lane),
        icon: 'eye',
        run: () =>
          editor.change({ key: 'showLanes' }, document => updateLane(document, lane.id, { hidden: false })),
      }),
    ),
    ...(hidden.length > 1
      ? [
          { kind: 'separator' } as const,
          {
            kind: 'item',
            label: t('action.showAllLanes'),
            icon: 'eye',
            run: () => actions.run('showAllLanes'),
          } as const,
        ]
      : []),
  ]
  return <MenuButton className="button-small" label={label} text={label} entries={entries} />
}
