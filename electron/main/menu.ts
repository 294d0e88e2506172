import { Menu } from 'electron'
import type { DesktopMenuSection } from '../shared/ipc.ts'
import { menuTemplate } from './menu-template.ts'

/**
 * Takes Electron's own menu away, which would reload the page and open its tools. macOS needs one to quit with, and
 * keeps it until the page has sent its own.
 */
export function hideDefaultMenu(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
}

/** Shows the page's menu in the window's or the system's menu bar. `run` gets the id of a chosen action. */
export function showMenu(sections: readonly DesktopMenuSection[], run: (actionId: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(sections, run, process.platform)))
}
