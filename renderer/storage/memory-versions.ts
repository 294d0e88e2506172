import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import {
  type KeptVersion,
  type MapVersion,
  type MapVersions,
  newestFirst,
  type RemovedVersion,
  type VersionId,
} from '../journey/versions.ts'

interface Kept extends RemovedVersion {
  readonly document: JourneyDocument
}

/** Versions until the window closes. Documents never change, so that they cost next to nothing. */
export class MemoryVersions implements MapVersions {
  private kept: readonly Kept[] = []
  private made = 0

  constructor(private readonly changed: () => void) {}

  async list(id: MapId): Promise<readonly MapVersion[]> {
    return newestFirst(this.kept.map(({ version }) => version).filter(({ mapId }) => mapId === id))
  }

  async read(id: MapId, version: VersionId): Promise<JourneyDocument | null> {
    return this.find(id, version)?.document ?? null
  }

  async rename(id: MapId, version: VersionId, name: string | null): Promise<void> {
    this.kept = this.kept.map(one =>
      one === this.find(id, version) ? { ...one, version: { ...one.version, name } } : one,
    )
    this.changed()
  }

  async remove(id: MapId, version: VersionId): Promise<RemovedVersion | null> {
    const found = this.find(id, version)
    this.kept = this.kept.filter(one => one !== found)
    this.changed()
    return found ?? null
  }

  async putBack(removed: RemovedVersion): Promise<void> {
    this.kept = [...this.kept, removed as Kept]
    this.changed()
  }

  /** Keeps a state of a map. */
  keep(
    document: JourneyDocument,
    state: Pick<MapVersion, 'at' | 'revision'>,
    { name, reason }: KeptVersion,
  ): MapVersion {
    const { map, cardCount } = document.index
    const version = { id: String(++this.made), mapId: map.id, ...state, name, reason, cardCount, size: 0 }
    this.kept = [...this.kept, { version, document }]
    this.changed()
    return version
  }

  /** Forgets the versions of maps that are gone; all of them unless some are named. */
  forget(ids?: readonly MapId[]): void {
    this.kept = ids ? this.kept.filter(({ version }) => !ids.includes(version.mapId)) : []
  }

  private find(id: MapId, version: VersionId): Kept | undefined {
    return this.kept.find(one => one.version.mapId === id && one.version.id === version)
  }
}
