import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopMenuItem, DesktopMenuSection } from '../shared/ipc.ts'
import type { MenuWords } from './menu-words.ts'
import { plainLabel, withMnemonics } from './mnemonics.ts'

type Item = Extract<DesktopMenuItem, { kind: 'command' }>
type Template = MenuItemConstructorOptions

/** A file in the list of those that were opened lately. */
export interface RecentEntry {
  readonly label: string
  readonly open: () => void
}

/** What a menu bar is made of. */
export interface MenuParts {
  readonly sections: readonly DesktopMenuSection[]
  readonly platform: NodeJS.Platform
  readonly words: MenuWords
  /** Gets the id of an action that is chosen. */
  readonly run: (actionId: string) => void
  /** Files that were opened lately, the newest first. */
  readonly recent: readonly RecentEntry[]
  readonly clearRecent: () => void
  /** Whether a window is there that the menu belongs to. */
  readonly hasWindow: boolean
}

/**
 * The native clipboard commands act on the text where the caret is; elsewhere the page gets the browser's own event
 * with the data, which needs no permission. On macOS the keys of the clipboard exist only through these.
 */
const clipboardRoles: ReadonlyMap<string, 'cut' | 'copy' | 'paste'> = new Map([
  ['cut', 'cut'],
  ['copy', 'copy'],
  ['paste', 'paste'],
])

/** Commands that mean the text while a field has the caret, which only the page knows. */
const textCommands: ReadonlySet<string> = new Set(['undo', 'redo', 'delete', 'selectAll'])

/** On macOS these stand in the menu that has the app's name. */
const appMenuCommands: ReadonlySet<string> = new Set(['about', 'settings'])

/** What can be asked for while no window is open, and opens the library's. */
const windowlessCommands: ReadonlySet<string> = new Set([
  'newMap',
  'openFile',
  'library',
  'settings',
  'shortcuts',
  'about',
])

const line: Template = { type: 'separator' }

/** Electron's template of the page's menu, with what belongs to the system in its place and in the user's language. */
export function menuTemplate(parts: MenuParts): Template[] {
  const isMac = parts.platform === 'darwin'
  const menus = parts.sections.map(section => menuOf(section, parts, isMac))
  if (!isMac) return marked(menus)
  const help = menus.findIndex(({ role }) => role === 'help')
  const before = help < 0 ? menus.length : help
  return [appMenu(parts), ...menus.slice(0, before), windowMenu(parts.words), ...menus.slice(before)]
}

function menuOf(section: DesktopMenuSection, parts: MenuParts, isMac: boolean): Template {
  const { words } = parts
  const entries = section.items.flatMap((item): Template[] => {
    if (item.kind === 'separator') return [line]
    if (isMac && appMenuCommands.has(item.actionId)) return []
    const entry = templateOf(item, parts, isMac)
    return item.actionId === 'openFile' ? [entry, recentMenu(parts)] : [entry]
  })
  const ends: Partial<Record<DesktopMenuSection['role'], Template[]>> = {
    file: [
      { role: 'close', label: words.closeWindow, enabled: parts.hasWindow },
      ...(isMac ? [] : [{ role: 'quit', label: words.quit } as const]),
    ],
    view: [{ role: 'togglefullscreen', label: words.fullScreen, enabled: parts.hasWindow }],
  }
  return {
    label: section.label,
    ...(section.role === 'help' ? { role: 'help' } : {}),
    submenu: tidy([...entries, line, ...(ends[section.role] ?? [])]),
  }
}

function templateOf(
  { actionId, label, accelerator, enabled, checked }: Item,
  { run, hasWindow }: MenuParts,
  isMac: boolean,
): Template {
  const role = clipboardRoles.get(actionId)
  // What the page says is about the map. In a field there may be text to copy all the same; on macOS the keys of a
  // disabled item do nothing there either.
  const inWindow = enabled || role !== undefined || (isMac && textCommands.has(actionId))
  return {
    id: actionId,
    label,
    enabled: hasWindow ? inWindow : windowlessCommands.has(actionId),
    ...(checked === null ? {} : { type: 'checkbox', checked }),
    ...keysOf(accelerator, isMac),
    ...(role ? { role } : { click: () => run(actionId) }),
  }
}

/**
 * Elsewhere keys are shown only: the page acts on them itself, and knows whether text is being edited. macOS can't
 * show keys without acting on them. It asks the page first and the menu about what the page leaves, so keys that
 * would be typed into a field (all without Cmd) stay out of the menu.
 */
function keysOf(accelerator: string | null, isMac: boolean): Template {
  if (accelerator === null) return {}
  if (!isMac) return { accelerator, registerAccelerator: false }
  return /^(CmdOrCtrl|Cmd|Command)\+/.test(accelerator) ? { accelerator } : {}
}

function recentMenu({ recent, clearRecent, words, platform }: MenuParts): Template {
  // Names of files keep their letters to themselves.
  const files = recent.map(
    ({ label, open }, index): Template => ({ id: `recent ${index}`, label: plainLabel(label), click: open }),
  )
  const mark = platform === 'darwin' ? plainLabel : (label: string) => withMnemonics([label])[0] ?? label
  return {
    id: 'openRecent',
    label: words.openRecent,
    submenu:
      files.length === 0
        ? [{ label: words.noRecent, enabled: false }]
        : [...files, line, { id: 'clearRecent', label: mark(words.clearRecent), click: clearRecent }],
  }
}

/** The menu with the app's name, as macOS has it. */
function appMenu({ sections, words, ...parts }: MenuParts): Template {
  const items = sections.flatMap(section => section.items)
  const command = (id: string): Template[] =>
    items.flatMap(item =>
      item.kind === 'command' && item.actionId === id
        ? [templateOf(item, { sections, words, ...parts }, true)]
        : [],
    )
  return {
    // macOS puts the app's name here.
    label: 'Jejak',
    submenu: tidy([
      ...command('about'),
      line,
      ...command('settings'),
      line,
      { role: 'services', label: words.services },
      line,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      line,
      { role: 'quit', label: words.quit },
    ]),
  }
}

function windowMenu(words: MenuWords): Template {
  return {
    role: 'windowMenu',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'zoom', label: words.zoom },
      line,
      { role: 'front', label: words.bringAllToFront },
    ],
  }
}

/** No line at an end or beside another. */
function tidy(entries: readonly Template[]): Template[] {
  return entries.filter(
    (entry, index) =>
      entry !== line ||
      (index > 0 && entries[index - 1] !== line && entries.slice(index + 1).some(one => one !== line)),
  )
}

/** With the letters of the keyboard, at the top and in each menu. */
function marked(menus: readonly Template[]): Template[] {
  const mark = (entries: readonly Template[]): Template[] => {
    const labels = withMnemonics(entries.map(entry => entry.label ?? ''))
    return entries.map((entry, index) => (entry.label ? { ...entry, label: labels[index] ?? '' } : entry))
  }
  return mark(menus).map(menu =>
    Array.isArray(menu.submenu) ? { ...menu, submenu: mark(menu.submenu) } : menu,
  )
}
