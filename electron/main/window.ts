import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { type Place, smallestWindow } from './placement.ts'

/** Makes a window of the app, still without a page; it shows itself when its first picture is ready. */
export function openWindow(place: Place): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Jejak',
    ...place.bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    // The paper of the two themes, so that nothing flashes before the page is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1A1917' : '#F5F3EE',
    webPreferences: {
      preload: path.join(__dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => {
    if (place.maximised) window.maximize()
    window.show()
    if (place.fullScreen) window.setFullScreen(true)
  })
  // The title is set by the page's message, together with whether everything is saved.
  window.on('page-title-updated', event => event.preventDefault())
  return window
}

/** Brings a window to the front. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
