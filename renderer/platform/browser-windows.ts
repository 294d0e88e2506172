import type { AppWindows } from './app-windows.ts'
import { PlatformTrouble } from './platform.ts'

/** The tabs of a browser: every one of them can show the library and any map. */
export function createBrowserWindows(window: Window): AppWindows {
  return {
    kind: 'library',
    openMap(map) {
      const { pathname, search } = window.location
      // A tab that was opened for this map has its name, and is used again.
      const tab = window.open(`${pathname}${search}#/map/${map}`, `jejak-map-${map}`)
      if (!tab) throw new PlatformTrouble('window-refused', 'The browser opened no window.')
      tab.focus()
    },
    bringForward: async () => false,
    showLibrary() {
      window.location.hash = ''
    },
    showsMap: () => {},
    showProgress: () => {},
    async allowNotices() {
      return 'Notification' in window && (await Notification.requestPermission()) === 'granted'
    },
    notify(title, body) {
      if (!('Notification' in window) || Notification.permission !== 'granted') return
      try {
        const notice = new Notification(title, { body, silent: true })
        notice.onclick = () => window.focus()
      } catch {
        // Phones have the name, but show notices of workers only.
      }
    },
    versions: null,
  }
}
