import type { WindowsBridge } from '../../electron/shared/windows-bridge.ts'
import type { AppWindows } from './app-windows.ts'

/** The windows of the desktop shell. It says in the page's address what it opened this one for. */
export function createDesktopWindows(bridge: WindowsBridge, location: Location): AppWindows {
  return {
    kind: new URLSearchParams(location.search).get('window') === 'map' ? 'map' : 'library',
    openMap: map => bridge.openMap(map),
    bringForward: map => bridge.bringForward(map).catch(() => false),
    showLibrary: () => bridge.showLibrary(),
    showsMap: map => bridge.showsMap(map),
    showProgress: share => bridge.showProgress(share),
    allowNotices: async () => true,
    notify: (title, body) => bridge.notify({ title, body }),
    versions: bridge.versions,
  }
}
