import type { MapChange } from '../../journey/changes-between.ts'
import type { MapId } from '../../journey/ids.ts'
import type { MapVersion } from '../../journey/versions.ts'
import type { ThemeName } from '../../scene/theme.ts'
import type { PreviewPage } from '../export/preview-page.ts'

/** A version as it is looked at. */
export interface ShownVersion {
  /** The map as it was, whole. */
  readonly page: PreviewPage | null
  /** What has changed since then. */
  readonly since: readonly MapChange[]
}

/**
 * The versions of maps for the dialog that shows them. Rejects with errors that `troubleText` can put into words; a
 * version that can't be read any more comes as null.
 */
export interface VersionDesk {
  /** The title of the map, and its versions, the newest first. */
  list(id: MapId): Promise<{ readonly title: string; readonly versions: readonly MapVersion[] }>
  /** Calls back after versions or the map itself may have changed. Returns the way to stop. */
  watch(onChange: () => void): () => void
  show(version: MapVersion, theme: ThemeName): Promise<ShownVersion | null>
  /** What a version changed of the one before it, once the page has nothing better to do. */
  changes(version: MapVersion, before: MapVersion): Promise<readonly MapChange[] | null>
  /** Draws a version small, once the page has nothing better to do. */
  draw(canvas: HTMLCanvasElement, version: MapVersion, theme: ThemeName): Promise<void>
  /** Keeps the open map as it is now under a name. */
  save(name: string): Promise<void>
  rename(version: MapVersion, name: string): Promise<void>
  /** Deletes a version; resolves with the way to put it back, null when it was gone already. */
  remove(version: MapVersion): Promise<(() => Promise<void>) | null>
  /**
   * Makes the map what it was, as one undoable change, with its state of now kept. Resolves with whether that changed
   * anything, null when the version can't be read.
   */
  restore(version: MapVersion): Promise<boolean | null>
  /** Makes a new map of a version and shows it. False when it can't be read. */
  openAsNew(version: MapVersion, title: string): Promise<boolean>
}
