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
    allowNotices: async () => (await import('./browser-notices.ts')).allowNotices(window),
    notify: (title, body) =>
      void import('./browser-notices.ts').then(({ showNotice }) => showNotice(window, title, body)),
    versions: null,
  }
}
