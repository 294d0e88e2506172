/**
 * The folder of backups. The page names files in it, never the folder itself: which one that is, is chosen by the user
 * and known to the shell alone.
 */
export interface BackupsBridge {
  place(): Promise<BackupFolderState>
  /** Lets the user choose another folder; null when cancelled. */
  choose(): Promise<BackupFolderState | null>
  /** Shows the folder in the system's file manager. */
  show(): Promise<BackupDone>
  list(): Promise<BackupList>
  read(name: string): Promise<BackupBytes>
  /** Writes a file, all or nothing. */
  write(name: string, bytes: Uint8Array): Promise<BackupDone>
  /** Removes files; those that are gone already count as removed. */
  remove(names: readonly string[]): Promise<BackupDone>
}

export interface BackupFolderState {
  /** What the user knows it by; no path. */
  readonly name: string
  /** "gone" while a folder that the user chose can't be found, as on a stick that was pulled out. */
  readonly state: 'ready' | 'gone'
}

export interface StoredBackup {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** When it was written, ms since 1970. */
  readonly writtenAt: number
}

/** Why the folder could not be used: no room, not allowed, not there, or anything else. */
export interface BackupFailure {
  readonly kind: 'trouble'
  readonly trouble: 'full' | 'refused' | 'gone' | 'failed'
}

export type BackupList = { readonly kind: 'listed'; readonly files: readonly StoredBackup[] } | BackupFailure
export type BackupBytes = { readonly kind: 'read'; readonly bytes: Uint8Array } | BackupFailure
export type BackupDone = { readonly kind: 'done' } | BackupFailure

/**
 * The names of backups: words, day, time and the sign of the map and its state,
 * "choosing-software 2026-11-22 06.23.45 k3f9x2ab-1t.jejak". Other files of the folder are nobody's business.
 */
export const backupNamePattern =
  /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,99} \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d [0-9a-z]{8}-[0-9a-z]{1,11}\.jejak$/u

export const backupsChannels = {
  place: 'backups:place',
  choose: 'backups:choose',
  show: 'backups:show',
  list: 'backups:list',
  read: 'backups:read',
  write: 'backups:write',
  remove: 'backups:remove',
} as const
