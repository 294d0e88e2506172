import type { StoreApi } from 'zustand/vanilla'
import type { Action } from '../editor/actions/action.ts'
import type { ActionId } from '../editor/actions/action-ids.ts'
import type { Editor } from '../editor/editor.ts'
import type { FileTrouble } from '../journey/file-trouble.ts'
import type { CardId, IdSource, MapId, PersonaId } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { MapRepository, MapSummary, StorageTroubleKind } from '../journey/repository.ts'
import type { TemplateId } from '../journey/templates/template.ts'
import type { Platform } from '../platform/platform.ts'
import type { Box } from '../scene/geometry.ts'
import type { ThemeName } from '../scene/theme.ts'
import type { Backups } from './backups/backups.ts'
import type { BrowserEdition } from './browser-edition.ts'
import type { Exports } from './export/exports.ts'
import type { LibraryStore } from './library/library-state.ts'
import type { OriginStatusStore } from './origin-status.ts'
import type { Preferences } from './preferences.ts'
import type { Shell } from './shell.ts'
import type { VersionDesk } from './versions/version-desk.ts'

/** What the window shows. */
export type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'opening'; readonly id: MapId }
  | { readonly kind: 'board'; readonly id: MapId; readonly editor: Editor }
  | { readonly kind: 'trouble'; readonly id: MapId; readonly trouble: StorageTroubleKind | 'unknown' }

/** The way between the library and the maps. */
export interface Navigation {
  readonly store: StoreApi<{ readonly place: Place }>
  /** Opens a map; with a `card`, that one is selected and in view. */
  open(id: MapId, card?: CardId): void
  library(): void
}

/** Windows of their own for maps. */
export interface MapWindows {
  /** Whether this window lets maps be opened in others. */
  readonly canOpen: boolean
  /**
   * Shows a map in a window of its own: the one that shows it comes forward, else a new one opens. A map that is open
   * here is closed here first. Resolves when that is done; trouble is shown as a message.
   */
  open(id: MapId): Promise<void>
  /** Goes to the library, in the window where that is. */
  library(): void
}

/** The app's commands, bound to whatever is open. */
export interface ActionPort {
  /** All commands in the order of menus. */
  readonly list: readonly Action[]
  run(id: ActionId): void
  state(id: ActionId): { readonly enabled: boolean; readonly checked: boolean | null }
}

/** How a map is made from a template. */
export interface NewMapOptions {
  readonly language: Language
  /** Filled with the template's example. */
  readonly filled: boolean
  /** Its title. Else the example's, or the template's name. */
  readonly title?: string
}

/** Makes maps, and takes them in and out as files. Rejects with errors that `troubleText` can put into words. */
export interface MapDesk {
  /** Makes and stores a map. */
  create(template: TemplateId, options: NewMapOptions): Promise<MapId>
  /** Makes and stores the future-state map of a map. */
  makeFuture(id: MapId): Promise<MapId>
  /** Lets the user choose a file and opens what it holds; null when cancelled, or while a preview of it asks. */
  openFile(): Promise<MapId | null>
  /** Saves a map as a `.jejak` file. */
  saveCopy(id: MapId): Promise<'saved' | 'cancelled' | 'unknown'>
}

/** How an import or export of everything is followed and stopped. */
export interface ArchiveRun {
  /** Counts from 0 to 1. */
  readonly progress: (done: number) => void
  readonly signal: AbortSignal
}

/** What came of packing all maps. */
export interface PackedMaps {
  readonly outcome: 'saved' | 'cancelled' | 'unknown' | 'nothing' | 'too-large'
  readonly maps: number
  /** Pictures that could not be found. */
  readonly missingPictures: number
  /** Titles of maps that could not be read. */
  readonly unreadable: readonly string[]
}

