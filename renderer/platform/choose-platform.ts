import type { DesktopBridge } from '../../electron/shared/ipc.ts'
import { createBrowserPlatform } from './browser-platform.ts'
import type { Platform } from './platform.ts'

declare global {
  interface Window {
    /** There only inside the desktop shell. */
    readonly jejakDesktop?: DesktopBridge
  }
}

/** The machine that this page runs on. What speaks to the shell is loaded only inside it. */
export async function choosePlatform(window: Window): Promise<Platform> {
  if (!window.jejakDesktop) return createBrowserPlatform(window)
  const { createDesktopPlatform } = await import('./desktop-platform.ts')
  return createDesktopPlatform(window.jejakDesktop, window)
}
