import { Dexie, type DexieOptions, type Table } from 'dexie'
import { StorageTrouble } from '../journey/repository.ts'
import type {
  AssetRow,
  JournalRow,
  MapRow,
  MetaRow,
  SnapshotRow,
  TextsRow,
  ThumbnailRow,
  VersionContentRow,
  VersionRow,
} from './rows.ts'
import { toTrouble } from './trouble.ts'

/** The tables of each version, what changed only. A version that was released is never edited. */
const versions: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  {
    version: 1,
    stores: { maps: 'id', snapshots: 'mapId', journal: '[mapId+seq]', assets: 'hash', meta: 'key' },
  },
  {
    // What can be made anew from the maps, so that nothing needs to be filled in.
    version: 2,
    stores: { texts: 'mapId', thumbnails: '[mapId+theme]' },
  },
  {
    // Maps of before have none: the first is kept when work on them goes on.
    version: 3,
    stores: { versions: '[mapId+id]', versionContents: '[mapId+id]' },
  },
]

/** The version of the tables that this code works with. */
export const currentVersion = versions.at(-1)?.version ?? 1

export const databaseName = 'jejak'

/** How long another window may keep an old version open before that is reported, in milliseconds. */
const blockedAfter = 3_000

/**
 * How often opening is tried, and how long apart (ms). After an unclean exit Chromium may find the database
 * damaged: then the first try fails, while it throws the old one away, and a later one gets an empty database.
 */
const openTries = 5
const openPause = 200

export interface DatabaseOptions {
  readonly name?: string
  /** The version to stop at, so that tests can make an old database. */
  readonly version?: number
  /** For tests: an IndexedDB of their own. */
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** The database of maps. Every method rejects only with a `StorageTrouble`. */
export class JejakDatabase {
  readonly maps: Table<MapRow, string>
  readonly snapshots: Table<SnapshotRow, string>
  readonly journal: Table<JournalRow, [string, number]>
  readonly assets: Table<AssetRow, string>
  readonly meta: Table<MetaRow, string>
  private readonly dexie: Dexie
  private readonly factory: IDBFactory | undefined
  private readonly version: number
  private superseded = false

  constructor(options: DatabaseOptions = {}) {
    const { name = databaseName, version = currentVersion } = options
    this.version = version
    this.factory = options.indexedDB ?? globalThis.indexedDB
    const dexieOptions: DexieOptions = {
      // The default lets Chromium acknowledge before the disk has it: a power cut then loses what was "Saved".
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      cache: 'disabled',
      ...(options.indexedDB && { indexedDB: options.indexedDB }),
      ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
    }
    this.dexie = new Dexie(name, dexieOptions)
    for (const { version: number, stores } of versions) {
      if (number <= version) this.dexie.version(number).stores(stores)
    }
    this.maps = this.dexie.table('maps')
    this.snapshots = this.dexie.table('snapshots')
    this.journal = this.dexie.table('journal')
    this.assets = this.dexie.table('assets')
    this.meta = this.dexie.table('meta')
    this.dexie.on('versionchange', () => {
      // Another window wants to upgrade: it must not wait for this one, and this one must not open the new
      // version, which it does not understand.
      this.superseded = true
      this.dexie.close()
      return false
    })
  }

  get texts(): Table<TextsRow, string> {
    return this.dexie.table('texts')
  }

  get thumbnails(): Table<ThumbnailRow, [string, string]> {
    return this.dexie.table('thumbnails')
  }

  get versions(): Table<VersionRow, [string, string]> {
    return this.dexie.table('versions')
  }

  get versionContents(): Table<VersionContentRow, [string, string]> {
    return this.dexie.table('versionContents')
  }

  /** Opens the database, making or upgrading it. Does nothing when it is open. */
  async open(): Promise<void> {
    if (this.superseded) throw newerVersion()
    if (this.dexie.isOpen()) return
    for (let tries = 1; !this.dexie.isOpen(); tries++) {
      try {
        await this.refuseNewer()
        await this.openOrBlocked()
      } catch (error) {
        const isUnknown = error instanceof Error && error.name === 'UnknownError'
        if (!isUnknown || tries >= openTries) throw openTrouble(error)
        await new Promise(resolve => setTimeout(resolve, openPause))
      }
    }
    // The browser may not be able to list databases; then a newer one is noticed only here.
    if (this.dexie.backendDB().version >= (this.version + 1) * 10) {
      this.dexie.close()
      throw newerVersion()
    }
  }

  /** Runs `work` in one transaction over these tables. Resolves once the transaction is complete. */
  async run<T>(mode: 'r' | 'rw', tables: readonly Table[], work: () => PromiseLike<T>): Promise<T> {
    await this.open()
    try {
      return await this.dexie.transaction(mode, [...tables], work)
    } catch (error) {
      if (this.superseded) throw newerVersion()
      throw toTrouble(error)
    }
  }

  close(): void {
    this.dexie.close()
  }

  /** Dexie opens a newer database as if it were its own, and may even add tables to it. */
  private async refuseNewer(): Promise<void> {
    const known = await this.factory?.databases?.()
    const found = known?.find(database => database.name === this.dexie.name)
    if (found?.version !== undefined && found.version >= (this.version + 1) * 10) throw newerVersion()
  }

  private openOrBlocked(): Promise<void> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const onBlocked = () => {
        timer ??= setTimeout(() => {
          reject(new StorageTrouble('blocked', 'Another window keeps an older version of the database open'))
          this.dexie.close()
        }, blockedAfter)
      }
      this.dexie.on('blocked', onBlocked)
      this.dexie
        .open()
        .then(() => resolve(), reject)
        .finally(() => {
          clearTimeout(timer)
          this.dexie.on('blocked').unsubscribe(onBlocked)
        })
    })
  }
}

/** Nothing was written yet, so what has no name of its own means that there is no storage. */
function openTrouble(error: unknown): StorageTrouble {
  const trouble = toTrouble(error)
  if (trouble.kind !== 'write-failed') return trouble
  return new StorageTrouble('unavailable', trouble.message, { cause: error })
}

function newerVersion(): StorageTrouble {
  return new StorageTrouble('newer-version', 'The database belongs to a newer Jejak')
}
