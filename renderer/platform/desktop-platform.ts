import type { DesktopBridge, FileTrouble } from '../../electron/shared/ipc.ts'
import { readAsyncClipboard, writeAsyncClipboard } from './async-clipboard.ts'
import type { BackupFolder } from './backup-folder.ts'
import { createDesktopOriginals } from './desktop-originals.ts'
import { createDesktopWindows } from './desktop-windows.ts'
import { lazyLog } from './lazy-log.ts'
import { type Platform, PlatformTrouble } from './platform.ts'

/** The desktop shell as the machine, through the bridge that its preload script puts into the page. */
export function createDesktopPlatform(bridge: DesktopBridge, window: Window): Platform {
  const { document, navigator } = window
  const beforeClose = new Set<() => Promise<void>>()
  let isAsked = false
  let isSaved = true
  let backups: Promise<BackupFolder> | null = null

  /** One listener on the bridge for all: the shell waits for a single answer. */
  function listenForClose(): void {
    if (isAsked) return
    isAsked = true
    bridge.onBeforeClose(async () => {
      const outcomes = await Promise.allSettled([...beforeClose].map(listener => listener()))
      // The interface tells of what was just written a moment later.
      await new Promise(resolve => window.setTimeout(resolve))
      bridge.closeReady(isSaved && outcomes.every(({ status }) => status === 'fulfilled'))
    })
  }

  return {
    kind: 'desktop',
    os: bridge.os,
    async openFile({ extensions, label }) {
      const answer = await bridge.openFile({ extensions, label })
      if (answer.kind === 'trouble') throw troubleOf(answer)
      return answer.kind === 'opened' ? answer.file : null
    },
    async saveFile({ suggestedName, extension, label, bytes }) {
      const answer = await bridge.saveFile({ suggestedName, extension, label, bytes })
      if (answer.kind === 'trouble') throw troubleOf(answer)
      return answer.kind
    },
    writeClipboard: content => writeAsyncClipboard(navigator.clipboard, content),
    readClipboard: () => readAsyncClipboard(navigator.clipboard),
    async openExternal(address) {
      if (!(await bridge.openExternal(address)))
        throw new PlatformTrouble('link-refused', 'The system did not open the address.')
    },
    onOpenFile: listener => bridge.onOpenFile(listener),
    onMenuCommand: listener => bridge.onMenuCommand(listener),
    setMenu: menu => bridge.setMenu(menu),
    onBeforeClose(listener) {
      beforeClose.add(listener)
      listenForClose()
      return () => beforeClose.delete(listener)
    },
    setTitle(title, saved) {
      document.title = title
      isSaved = saved
      bridge.setTitle({ title, saved, language: document.documentElement.lang })
    },
    log: lazyLog(async () => (await import('./desktop-log.ts')).createDesktopLog(bridge.log)),
    windows: createDesktopWindows(bridge.windows, window.location),
    backups() {
      backups ??= import('./desktop-backup-folder.ts').then(part =>
        part.createDesktopBackupFolder(bridge.backups),
      )
      return backups
    },
    originals: createDesktopOriginals(bridge.originals),
  }
}

function troubleOf({ trouble, message }: FileTrouble): PlatformTrouble {
  return new PlatformTrouble(trouble, message)
}
