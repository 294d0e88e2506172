import type { MenuItemConstructorOptions } from 'electron'
import type { DesktopMenuItem, DesktopMenuSection } from '../shared/ipc.ts'

type Item = Extract<DesktopMenuItem, { kind: 'command' }>

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

/** Electron's template of the page's menu. `run` gets the id of a chosen action. */
export function menuTemplate(
  sections: readonly DesktopMenuSection[],
  run: (actionId: string) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const template = sections.map(
    (section): MenuItemConstructorOptions => ({
      label: section.label,
      ...(section.role === 'help' ? { role: 'help' } : {}),
      submenu: section.items.map(item =>
        item.kind === 'separator' ? { type: 'separator' } : templateOf(item, run, isMac),
      ),
    }),
  )
  return isMac ? [{ role: 'appMenu' }, ...template] : template
}

function templateOf(
  { actionId, label, accelerator, enabled, checked }: Item,
  run: (actionId: string) => void,
  isMac: boolean,
): MenuItemConstructorOptions {
  const role = clipboardRoles.get(actionId)
  return {
    id: actionId,
    label,
    // What the page says is about the map. In a field there may be text to copy all the same; on macOS the keys of a
    // disabled item do nothing there either.
    enabled: enabled || role !== undefined || (isMac && textCommands.has(actionId)),
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
function keysOf(accelerator: string | null, isMac: boolean): MenuItemConstructorOptions {
  if (accelerator === null) return {}
  if (!isMac) return { accelerator, registerAccelerator: false }
  return /^(CmdOrCtrl|Cmd|Command)\+/.test(accelerator) ? { accelerator } : {}
}
