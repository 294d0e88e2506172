import { app, powerMonitor } from 'electron'
import { bringForward } from './window.ts'
import type { AppWindow, Windows } from './windows.ts'

export interface Quitting {
  /** Quits as ever, and starts the app again when it has. */
  restart(): void
}

/**
 * The way the app ends: every page finishes what is pending, and no window closes before all may. One that the user
 * keeps open keeps all of them.
 */
export function handleQuitting(windows: Windows): Quitting {
  let isAsking = false
  let isRestart = false

  app.on('before-quit', event => {
    if (windows.all().every(({ closing }) => closing.isFree())) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void quitWhenAllMay()
  })
  app.on('will-quit', () => {
    if (isRestart) app.relaunch()
  })
  // On macOS an app outlives its windows.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(() => {
    // The machine is going down, on macOS and Linux; Windows asks each window.
    powerMonitor.on('shutdown', ((event?: Electron.Event) => {
      event?.preventDefault()
      app.quit()
    }) as () => void)
  })

  async function quitWhenAllMay(): Promise<void> {
    let agreed = false
    try {
      agreed = await mayQuit()
    } finally {
      isAsking = false
      // Who has stayed does not want a new start the next time they quit.
      isRestart &&= agreed
    }
    if (!agreed) return
    for (const { closing } of windows.all()) closing.release()
    app.quit()
  }

  async function mayQuit(): Promise<boolean> {
    const mayLose = new Set<AppWindow>()
    for (;;) {
      // Whoever has finished may have been worked on while the user was asked about another one.
      const asked = windows.all().filter(window => !mayLose.has(window))
      const saved = await Promise.all(asked.map(({ closing }) => closing.finish()))
      const unsaved = asked.filter((_, index) => !saved[index])
      if (unsaved.length === 0) return true
      for (const window of unsaved) {
        if (window.window.isDestroyed()) continue
        bringForward(window.window)
        if (!(await window.closing.mayLose())) return false
        mayLose.add(window)
      }
    }
  }

  return {
    restart() {
      isRestart = true
      app.quit()
    },
  }
}
