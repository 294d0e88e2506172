import { type BrowserWindow, Notification } from 'electron'
import type { DesktopNotice } from '../shared/windows-bridge.ts'
import { bringForward } from './window.ts'

/** Those that are on screen: one that nobody holds would be forgotten, and its click with it. */
const shown = new Set<Notification>()

/** Shows a notice of the system's, silently, where the system has them. A click brings the window forward. */
export function showNotice(window: BrowserWindow, { title, body }: DesktopNotice): void {
  if (!Notification.isSupported()) return
  const notice = new Notification({ title, body, silent: true })
  shown.add(notice)
  const forget = () => shown.delete(notice)
  notice.on('close', forget)
  notice.on('failed', forget)
  notice.on('click', () => {
    forget()
    if (!window.isDestroyed()) bringForward(window)
  })
  notice.show()
}
