import { channels } from '../shared/ipc.ts'
import { windowsChannels } from '../shared/windows-bridge.ts'
import { answerPage, hearPage } from './ipc.ts'
import type { Menus } from './menu.ts'
import { showNotice } from './notice.ts'
import * as messages from './page-messages.ts'
import { bringForward } from './window.ts'
import type { Windows } from './windows.ts'
import * as about from './windows-messages.ts'

/** Electron's way to say that nothing goes on. */
const noProgress = -1

/** Hears what the pages tell about their windows. */
export function listenToWindows(windows: Windows, menus: Menus): void {
  hearPage(channels.setMenu, messages.menu, ({ sender }, sections) => {
    const window = windows.of(sender)
    if (window) menus.set(window, sections)
  })
  hearPage(channels.setTitle, messages.windowState, ({ sender }, state) => {
    const window = windows.of(sender)
    if (window) windows.update(window, state)
  })
  hearPage(channels.guardClose, messages.nothing, ({ sender }) => windows.of(sender)?.closing.guard())
  hearPage(channels.closeReady, messages.finished, ({ sender }, saved) =>
    windows.of(sender)?.closing.ready(saved),
  )
  hearPage(windowsChannels.openMap, about.map, (_event, map) => void windows.showMap(map))
  answerPage(windowsChannels.bringForward, about.map, async ({ sender }, map) => {
    const other = windows.all().find(one => one.map === map && one.window.webContents !== sender)
    if (other) bringForward(other.window)
    return other !== undefined
  })
  hearPage(windowsChannels.showLibrary, messages.nothing, () => void windows.showLibrary())
  hearPage(windowsChannels.showProgress, about.progress, ({ sender }, share) =>
    windows.of(sender)?.window.setProgressBar(share ?? noProgress),
  )
  hearPage(windowsChannels.notify, about.notice, ({ sender }, notice) => {
    const window = windows.of(sender)?.window
    if (window) showNotice(window, notice)
  })
  // What a page has begun ends with it.
  windows.watch({ pageGone: ({ window }) => window.setProgressBar(noProgress) })
  hearPage(windowsChannels.showsMap, about.mapOrNone, ({ sender }, map) => {
    const window = windows.of(sender)
    if (window) windows.showsMap(window, map)
  })
}
