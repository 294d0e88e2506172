import type { JourneyDocument } from './document.ts'
import type { MapId } from './ids.ts'

/** Names one version of a map. Says nothing by itself. */
export type VersionId = string

/** Why a version was kept: the user asked for it, or the app did by itself. */
export type VersionReason =
  | 'asked'
  /** As the map was when work on it began. */
  | 'start'
  /** In the course of the work. */
  | 'work'
  /** Before something was added to the map from a file. */
  | 'import'
  /** Before the map was replaced as a whole. */
  | 'replace'

/** One kept state of a map, without its content. */
export interface MapVersion {
  readonly id: VersionId
  readonly mapId: MapId
  /** When the map was like this, ms since 1970. */
  readonly at: number
  /** Its name; null for a version that has none. Only versions without one are given up with time. */
  readonly name: string | null
  readonly reason: VersionReason
  /** The revision of the map that it holds. */
  readonly revision: number
  readonly cardCount: number
  /** Bytes that its content takes. */
  readonly size: number
}

/** What is to be known of a version when it is kept. */
export type KeptVersion = Pick<MapVersion, 'name' | 'reason'>

/** A version that was deleted, so that it can be put back. Opaque. */
export interface RemovedVersion {
  readonly version: MapVersion
}

/**
 * The versions of maps that are kept on this computer, each with its whole content. They go when their map is erased.
 * Every promise rejects only with a `StorageTrouble` (or a bug).
 */
export interface MapVersions {
  /** The versions of a map, the newest first. */
  list(id: MapId): Promise<readonly MapVersion[]>
  /** The map as it was; null when the version is gone or can't be read any more. */
  read(id: MapId, version: VersionId): Promise<JourneyDocument | null>
  /** Gives a version another name, or takes it away. */
  rename(id: MapId, version: VersionId, name: string | null): Promise<void>
  /** Deletes a version. Null when it was gone already. */
  remove(id: MapId, version: VersionId): Promise<RemovedVersion | null>
  /** Puts a deleted version back, unless its map is gone. */
  putBack(removed: RemovedVersion): Promise<void>
}

/** Versions in the order in which they are listed: the newest first. */
export function newestFirst<V extends Pick<MapVersion, 'at' | 'revision'>>(versions: readonly V[]): V[] {
  return [...versions].sort((a, b) => b.at - a.at || b.revision - a.revision)
}