/** What came of an archive. */
export interface TakenArchive {
  readonly file: string
  /** Why nothing could be taken from it, or null. */
  readonly trouble: 'not-an-archive' | 'no-maps' | null
  readonly added: number
  /** Maps that were here in another state, and are kept beside it. */
  readonly copied: number
  /** Maps that were here already, the same. */
  readonly same: number
  /** How many of those that were taken had to be repaired. */
  readonly repaired: number
  readonly refused: readonly { readonly file: string; readonly trouble: FileTrouble }[]
  /** Whether it was stopped before its end. What had been taken by then stays. */
  readonly stopped: boolean
}

/** All maps at once, in one archive. */
export interface MapArchive {
  /** Packs every map and lets the user save the archive. Rejects with an AbortError when stopped. */
  save(run: ArchiveRun): Promise<PackedMaps>
  /** Lets the user choose an archive and takes its maps in; null when cancelled. Nothing is overwritten. */
  take(run: ArchiveRun): Promise<TakenArchive | null>
}

/** Draws a map's picture for the library. Does nothing when the canvas has gone meanwhile. */
export interface Thumbnails {
  draw(canvas: HTMLCanvasElement, map: MapSummary, theme: ThemeName): Promise<void>
}

/** Draws what a map made from a template looks like once it is filled: its example. */
export interface TemplatePictures {
  draw(
    canvas: HTMLCanvasElement,
    template: TemplateId,
    look: { readonly language: Language; readonly theme: ThemeName },
  ): Promise<void>
}

/** Storage that could not be opened, so that maps are kept in this window only. */
export interface RefusedStorage {
  readonly store: StoreApi<{ readonly trouble: StorageTroubleKind | null }>
  /** Tries to open it now. When that works the app starts anew, with the maps of this window kept. */
  retry(): Promise<boolean>
}

/** The open map drawn small, from what the board has painted anyway. */
export interface Overview {
  /** Draws it into a place of a canvas. Returns false, having drawn nothing, while it can't be. */
  draw(ctx: CanvasRenderingContext2D, place: Box): boolean
  /** Calls back when it can be drawn as it is now. Returns the way to stop. */
  watch(listener: () => void): () => void
}

/** Everything the interface needs from the app around it. Put together once, in `main.tsx`. */
export interface AppServices {
  readonly platform: Platform
  readonly repository: MapRepository
  /** Null when maps are kept on this computer. */
  readonly refusedStorage: RefusedStorage | null
  readonly preferences: StoreApi<Preferences>
  readonly shell: Shell
  readonly navigation: Navigation
  readonly mapWindows: MapWindows
  /** Where someone is in the library. */
  readonly library: LibraryStore
  readonly actions: ActionPort
  readonly maps: MapDesk
  readonly archive: MapArchive
  readonly thumbnails: Thumbnails
  readonly templatePictures: TemplatePictures
  /** What takes the open map out, loaded when it is first asked for; the same promise from then on. */
  exports(): Promise<Exports>
  /** What the app in a browser can do about itself, loaded when first asked for; null in the desktop shell. */
  readonly edition: (() => Promise<BrowserEdition>) | null
  /** Copies in a folder, loaded when they are first asked for; the same promise from then on. */
  backups(): Promise<Backups>
  /** What deals with the versions of maps, loaded when it is first asked for; the same promise from then on. */
  versions(): Promise<VersionDesk>
  readonly overview: Overview
  /** The file that the open map belongs to. */
  readonly origin: OriginStatusStore
  /** Puts the board and its accessible grid into the host. Returns the way to take them out again. */
  mountBoard(host: HTMLElement, editor: Editor): () => void
  /** Lets the user choose a picture for a persona. */
  choosePersonaPicture(editor: Editor, id: PersonaId): void
  /** Takes the open map's lock from the window that holds it. */
  takeOver(): Promise<void>
  /** Deletes for ever those of the maps that are in the bin, and what this device remembers of them. */
  eraseFromBin(ids: readonly MapId[]): Promise<void>
  /** Deletes everything that is kept on this computer but the preferences, and starts anew. Rejects as the repository does. */
  eraseAll(): Promise<void>
  /** Tries to save at once what could not be saved. */
  retrySave(): void
  /** Writes everything down now. Rejects when that fails. */
  flush(): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
  /** Makes the ids of new maps and records. */
  readonly ids: IdSource
}
