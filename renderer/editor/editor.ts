import type { StoreApi } from 'zustand/vanilla'
import type { Diff } from '../journey/diff.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { History, HistoryLabel } from '../journey/history.ts'
import type { IdSource } from '../journey/ids.ts'
import type { JournalEntry } from '../journey/journal.ts'
import type { Language } from '../journey/language.ts'
import type { Announcement, AnnouncementKey } from './announcement.ts'
import type { Camera } from './camera.ts'
import type { EditorEvent } from './editor-events.ts'
import type { EditorState, ReadOnlyReason, SaveState } from './editor-state.ts'
import type { LayoutPort } from './layout-port.ts'
import type { LinkedMap } from './linked-map.ts'
import type { MenuRequest } from './menu-request.ts'
import type { Selection } from './selection.ts'
import type { ToolName } from './tools.ts'

/**
 * One open map, without a screen: its document, the history, what is selected, where the viewer stands. Everything
 * that a person does ends in one of these calls; the board and the panels only show `store`.
 */
export interface Editor {
  readonly store: StoreApi<EditorState>
  readonly ids: IdSource
  readonly now: () => number
  /** The language in which new lanes, stages, steps and lines are named. */
  readonly language: () => Language
  state(): EditorState
  /** Replaces parts of the session state that have no rule of their own. The document can't be set this way. */
  patch(part: Partial<Omit<EditorState, 'document' | 'history' | 'scene'>>): void
  /** One undoable change. An open gesture is committed first. Returns whether anything changed. */
  change(label: HistoryLabel, make: (document: JourneyDocument) => Diff): boolean
  /** Opens a gesture; its previews become one entry at `commit`, or vanish at `bail`. */
  mark(label: HistoryLabel): void
  preview(make: (document: JourneyDocument) => Diff): void
  commit(): boolean
  bail(): void
  /** Writes down what the open gesture has changed so far, without ending it. */
  writeDraft(): void
  undo(): boolean
  redo(): boolean
  select(selection: Selection): void
  setCamera(camera: Camera): void
  setTool(tool: ToolName): void
  dispatch(event: EditorEvent): void
  /** Lays everything out anew: another language, other fonts. */
  useLayout(layout: LayoutPort): void
  /** Shows the map as it is now, after taking it over from another window. */
  replace(document: JourneyDocument, past: History, readOnly: ReadOnlyReason | null): void
  /** Tells what is known of the map that this one answers; its curve shows behind this map's. */
  setLinked(linked: LinkedMap | null): void
  setSave(save: SaveState): void
  setReadOnly(reason: ReadOnlyReason | null): void
  announce(key: AnnouncementKey, params?: Announcement['params']): void
  /** Called with every change in the order in which the journal needs them. Returns the way to stop. */
  onJournal(listener: (entry: JournalEntry) => void): () => void
  onAnnounce(listener: (announcement: Announcement) => void): () => void
  /** Asks whoever shows menus for one. */
  askMenu(request: MenuRequest): void
  onMenu(listener: (request: MenuRequest) => void): () => void
}
