/** What the page asks of the windows around it. A map is named as in the page's address, "#/map/<map>". */
export interface WindowsBridge {
  /** Shows a map in a window of its own: the one that shows it already comes forward, else a new one opens. */
  openMap(map: string): void
  /** Brings the window that shows a map already, if it is another one than this, forward. False where there is none. */
  bringForward(map: string): Promise<boolean>
  /** Brings the library's window forward, and opens it where there is none. */
  showLibrary(): void
  /** Which map this window shows now; null for none. */
  showsMap(map: string | null): void
  /** How far long work is, from 0 to 1, on the dock or the task bar; null when it has ended. */
  showProgress(share: number | null): void
  /** Shows a notice of the system's; a click on it brings the window forward. */
  notify(notice: DesktopNotice): void
  readonly versions: DesktopVersions
}

export interface DesktopNotice {
  readonly title: string
  readonly body: string
}

/** What the app runs on. */
export interface DesktopVersions {
  readonly electron: string
  readonly chromium: string
  readonly node: string
}

export const windowsChannels = {
  openMap: 'windows:open-map',
  bringForward: 'windows:bring-forward',
  showLibrary: 'windows:show-library',
  showsMap: 'windows:shows-map',
  showProgress: 'windows:progress',
  notify: 'windows:notify',
} as const
