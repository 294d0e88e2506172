/**
 * The windows around the page, as far as the machine lets the app have a say. A map is named as in the page's address,
 * "#/map/<map>".
 */
export interface AppWindows {
  /**
   * What this window was opened for. The library's may show a map too; a map's window leaves the library to
   * `showLibrary`.
   */
  readonly kind: 'library' | 'map'
  /**
   * Shows a map in a window of its own: the one that shows it already comes forward, else a new one opens. Throws a
   * `PlatformTrouble` of kind "window-refused" where the machine lets no window open.
   */
  openMap(map: string): void
  /**
   * Brings the window that shows a map already, if it is another one than this, forward. False where there is none, or
   * the machine can't.
   */
  bringForward(map: string): Promise<boolean>
  /** Brings the library's window forward, and opens it where there is none. */
  showLibrary(): void
  /** Tells which map this window shows now; null for none. */
  showsMap(map: string | null): void
  /** How far long work is, from 0 to 1, where the system shows that outside of the window; null when it has ended. */
  showProgress(share: number | null): void
  /** Asks to be allowed notices, where the machine wants that asked. Resolves with whether they may be shown. */
  allowNotices(): Promise<boolean>
  /** Shows a notice outside of the window, where that is allowed; a click on it brings the window forward. */
  notify(title: string, body: string): void
  /** What the app runs on; null where that is a browser like any other. */
  readonly versions: MachineVersions | null
}

export interface MachineVersions {
  readonly electron: string
  readonly chromium: string
  readonly node: string
}
