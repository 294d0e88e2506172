import type { DesktopBridge } from '../../electron/shared/ipc.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import { createDesktopPlatform } from './desktop-platform.ts'
import type { Platform } from './platform.ts'

declare global {
  interface Window {
    /** There only inside the desktop shell. */
    readonly jejakDesktop?: DesktopBridge
  }
}

/** The machine that this page runs on. */
export function choosePlatform(window: Window): Platform {
  return window.jejakDesktop
    ? createDesktopPlatform(window.jejakDesktop, window)
    : createBrowserPlatform(window)
}
