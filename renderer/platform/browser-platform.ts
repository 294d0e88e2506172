import { readAsyncClipboard, writeAsyncClipboard } from './async-clipboard.ts'
import type { BackupFolder } from './backup-folder.ts'
import { createBrowserWindows } from './browser-windows.ts'
import { launchQueueOf, takeLaunchedFiles } from './launched-files.ts'
import { lazyLog } from './lazy-log.ts'
import { lazyOriginals } from './lazy-originals.ts'
import { type OpenedFile, type Platform, PlatformTrouble, type SavedFile } from './platform.ts'

/**
 * An ordinary browser as the machine. Exports are saved as downloads, so it never says whether the user kept one; maps
 * are written back to their files where the browser lets pages do so. There is no menu bar. An installed page is handed the files that the system opens with it.
 * Unsaved work makes the browser ask before the page goes.
 */
export function createBrowserPlatform(window: Window): Platform {
  const { document, navigator } = window
  const beforeClose = new Set<() => Promise<void>>()
  const originals = originalsOf(window)
  let saved = true
  let backups: Promise<BackupFolder> | null = null

  window.addEventListener('beforeunload', event => {
    if (!saved) event.preventDefault()
  })
  // A page that goes can't be made to wait; what is pending is at least begun.
  const leave = () => {
    for (const listener of beforeClose) void listener().catch(() => {})
  }
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave())

  return {
    kind: 'browser',
    os: systemOf(navigator),
    openFile: ({ extensions, label, keeps }) =>
      keeps && originals ? originals.pick(extensions, label) : pickFile(document, extensions),
    async saveFile(file) {
      download(window, file)
      return 'unknown'
    },
    writeClipboard: content => writeAsyncClipboard(navigator.clipboard, content),
    readClipboard: () => readAsyncClipboard(navigator.clipboard),
    async openExternal(address) {
      // With "noopener" the answer is always null: whether a window came is for the user to see.
      window.open(address, '_blank', 'noopener,noreferrer')
    },
    onOpenFile: (listener, failed = () => {}) =>
      originals ? takeLaunchedFiles(launchQueueOf(window), originals.open, listener, failed) : () => {},
    onMenuCommand: () => () => {},
    setMenu: () => {},
    onBeforeClose(listener) {
      beforeClose.add(listener)
      return () => beforeClose.delete(listener)
    },
    setTitle(title, isSaved) {
      document.title = title
      saved = isSaved
    },
    log: lazyLog(async () => {
      const { createBrowserLog } = await import('./browser-log.ts')
      return createBrowserLog(() => window.localStorage, Date.now)
    }),
    windows: createBrowserWindows(window),
    backups() {
      backups ??= import('./browser-backup-folder.ts').then(part => part.createBrowserBackupFolder(window))
      return backups
    },
    originals,
  }
}

/**
 * Null where the browser gives no handles of files. Neither does one that a program drives: its pickers are the system's,
 * which no program can answer, while it can answer the page's own and take downloads.
 */
function originalsOf(window: Window): ReturnType<typeof lazyOriginals> | null {
  const has = 'showOpenFilePicker' in window && 'showSaveFilePicker' in window
  if (!has || window.navigator.webdriver) return null
  return lazyOriginals(async () => {
    const [{ createBrowserOriginals }, { createHandleStore }] = await Promise.all([
      import('./browser-originals.ts'),
      import('./handle-store.ts'),
    ])
    return createBrowserOriginals(window, createHandleStore(window), Date.now)
  })
}

/** Which keys and words the user's system has, as far as the browser tells. */
function systemOf(navigator: Navigator): Platform['os'] {
  const hint = `${navigator.platform} ${navigator.userAgent}`
  if (/mac|iphone|ipad/i.test(hint)) return 'mac'
  if (/win/i.test(hint)) return 'windows'
  return /linux|x11|cros/i.test(hint) ? 'linux' : 'other'
}

function pickFile(document: Document, extensions: readonly string[]): Promise<OpenedFile | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions.map(extension => `.${extension}`).join(',')
  input.hidden = true
  // Some browsers answer only an element that is part of the page.
  document.body.append(input)
  return new Promise<OpenedFile | null>((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (file) readPicked(file).then(resolve, reject)
      else resolve(null)
    })
    input.click()
  }).finally(() => input.remove())
}

async function readPicked(file: File): Promise<OpenedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (cause) {
    throw new PlatformTrouble('read-failed', 'The file could not be read.', { cause })
  }
}

function download(window: Window, file: SavedFile): void {
  const ending = `.${file.extension}`
  const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: file.mime }))
  const link = window.document.createElement('a')
  link.href = address
  link.download = file.suggestedName.endsWith(ending) ? file.suggestedName : file.suggestedName + ending
  link.click()
  // The browser reads the bytes after the click; a minute is ample, and then the memory is given back.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
