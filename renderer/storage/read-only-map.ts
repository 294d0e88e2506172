import type { JourneyDocument } from '../journey/document.ts'
import type { History } from '../journey/history.ts'
import type { MapId } from '../journey/ids.ts'
import type { RepairReport } from '../journey/repair.ts'
import { type OpenMap, StorageTrouble, type StorageTroubleKind } from '../journey/repository.ts'
import type { MapVersion } from '../journey/versions.ts'
import type { LoadedMap } from './load-map.ts'

/** A map that another window edits, as it was when it was opened here. */
export class ReadOnlyMap implements OpenMap {
  readonly access = 'read-only'
  readonly id: MapId
  readonly document: JourneyDocument
  readonly history: History
  readonly repairs: RepairReport
  readonly unwritable?: StorageTroubleKind

  constructor(
    loaded: LoadedMap,
    private readonly reopen: () => Promise<OpenMap>,
    unwritable: StorageTroubleKind | null = null,
  ) {
    if (unwritable) this.unwritable = unwritable
    this.id = loaded.document.index.map.id
    this.document = loaded.document
    this.history = loaded.history
    this.repairs = loaded.repairs
  }

  append(): Promise<void> {
    return Promise.reject(this.staleTrouble())
  }

  snapshot(): Promise<void> {
    return Promise.reject(this.staleTrouble())
  }

  keepVersion(): Promise<MapVersion> {
    return Promise.reject(this.staleTrouble())
  }

  takeOver(): Promise<OpenMap> {
    return this.reopen()
  }

  onTakenOver(): () => void {
    return () => {}
  }

  async close(): Promise<void> {}

  private staleTrouble(): StorageTrouble {
    return new StorageTrouble('stale', `${this.id} is open for editing in another window`)
  }
}
