import { createStore, type StoreApi } from 'zustand/vanilla'
import { type MapRepository, StorageTrouble, type StorageTroubleKind } from '../journey/repository.ts'
import type { RefusedStorage } from '../ui/app-services.ts'

/** How often storage that can't be used is tried again, in milliseconds. */
const retryPause = 5_000

export interface RefusedStorageTools {
  /** Where maps are kept meanwhile. */
  readonly memory: MapRepository
  readonly open: () => Promise<MapRepository>
  /** Whether nobody would be disturbed now. */
  readonly isQuiet: () => boolean
  /** Writes down what is on screen. */
  readonly flush: () => Promise<void>
  /** Starts the app anew, on the storage that can be used now. */
  readonly restart: () => void
}

/** Storage that could not be opened. It is tried again, by itself and on demand, and then takes over what was made. */
export class StorageRefusal implements RefusedStorage {
  readonly store: StoreApi<{ readonly trouble: StorageTroubleKind | null }>
  private trying: Promise<boolean> | null = null
  private tools: RefusedStorageTools | null = null

  constructor(error: unknown) {
    this.store = createStore(() => ({ trouble: kindOf(error) }))
  }

  /** Begins to try again by itself. What only an update can help is left to the user. */
  watch(tools: RefusedStorageTools): void {
    this.tools = tools
    setInterval(() => {
      if (this.store.getState().trouble !== 'newer-version' && tools.isQuiet()) void this.retry()
    }, retryPause)
  }

  retry(): Promise<boolean> {
    this.trying ??= this.attempt().finally(() => {
      this.trying = null
    })
    return this.trying
  }

  private async attempt(): Promise<boolean> {
    const { tools } = this
    if (!tools) return false
    try {
      const repository = await tools.open()
      await tools.flush()
      await carryOver(tools.memory, repository)
      tools.restart()
      return true
    } catch (error) {
      this.store.setState({ trouble: kindOf(error) })
      return false
    }
  }
}

/** Brings the maps that were made meanwhile to where they are kept. */
async function carryOver(from: MapRepository, to: MapRepository): Promise<void> {
  for (const { id } of await from.list()) {
    const document = await from.read(id)
    const assets = new Map<string, Uint8Array>()
    for (const { hash } of document.records.ofType('image')) {
      const bytes = await from.asset(hash)
      if (bytes) assets.set(hash, bytes)
    }
    try {
      await to.create(document, assets)
    } catch (error) {
      // An earlier try that broke off has brought it already.
      if (!(error instanceof StorageTrouble && error.kind === 'stale')) throw error
    }
  }
}

function kindOf(error: unknown): StorageTroubleKind {
  return error instanceof StorageTrouble ? error.kind : 'unavailable'
}
