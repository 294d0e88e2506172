import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopMenuItem, DesktopMenuSection } from '../shared/ipc.ts'

/**
 * Takes Electron's own menu away, which would reload the page and open its tools. macOS needs one to quit with, and
 * keeps it until the page has sent its own.
 */
export function hideDefaultMenu(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
}

/** Shows the page's menu in the window's or the system's menu bar. `run` gets the id of a chosen action. */
export function showMenu(sections: readonly DesktopMenuSection[], run: (actionId: string) => void): void {
  const template: MenuItemConstructorOptions[] = sections.map(section => ({
    label: section.label,
    ...(section.role === 'help' ? { role: 'help' as const } : {}),
    submenu: section.items.map(item => templateOf(item, run)),
  }))
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function templateOf(item: DesktopMenuItem, run: (actionId: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  return {
    id: item.actionId,
    label: item.label,
    enabled: item.enabled,
    ...(item.checked === null ? {} : { type: 'checkbox' as const, checked: item.checked }),
    // Shown only: the page acts on the keys itself, and knows whether text is being edited.
    ...(item.accelerator === null ? {} : { accelerator: item.accelerator, registerAccelerator: false }),
    click: () => run(item.actionId),
  }
}
