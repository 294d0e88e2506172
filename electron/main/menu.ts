import { type BrowserWindow, dialog, Menu } from 'electron'
import { channels, type DesktopMenuSection } from '../shared/ipc.ts'
import { menuTemplate } from './menu-template.ts'
import { menuWordsIn } from './menu-words.ts'
import { isThere, type RecentFiles } from './recent-files.ts'
import { namesOf } from './recent-names.ts'
import type { AppWindow, Windows } from './windows.ts'
import { wordsIn } from './words.ts'

/**
 * Takes Electron's own menu away, which would reload the page and open its tools. macOS needs one to quit with, and
 * keeps it until the page has sent its own.
 */
export function hideDefaultMenu(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
}

export interface Menus {
  /** The page of a window tells its menu. */
  set(window: AppWindow, sections: readonly DesktopMenuSection[]): void
}

/**
 * Every window's menu: in its own bar on Windows and Linux. The one bar of macOS shows that of the window which has the
 * keyboard, and without any window what opens one. `open` opens a file of the list of recent ones.
 */
export function keepMenus(windows: Windows, recent: RecentFiles, open: (file: string) => void): Menus {
  const isMac = process.platform === 'darwin'
  const told = new Map<AppWindow, readonly DesktopMenuSection[]>()
  let last: readonly DesktopMenuSection[] | null = null
  /** What was chosen while no window was there to do it. */
  let waiting: string | null = null

  function build(sections: readonly DesktopMenuSection[], window: AppWindow | null): Menu {
    const files = recent.list()
    const names = namesOf(files)
    const template = menuTemplate({
      sections,
      platform: process.platform,
      words: menuWordsIn(windows.language()),
      hasWindow: window !== null,
      run(actionId) {
        // The bar of macOS can be used a moment longer than the window that it belongs to.
        if (window?.window.isDestroyed()) return
        if (window) window.window.webContents.send(channels.menuCommand, actionId)
        else {
          waiting = actionId
          windows.showLibrary()
        }
      },
      recent: files.map((file, index) => ({ label: names[index] ?? '', open: () => openRecent(file) })),
      clearRecent: () => recent.clear(),
    })
    return Menu.buildFromTemplate(template)
  }

  function openRecent(file: string): void {
    if (isThere(file)) open(file)
    else {
      recent.forget(file)
      tellMissing(windows.current()?.window ?? null, wordsIn(windows.language()).recentGone(file))
    }
  }

  function show(window: AppWindow): void {
    const sections = told.get(window)
    if (!sections) return
    if (!isMac) window.window.setMenu(build(sections, window))
    else if (windows.current() === window) Menu.setApplicationMenu(build(sections, window))
  }

  function showAll(): void {
    for (const window of windows.all()) show(window)
    if (isMac && windows.current() === null && last) Menu.setApplicationMenu(build(last, null))
  }

  recent.onChange(showAll)
  windows.watch({
    focused(window) {
      if (isMac) show(window)
    },
    closed(window) {
      told.delete(window)
      if (isMac) showAll()
    },
  })

  return {
    set(window, sections) {
      last = sections
      told.set(window, sections)
      show(window)
      // A page that tells its menu also hears what is chosen from it.
      if (waiting === null) return
      window.window.webContents.send(channels.menuCommand, waiting)
      waiting = null
    },
  }
}

function tellMissing(window: BrowserWindow | null, message: string): void {
  const options = { type: 'info', message } as const
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
}
