import type { AppLog } from './app-log.ts'
import type { AppWindows } from './app-windows.ts'
import type { BackupFolder } from './backup-folder.ts'
import type { Original, OriginalFiles } from './original-files.ts'

/**
 * What the app asks of the machine it runs on. The desktop shell, a browser and the tests each implement all of
 * it. The renderer holds bytes and opaque tokens, never paths.
 */
export interface Platform {
  readonly kind: 'desktop' | 'browser' | 'memory'
  /** "mac" decides how keys are shown and which modifier commands take. */
  readonly os: 'mac' | 'windows' | 'linux' | 'other'
  /**
   * Lets the user choose a file to open; null when cancelled. `extensions` without dots. With `keeps` a map that is made of
   * it may be written back to it, and the file then has an original where the machine knows of any.
   */
  openFile(options: {
    extensions: readonly string[]
    label: string
    keeps?: boolean
  }): Promise<OpenedFile | null>
  /**
   * Lets the user choose where to save, then writes the bytes. "unknown" where the machine does not tell whether
   * the user kept the file (a browser's download). Rejects with a `PlatformTrouble` when writing fails.
   */
  saveFile(file: SavedFile): Promise<'saved' | 'cancelled' | 'unknown'>
  /** Writes all these forms of one thing to the clipboard. A form that fails in the making rejects with its error. */
  writeClipboard(content: WrittenContent): Promise<void>
  /** Reads the clipboard on the user's command; empty where it is not allowed. */
  readClipboard(): Promise<ClipboardContent>
  /**
   * Opens a page or a mail address (https, mailto) outside the app. Only ever called for an address that the user
   * has read and agreed to. Rejects with a `PlatformTrouble` when the machine refuses.
   */
  openExternal(address: string): Promise<void>
  /**
   * Files that the machine asks to open: double-click, command line, drop on the icon. One that can't be read is told to
   * `failed`, unless the machine says so itself. Returns the way to stop.
   */
  onOpenFile(listener: (file: OpenedFile) => void, failed?: (error: unknown) => void): () => void
  /** Commands chosen from a native menu, by action id. Returns the way to stop. */
  onMenuCommand(listener: (actionId: string) => void): () => void
  /** Shows this menu where the machine has one. */
  setMenu(menu: readonly MenuSection[]): void
  /** Called before the window closes: what is pending is finished first. Returns the way to stop. */
  onBeforeClose(listener: () => Promise<void>): () => void
  /** Sets the window's title and says whether everything is saved. */
  setTitle(title: string, saved: boolean): void
  readonly windows: AppWindows
  /** The folder of backups, the same one on every call. What deals with it is loaded with the first. */
  backups(): Promise<BackupFolder>
  /** Files that maps are written back to; null where the machine lets nothing be written but downloads. */
  readonly originals: OriginalFiles | null
  readonly log: AppLog
}

export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a map that is made of it is written back to. */
  readonly original?: Original
}

export interface SavedFile {
  readonly suggestedName: string
  readonly extension: string
  readonly mime: string
  readonly label: string
  readonly bytes: Uint8Array
}

/** The same content in several forms; absent ones are undefined. */
export interface ClipboardContent {
  readonly text?: string
  readonly html?: string
  /** The app's own form: JSON text. */
  readonly jejak?: string
  readonly png?: Uint8Array
  readonly svg?: Uint8Array
}

/** What goes to the clipboard. A picture may still be in the making: a click allows writing for a moment only. */
export type WrittenContent = Omit<ClipboardContent, 'png' | 'svg'> & {
  readonly png?: Uint8Array | Promise<Uint8Array>
  readonly svg?: Uint8Array | Promise<Uint8Array>
}

/** One menu of the menu bar, in the user's language. */
export interface MenuSection {
  readonly label: string
  readonly role: 'file' | 'edit' | 'view' | 'map' | 'help'
  readonly items: readonly MenuItem[]
}

export type MenuItem =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'command'
      readonly actionId: string
      readonly label: string
      /** Electron's accelerator syntax, shown only: the app's own key handling acts. */
      readonly accelerator: string | null
      readonly enabled: boolean
      readonly checked: boolean | null
    }

/** An expected failure of the machine: a full disk, a folder without permission. */
export class PlatformTrouble extends Error {
  constructor(
    readonly kind:
      | 'write-failed'
      | 'read-failed'
      | 'too-large'
      | 'clipboard-refused'
      | 'link-refused'
      | 'window-refused',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'PlatformTrouble'
  }
}
