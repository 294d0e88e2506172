/**
 * Files that maps are written back to. The page never learns where one lies: it holds a token that the shell gave for
 * a file which the user opened, dropped or chose.
 */
export interface OriginalsBridge {
  /** Asks the user where to keep a map as a file. Nothing is written yet. */
  choose(request: ChooseRequest): Promise<DesktopOriginal | null>
  /**
   * Writes a file, all or nothing. `expected` is the SHA-256 that its content should have, in lower case hexadecimal
   * digits; null where the user has agreed to whatever is there.
   */
  write(request: WriteRequest): Promise<WriteAnswer>
  /** How a file's content compares to the expected one. */
  state(token: string, expected: string): Promise<OriginalState>
  /** Reads a file again. */
  read(token: string): Promise<ReadAnswer>
  /** The original of a file that the user dropped on the page, or null for one that is none. */
  dropped(file: File): Promise<DesktopOriginal | null>
}

/** A file that can be written back to. */
export interface DesktopOriginal {
  readonly token: string
  /** Its name with the extension. */
  readonly name: string
  /** The name of the folder that it lies in; null where that would tell who the user is. */
  readonly folder: string | null
}

export interface ChooseRequest {
  readonly suggestedName: string
  /** Without a dot. */
  readonly extension: string
  readonly label: string
  /** The folder of this file is offered first; null for the user's documents. */
  readonly near: string | null
}

export interface WriteRequest {
  readonly token: string
  readonly bytes: Uint8Array
  readonly expected: string | null
}

/** Why a file can't be written: another program holds it, there is no room, it may not be changed, its disk is gone. */
export type WriteTrouble = 'locked' | 'full' | 'read-only' | 'unreachable' | 'name-too-long' | 'other'

export type WriteAnswer =
  | { readonly kind: 'saved' }
  /** The file has other content than expected, and was left alone. */
  | { readonly kind: 'changed-outside' }
  /** The file is not there any more; nothing was written. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'trouble'; readonly trouble: WriteTrouble }

/** "unknown" where it can't be found out now. */
export type OriginalState = 'same' | 'changed' | 'vanished' | 'unknown'

export type ReadAnswer =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'vanished' | 'unreadable' | 'too-large' }

export const originalsChannels = {
  choose: 'originals:choose',
  write: 'originals:write',
  state: 'originals:state',
  read: 'originals:read',
  dropped: 'originals:dropped',
} as const
