/**
 * Files outside the app that maps are written back to. A token stands for a file that the user has opened, dropped or
 * chosen; what it leads to is known to the machine alone. Fingerprints are the SHA-256 of a file's content in lower case
 * hexadecimal digits. No call rejects, but with what `make` rejects with.
 */
export interface OriginalFiles {
  /** Lets the user choose where to keep a map as a file; null when cancelled. Nothing is written yet. */
  choose(options: ChooseOptions): Promise<Original | null>
  /**
   * Writes a file, all or nothing, with what `make` gives. It is called once the file may be written, where the user has
   * to be asked for that. `expected` is the fingerprint that the file should have; null where the user has agreed to
   * whatever is there.
   */
  write(token: string, make: () => Promise<Uint8Array>, expected: string | null): Promise<WriteOutcome>
  /** How a file compares to what is expected of it. Never asks the user anything. */
  state(token: string, expected: string): Promise<OriginalState>
  /** Reads a file again. */
  read(token: string): Promise<ReadOutcome>
  /**
   * The original of a file that is being dropped, or null. Has to be called while the drop is told of: what is dropped can
   * be asked for in that moment only.
   */
  dropped(item: DataTransferItem, file: File): Promise<Original | null>
}

/** A file that a map is written back to. */
export interface Original {
  readonly token: string
  /** Its name with the extension. */
  readonly name: string
  /** The name of the folder that it lies in; null where the machine doesn't tell. */
  readonly folder: string | null
}

export interface ChooseOptions {
  readonly suggestedName: string
  readonly extension: string
  readonly mime: string
  readonly label: string
  /** The token of a file in whose folder the choice begins, or null. */
  readonly near: string | null
}

/**
 * Why a file can't be written: another program holds it, there is no room, it may not be changed, its disk is gone, its
 * name is too long, the user has not allowed it.
 */
export type OriginalTrouble =
  | 'locked'
  | 'full'
  | 'read-only'
  | 'unreachable'
  | 'name-too-long'
  | 'refused'
  | 'other'

export type WriteOutcome =
  | { readonly kind: 'saved' }
  /** The file has other content than expected, and was left alone. */
  | { readonly kind: 'changed-outside' }
  /** The file is not there any more, and was not made anew. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'trouble'; readonly trouble: OriginalTrouble }

/** "unknown" where it can't be found out now, as without a permission or with a disk that does not answer. */
export type OriginalState = 'same' | 'changed' | 'vanished' | 'unknown'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'vanished' | 'unreadable' | 'too-large' }

/** The SHA-256 of bytes, in lower case hexadecimal digits. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
