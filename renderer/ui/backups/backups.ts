import type { StoreApi } from 'zustand/vanilla'
import type { MapId } from '../../journey/ids.ts'
import type { BackupPlace, BackupTroubleKind } from '../../platform/backup-folder.ts'
import type { ThemeName } from '../../scene/theme.ts'

/** How the backups are getting on. */
export interface BackupsState {
  /** Null until it was looked at. */
  readonly place: BackupPlace | null
  /** When the last copy was written, ms since 1970; null when there is none, or the folder can't be read. */
  readonly lastAt: number | null
  /** How many copies there are, of how many maps, and how many bytes they take. */
  readonly count: number
  readonly maps: number
  readonly bytes: number
  /** Whether the newest copies alone take more than all should. */
  readonly isOver: boolean
  /** What went wrong last, until it works again. */
  readonly trouble: BackupTroubleKind | null
  readonly isRunning: boolean
}

/** One copy of a map. */
export interface BackupCopy {
  /** The name of its file. */
  readonly name: string
  /** When the map was last changed in this state, ms since 1970. */
  readonly at: number
  /** Bytes. */
  readonly size: number
}

/** A map that there are copies of. */
export interface BackedUpMap {
  readonly key: string
  /** The library's title where the map is there, else what the name of its newest file says. */
  readonly title: string
  readonly id: MapId | null
  /** Whether the map is in the library, in its bin, or not there any more. */
  readonly where: 'library' | 'bin' | 'missing'
  /** The newest first; never empty. */
  readonly copies: readonly BackupCopy[]
}

/** What a copy holds. */
export interface CopyContent {
  readonly title: string
  readonly stages: number
  readonly cards: number
}

/** How bringing maps back is followed and stopped. */
export interface RestoreRun {
  /** Counts from 0 to 1. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

/** What came of bringing several maps back. */
export interface BroughtBack {
  readonly maps: number
  /** Titles of those whose copies could not be read. */
  readonly unreadable: readonly string[]
  /** Whether it was stopped before its end. What was back by then stays. */
  readonly stopped: boolean
}

/**
 * Copies of maps in a folder that the user knows, and the ways back from them. What rejects, rejects with errors that
 * `troubleMessage` can tell.
 */
export interface Backups {
  readonly store: StoreApi<BackupsState>
  /** Looks at the folder anew. Never rejects. */
  refresh(): Promise<void>
  /** Copies what is not copied yet. Resolves with how many maps that were. */
  backUpNow(): Promise<number>
  /** Lets the user choose the folder. Resolves with whether one was chosen. */
  choose(): Promise<boolean>
  /** Asks the user again for the folder that was chosen. */
  allow(): Promise<void>
  /** Shows the folder in the file manager; null where the machine can't. */
  readonly show: (() => Promise<void>) | null
  /** What can be restored, the map that changed last first. */
  maps(): Promise<readonly BackedUpMap[]>
  look(copy: BackupCopy): Promise<CopyContent>
  /** Draws what a copy holds. Does nothing when the canvas has gone meanwhile. */
  draw(canvas: HTMLCanvasElement, copy: BackupCopy, theme: ThemeName): Promise<void>
  /** Makes a map of its own of a copy and opens it. */
  openAsNew(copy: BackupCopy): Promise<void>
  /** Opens the map that a copy is of and makes it what it was then, as one change that can be undone. */
  putBack(map: BackedUpMap, copy: BackupCopy): Promise<void>
  /** Brings maps that are missing back, each from its newest copy that can be read. Nothing is overwritten. */
  bringBack(maps: readonly BackedUpMap[], run: RestoreRun): Promise<BroughtBack>
}
