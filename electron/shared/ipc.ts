import type { BackupsBridge } from './backups-bridge.ts'
import type { ConversionBridge } from './conversion-bridge.ts'
import type { LogBridge } from './log-bridge.ts'
import type { DesktopOriginal, OriginalsBridge } from './originals-bridge.ts'
import type { WindowsBridge } from './windows-bridge.ts'

/**
 * The contract between the page and the desktop shell. Both sides import it; it imports nothing from outside its
 * folder. Only plain JSON values and Uint8Array cross.
 */
export interface DesktopBridge {
  readonly log: LogBridge
  readonly os: 'mac' | 'windows' | 'linux' | 'other'
  openFile(request: OpenRequest): Promise<OpenAnswer>
  saveFile(request: SaveRequest): Promise<SaveAnswer>
  /** Opens a page or a mail address outside the app. False when the system refuses. */
  openExternal(address: string): Promise<boolean>
  /** Files that the machine asks to open. Those that came before the first listener are handed over to it. */
  onOpenFile(listener: (file: DesktopFile) => void): () => void
  onMenuCommand(listener: (actionId: string) => void): () => void
  setMenu(menu: readonly DesktopMenuSection[]): void
  /** Called before the window closes; the window waits for `closeReady`, with a time limit. */
  onBeforeClose(listener: () => void): () => void
  /** All that was pending is finished; `saved` says whether all of it could be kept. */
  closeReady(saved: boolean): void
  setTitle(state: WindowState): void
  readonly windows: WindowsBridge
  readonly conversion: ConversionBridge
  readonly backups: BackupsBridge
  readonly originals: OriginalsBridge
}

export interface DesktopFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a map that is made of it is written back to. */
  readonly original?: DesktopOriginal
}

export interface OpenRequest {
  /** Without dots. */
  readonly extensions: readonly string[]
  readonly label: string
}

export interface SaveRequest {
  readonly suggestedName: string
  /** Without a dot. */
  readonly extension: string
  readonly label: string
  readonly bytes: Uint8Array
}

/** Expected trouble crosses as a value: an exception would lose its kind on the way. */
export interface FileTrouble {
  readonly kind: 'trouble'
  readonly trouble: 'read-failed' | 'write-failed' | 'too-large'
  readonly message: string
}

export type OpenAnswer =
  | { readonly kind: 'opened'; readonly file: DesktopFile }
  | { readonly kind: 'cancelled' }
  | FileTrouble

export type SaveAnswer = { readonly kind: 'saved' } | { readonly kind: 'cancelled' } | FileTrouble

export interface DesktopMenuSection {
  readonly label: string
  readonly role: 'file' | 'edit' | 'view' | 'map' | 'help'
  readonly items: readonly DesktopMenuItem[]
}

export type DesktopMenuItem =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'command'
      readonly actionId: string
      readonly label: string
      readonly accelerator: string | null
      readonly enabled: boolean
      readonly checked: boolean | null
    }

/** What the window tells about the map that it shows. */
export interface WindowState {
  readonly title: string
  readonly saved: boolean
  /** The language of the interface, for the shell's own few sentences. */
  readonly language: string
}

/** Names of the channels. The page asks on the first kind, tells on the second, and is told on the third. */
export const channels = {
  openFile: 'file:open',
  saveFile: 'file:save',
  openExternal: 'link:open',
  setMenu: 'menu:set',
  setTitle: 'window:title',
  closeReady: 'window:close-ready',
  guardClose: 'window:guard-close',
  takesFiles: 'file:takes',
  fileArrived: 'file:arrived',
  menuCommand: 'menu:command',
  beforeClose: 'window:before-close',
} as const
