import { useApp, useShell, useT } from '../app-context.ts'
import { keyHint } from '../components/key-hint.ts'
import { Menu, type MenuEntry } from '../components/menu.tsx'
import { contextMenuActions } from './context-menu-actions.ts'

/** The context menu of the board: the commands that make sense where it was opened. */
export function BoardMenu() {
  const t = useT()
  const { actions, platform, shell } = useApp()
  const menu = useShell(state => state.contextMenu)
  if (!menu) return null
  const entries: MenuEntry[] = []
  for (const group of contextMenuActions[menu.target.kind]) {
    const possible = group.filter(id => actions.state(id).enabled)
    if (possible.length === 0) continue
    if (entries.length > 0) entries.push({ kind: 'separator' })
    for (const id of possible) {
      const action = actions.list.find(one => one.id === id)
      const key = action?.keys[0]
      entries.push({
        kind: 'item',
        label: t(`action.${id}`),
        icon: action?.icon,
        hint: key && keyHint(key, platform.os),
        checked: actions.state(id).checked,
        danger: id === 'delete',
        run: () => actions.run(id),
      })
    }
  }
  if (entries.length === 0) return null
  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      anchor={menu}
      label={t('library.mapMenu')}
      entries={entries}
      onClose={shell.closeContextMenu}
    />
  )
}
