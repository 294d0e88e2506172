import { createMemoryBackupFolder, type MemoryBackupFolder } from './memory-backup-folder.ts'
import { createMemoryLog, type MemoryLog } from './memory-log.ts'
import { createMemoryOriginals, type MemoryOriginals } from './memory-originals.ts'
import { createMemoryWindows, type MemoryWindows } from './memory-windows.ts'
import type { ClipboardContent, MenuSection, OpenedFile, Platform, SavedFile } from './platform.ts'

/** A machine that is all memory: tests say what its user does, and see what the app asked for. */
export interface MemoryPlatform extends Platform {
  readonly kind: 'memory'
  readonly originals: MemoryOriginals
  /** What the user picks when asked for a file next: null cancels. */
  fileToOpen: OpenedFile | null
  /** What the user does when asked where to save, or the trouble the machine then has. */
  saveAnswer: 'saved' | 'cancelled' | 'unknown' | Error
  /** Everything that was saved, oldest first. */
  readonly savedFiles: readonly SavedFile[]
  /** The addresses that were opened outside, oldest first. */
  readonly opened: readonly string[]
  /** The menu shown last. */
  readonly menu: readonly MenuSection[]
  readonly title: string
  readonly saved: boolean
  readonly windows: MemoryWindows
  readonly backupFolder: MemoryBackupFolder
  readonly log: MemoryLog
  /** The machine asks to open a file. */
  handOver(file: OpenedFile): void
  /** The user chooses from the menu. */
  choose(actionId: string): void
  /** The user closes the window; resolves when everything pending is finished. */
  close(): Promise<void>
}

export function createMemoryPlatform(os: Platform['os'] = 'linux'): MemoryPlatform {
  const openListeners = new Set<(file: OpenedFile) => void>()
  const menuListeners = new Set<(actionId: string) => void>()
  const closeListeners = new Set<() => Promise<void>>()
  const waiting: OpenedFile[] = []
  const savedFiles: SavedFile[] = []
  const opened: string[] = []
  let clipboard: ClipboardContent = {}
  let menu: readonly MenuSection[] = []
  let title = ''
  let saved = true
  const backupFolder = createMemoryBackupFolder()

  return {
    kind: 'memory',
    os,
    originals: createMemoryOriginals(),
    fileToOpen: null,
    saveAnswer: 'saved',
    savedFiles,
    backupFolder,
    backups: async () => backupFolder,
    opened,
    get menu() {
      return menu
    },
    get title() {
      return title
    },
    get saved() {
      return saved
    },
    async openFile() {
      return this.fileToOpen
    },
    async saveFile(file) {
      if (this.saveAnswer instanceof Error) throw this.saveAnswer
      if (this.saveAnswer !== 'cancelled') savedFiles.push({ ...file, bytes: file.bytes.slice() })
      return this.saveAnswer
    },
    async writeClipboard({ png, svg, ...content }) {
      clipboard = { ...content, ...(png && { png: await png }), ...(svg && { svg: await svg }) }
    },
    async readClipboard() {
      return clipboard
    },
    async openExternal(address) {
      opened.push(address)
    },
    onOpenFile(listener) {
      openListeners.add(listener)
      for (const file of waiting.splice(0)) listener(file)
      return () => openListeners.delete(listener)
    },
    onMenuCommand(listener) {
      menuListeners.add(listener)
      return () => menuListeners.delete(listener)
    },
    setMenu(sections) {
      menu = sections
    },
    onBeforeClose(listener) {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
    setTitle(newTitle, isSaved) {
      title = newTitle
      saved = isSaved
    },
    windows: createMemoryWindows(),
    log: createMemoryLog(),
    handOver(file) {
      if (openListeners.size === 0) waiting.push(file)
      for (const listener of openListeners) listener(file)
    },
    choose(actionId) {
      for (const listener of menuListeners) listener(actionId)
    },
    async close() {
      await Promise.allSettled([...closeListeners].map(listener => listener()))
    },
  }
}
