import type { IconName } from '../../scene/icons.ts'
import type { Editor } from '../editor.ts'
import type { ActionId } from './action-ids.ts'

/** A key with its modifiers. `mod` is Ctrl, and Cmd on macOS. `key` is matched against `KeyboardEvent.key`. */
export interface KeyChord {
  readonly key: string
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

/** What actions ask of the app around the editor: dialogs, clipboard, the way to the library. */
export interface ActionHost {
  goToLibrary(): void
  /** Whether the open map can get a window of its own. */
  readonly canOpenWindow: boolean
  /** Shows the open map in a window of its own. */
  openInWindow(): void
  newMap(): void
  openFile(): void
  /** Writes the map to the file that it belongs to, or to one that is chosen. */
  save(): void
  /** Writes the map to a file that is chosen, which it belongs to from then on. */
  saveAs(): void
  saveCopy(): void
  /** Opens the choices of an export, or repeats the last one of the map. */
  openExport(again: boolean): void
  /** Copies what is selected, or the whole map, as a picture. */
  copyPicture(format: 'png' | 'svg'): void
  renameMap(): void
  /** Makes the future-state map of the open map and opens it. */
  makeFuture(): void
  /** Asks for the name under which the map of now is kept. */
  saveVersion(): void
  showVersions(): void
  showShortcuts(): void
  /** Shows the notes about errors that are kept on this computer. */
  showLog(): void
  /** Lets the user choose pictures for the selected card or cell. */
  addPicture(): void
  openPalette(): void
  openFilter(): void
  toggleTheme(): void
  showSettings(): void
  /** Shows the copies that maps can be restored from. */
  restoreBackup(): void
  /** What Jejak is: its version and the licences of what is in it. */
  showAbout(): void
  /** Copies the selected cards (and removes them after, when `cut`). */
  copy(cut: boolean): void
  /** Pastes what the clipboard holds: as fits, as one card, or as a whole map after a preview. */
  paste(as: 'fits' | 'card' | 'map'): void
}

export interface ActionContext {
  readonly editor: Editor
  readonly host: ActionHost
}

/** Something that a user can do: menu, toolbar, palette, keyboard and tests all call the same object. */
export interface Action {
  readonly id: ActionId
  /** Keys that run it; the first one is shown. Single keys without modifier can be switched off as a whole. */
  readonly keys: readonly KeyChord[]
  readonly icon?: IconName
  enabled(context: ActionContext): boolean
  /** For switches: whether it is on. */
  checked?(context: ActionContext): boolean
  run(context: ActionContext): void
}
