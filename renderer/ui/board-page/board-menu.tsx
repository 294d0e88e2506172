import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { Target } from '../../editor/tools.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import { useApp, useEditor, useShell, useT } from '../app-context.ts'
import { keyHint } from '../components/key-hint.ts'
import { Menu, type MenuEntry } from '../components/menu.tsx'
import { menuGroupsOf } from './context-menu-actions.ts'
import { laneTypeEntries } from './lane-type-entries.ts'

/** The context menu of the board: the commands that make sense where it was opened, or the types of a new lane. */
export function BoardMenu() {
  const t = useT()
  const editor = useEditor()
  const { shell } = useApp()
  const menu = useShell(state => state.contextMenu)
  const commands = useCommandEntries(menu)
  if (!menu) return null
  const { target } = menu
  const entries = target.kind === 'add-lane' ? laneTypeEntries(t, editor, target.before) : commands
  if (entries.length === 0) return null
  return (
    <Menu
      key={`${target.kind} ${menu.x} ${menu.y}`}
      anchor={menu}
      label={target.kind === 'add-lane' ? t('board.addLaneMenu') : t('board.menu')}
      entries={entries}
      onClose={shell.closeContextMenu}
    />
  )
}

type OpenMenu = { readonly target: Target; readonly x: number; readonly y: number }

function useCommandEntries(menu: OpenMenu | null): readonly MenuEntry[] {
  const t = useT()
  const editor = useEditor()
  const { actions, platform, shell } = useApp()
  if (!menu || menu.target.kind === 'add-lane') return []
  const entries: MenuEntry[] = []
  for (const group of menuGroupsOf(menu.target)) {
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
        run: () => {
          const before = newLanePlace(editor.state().document, menu.target, id)
          // Where a lane comes from a menu its type is asked for; the command by itself makes a plain one.
          if (before === undefined) actions.run(id)
          else shell.openContextMenu({ kind: 'add-lane', before }, menu.x, menu.y)
        },
      })
    }
  }
  return entries
}

/** Before which lane a command would add one (null: at the end); undefined when it adds none. */
function newLanePlace(document: JourneyDocument, target: Target, id: ActionId): LaneId | null | undefined {
  if (id !== 'addLaneAbove' && id !== 'addLaneBelow') return undefined
  const lane =
    target.kind === 'lane' ? target.id : target.kind === 'cell' ? target.laneId : laneOfControl(target)
  if (!lane) return undefined
  if (id === 'addLaneAbove') return lane
  const { lanes } = document.index
  return lanes[lanes.findIndex(one => one.id === lane) + 1]?.id ?? null
}

function laneOfControl(target: Target): LaneId | null {
  return (target.kind === 'header-menu' || target.kind === 'header-grip') && target.of.kind === 'lane'
    ? target.of.id
    : null
}
