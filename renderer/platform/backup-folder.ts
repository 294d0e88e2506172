/**
 * A folder outside the browser's storage that backups are put into: plain files that the user can see and take along.
 * All calls reject with a `BackupTrouble` when the folder can't be used.
 */
export interface BackupFolder {
  place(): Promise<BackupPlace>
  /**
   * Lets the user choose a folder; null when cancelled. Only on a press of the user's. Rejects where the machine lets
   * nobody choose one ("unsupported").
   */
  choose(): Promise<BackupPlace | null>
  /** Asks the user again for a folder that was chosen earlier ("ask"). Only on a press of the user's. */
  allow(): Promise<BackupPlace>
  /** Shows the folder in the system's file manager; null where the machine can't. */
  readonly show: (() => Promise<void>) | null
  /** The backups that are there; other files of the folder are left alone. */
  list(): Promise<readonly StoredBackup[]>
  read(name: string): Promise<Uint8Array>
  /** Writes a file, all or nothing. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Removes files; those that are gone already count as removed. */
  remove(names: readonly string[]): Promise<void>
}

export interface BackupPlace {
  /** What the user knows the folder by; null where none is chosen. */
  readonly name: string | null
  /**
   * - ready: backups can be written
   * - unchosen: the user has to choose a folder first
   * - ask: the user has chosen one, and has to allow it again
   * - gone: the folder can't be found now
   * - unsupported: this browser lets no page write into a folder
   */
  readonly state: 'ready' | 'unchosen' | 'ask' | 'gone' | 'unsupported'
}

export interface StoredBackup {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** When it was written, ms since 1970. */
  readonly writtenAt: number
}

/** Why the folder could not be used: no room, not allowed, not there, or anything else. */
export type BackupTroubleKind = 'full' | 'refused' | 'gone' | 'failed'

/** An expected failure of the folder of backups. */
export class BackupTrouble extends Error {
  constructor(
    readonly reason: BackupTroubleKind,
    options?: ErrorOptions,
  ) {
    super(`The folder of backups could not be used: ${reason}.`, options)
    this.name = 'BackupTrouble'
  }

  /** The sentence that the user reads. */
  get words(): `backups.${BackupTroubleKind}` {
    return `backups.${this.reason}`
  }
}
