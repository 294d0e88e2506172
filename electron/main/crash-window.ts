import { BrowserWindow, nativeTheme } from 'electron'
import { type CrashChoice, type CrashKind, crashAddress, crashChoice } from './crash-page.ts'
import { log } from './log.ts'
import { logSentences } from './log-sentences.ts'

/**
 * Tells in a small window of its own what has happened to the page of `parent`, and goes with it. `choose` is called
 * for every button; all but "log" close the window. Closing it by itself is the choice "close", so that nobody is left
 * with an empty window. Returns the way to close it, which is no choice.
 */
export function openCrashWindow(
  parent: BrowserWindow,
  kind: CrashKind,
  language: string,
  choose: (choice: CrashChoice) => void,
): () => void {
  const window = new BrowserWindow({
    title: 'Jejak',
    width: 520,
    height: 260,
    parent,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1A1917' : '#F5F3EE',
    // It shows a page without scripts, so there is nothing that a preload script could be for.
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
    },
  })
  let isSettled = false
  const close = () => {
    isSettled = true
    if (!window.isDestroyed()) window.destroy()
  }
  // Where the page goes on, whoever works there keeps the keyboard.
  window.once('ready-to-show', () => (kind === 'stopped' ? window.show() : window.showInactive()))
  window.webContents.on('will-navigate', event => {
    const choice = crashChoice(event.url)
    if (choice === null) return
    event.preventDefault()
    if (choice !== 'log') close()
    choose(choice)
  })
  parent.once('closed', close)
  window.once('closed', () => {
    parent.removeListener('closed', close)
    if (!isSettled) choose('close')
  })
  window.loadURL(crashAddress(kind, language)).catch((error: unknown) => {
    log.error('window', logSentences.crashPage, error)
    close()
  })
  return close
}
