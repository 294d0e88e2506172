import type { ActionId } from '../../editor/actions/action-ids.ts'
import { selectedCards } from '../../editor/selection.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import { actionEntry } from '../action-entry.ts'
import { useApp, useEditor, useShell, useT } from '../app-context.ts'
import { Menu, type MenuEntry } from '../components/menu.tsx'
import type { OpenContextMenu } from '../shell.ts'
import { type MenuLine, type MenuTarget, menuGroupsOf } from './context-menu-actions.ts'
import { laneColourEntries } from './lane-colour-entries.ts'
import { LaneTypeMenu } from './lane-type-menu.tsx'

/** The context menu of the board: the commands that make sense where it was opened, or the types of a new lane. */
export function BoardMenu() {
  const t = useT()
  const editor = useEditor()
  const { shell } = useApp()
  const menu = useShell(state => state.contextMenu)
  const commands = useCommandEntries(menu)
  if (!menu) return null
  const { target } = menu
  if (target.kind === 'add-lane')
    return (
      <LaneTypeMenu
        key={`${menu.x} ${menu.y}`}
        before={target.before}
        anchor={menu}
        onClose={shell.closeContextMenu}
      />
    )
  const entries = target.kind === 'lane-colours' ? laneColourEntries(t, editor, target.id) : commands
  if (entries.length === 0) return null
  return (
    <Menu
      key={`${target.kind} ${menu.x} ${menu.y}`}
      anchor={menu}
      label={t('board.menu')}
      entries={entries}
      held={menu.held}
      onClose={shell.closeContextMenu}
    />
  )
}

/** The lines that can be chosen now, in groups; a menu beside the menu is left out when nothing in it can. */
function useCommandEntries(menu: OpenContextMenu | null): readonly MenuEntry[] {
  const t = useT()
  const editor = useEditor()
  const app = useApp()
  if (!menu || menu.target.kind === 'add-lane') return []
  const { target } = menu
  const several = target.kind === 'card' && selectedCards(editor.state().selection).length > 1
  const command = (id: ActionId): MenuEntry[] => {
    const entry = actionEntry(app, t, id)
    if (entry.disabled) return []
    const lane = id === 'laneColour' ? laneOf(target) : null
    if (lane)
      return [{ kind: 'submenu', label: t('inspector.colour'), entries: laneColourEntries(t, editor, lane) }]
    const before = newLanePlace(editor.state().document, target, id)
    // Where a lane comes from a menu its type is asked for; the command by itself makes a plain one.
    if (before === undefined) return [entry]
    return [{ ...entry, run: () => app.shell.openContextMenu({ kind: 'add-lane', before }, menu.x, menu.y) }]
  }
  const line = (one: MenuLine): MenuEntry[] => {
    if (typeof one === 'string') return command(one)
    const entries = separated(one.groups.map(ids => ids.flatMap(command)))
    return entries.length === 0 ? [] : [{ kind: 'submenu', label: t(one.label), entries }]
  }
  return separated(menuGroupsOf(several ? { kind: 'cards' } : target).map(group => group.flatMap(line)))
}

/** Groups one under the other with a line between them. */
function separated(groups: readonly (readonly MenuEntry[])[]): MenuEntry[] {
  return groups
    .filter(group => group.length > 0)
    .flatMap((group, index) => (index > 0 ? [{ kind: 'separator' } as const, ...group] : group))
}

/** Before which lane a command would add one (null: at the end); undefined when it adds none. */
function newLanePlace(
  document: JourneyDocument,
  target: MenuTarget,
  id: ActionId,
): LaneId | null | undefined {
  if (id !== 'addLaneAbove' && id !== 'addLaneBelow') return undefined
  const lane = laneOf(target)
  if (!lane) return undefined
  if (id === 'addLaneAbove') return lane
  const { lanes } = document.index
  return lanes[lanes.findIndex(one => one.id === lane) + 1]?.id ?? null
}

/** The lane that a menu is about. */
function laneOf(target: MenuTarget): LaneId | null {
  if (target.kind === 'lane' || target.kind === 'lane-edge') return target.id
  if (target.kind === 'cell') return target.laneId
  return 'of' in target && target.of.kind === 'lane' ? target.of.id : null
}
