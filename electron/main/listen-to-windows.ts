import { channels } from '../shared/ipc.ts'
import { windowsChannels } from '../shared/windows-bridge.ts'
import { hearPage } from './ipc.ts'
import type { Menus } from './menu.ts'
import * as messages from './page-messages.ts'
import type { Windows } from './windows.ts'
import * as about from './windows-messages.ts'

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
  hearPage(windowsChannels.showLibrary, messages.nothing, () => void windows.showLibrary())
  hearPage(windowsChannels.showsMap, about.mapOrNone, ({ sender }, map) => {
    const window = windows.of(sender)
    if (window) windows.showsMap(window, map)
  })
}
