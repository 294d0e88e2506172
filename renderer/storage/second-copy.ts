import { type Catalogue, emptyCatalogue, withoutMaps } from '../journey/catalogue.ts'
import type { MapId } from '../journey/ids.ts'
import { StorageTrouble } from '../journey/repository.ts'
import { decodeCopy, encodeCopy, type MapCopy, type ReadCopy } from './copy-content.ts'
import type { Locks } from './locks.ts'
import {
  decodeManifest,
  type EntryState,
  emptyManifest,
  encodeManifest,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts'
import { notesNames } from './saved-log.ts'
import {
  freeSlots,
  slotName,
  slotNumbers,
  slotsToMake,
  withoutOldestUnwanted,
  withoutUnusedAssets,
} from './slot-allocation.ts'
import type { SlotFiles } from './slot-files.ts'
import { newestOf } from './slot-format.ts'

const lockName = 'jejak-second-copy'
const manifestNames = ['manifest-0', 'manifest-1'] as const
/** Files that stand ready from the first start on, the saved notes' included. */
const namedFiles: readonly string[] = [...manifestNames, ...notesNames]
/** An asset's slot begins with its hash, so that it can be found without the manifest. */
export const hashLength = 64

/**
 * The second copy of every map, outside the database: the browser can lose a whole IndexedDB without a word.
 * Each map alternates between two files and the manifest between two more, so that whatever a torn write leaves
 * behind, the state before it is whole. Only one window works on the files at a time.
 */
export class SecondCopy {
  /** The files that exist, as far as this window knows. */
  private names: readonly string[] | null = null
  /** The slot files that were there when this window started. */
  private established: ReadonlySet<number> = new Set()

  constructor(
    private readonly files: SlotFiles,
    private readonly locks: Locks,
    private readonly now: () => number,
  ) {}

  /** What the second copy holds. When the manifest is lost, it is made anew from the files. */
  manifest(): Promise<Manifest> {
    return this.alone(async () => (await this.load()).manifest)
  }

  /** Makes the files that later writes will need. Worth calling early, before there is anything to copy. */
  prepare(): Promise<void> {
    return this.alone(async () => {
      const { manifest, newest } = await this.load()
      await this.makeSpare(manifest)
      // From now on the manifest says "empty", and the next start need not look into every file.
      if (newest === null) await this.save({ ...manifest, serial: manifest.serial + 1 }, newest)
    })
  }

  /**
   * Copies a map. `asset` reads a picture that the map needs; those that are copied already are not asked for.
   * Entries of the same map that are `held` or `dismissed` stay beside it.
   */
  put(copy: MapCopy, asset: (hash: string) => Promise<Uint8Array | null>): Promise<void> {
    return this.alone(async () => {
      const loaded = await this.load()
      const known = followedBy(loaded.manifest, copy.id)
      // Another window may have copied a later state in the meantime.
      if (known && known.revision >= copy.revision) return
      await this.makeSpare(loaded.manifest)
      let manifest = loaded.manifest
      for (const hash of copy.assets) manifest = await this.putAsset(manifest, hash, asset)
      let slots = known?.slots
      if (!slots) [manifest, slots] = await this.allocatePair(manifest)
      const serial = manifest.serial + 1
      const current = known?.current === 0 ? 1 : 0
      const savedAt = Math.floor(this.now())
      const { records: _, ...about } = copy
      const state = known?.state ?? 'kept'
      const entry: ManifestEntry = { ...about, savedAt, state, slots, current, serial }
      await this.files.write(slotName(slots[current]), {
        kind: 'map',
        serial,
        content: encodeCopy(copy, savedAt),
      })
      const others = manifest.maps.filter(other => other !== known)
      await this.save({ ...manifest, serial, maps: [...others, entry] }, loaded.newest)
    })
  }

  /** Changes the state of the entries of these maps for which `when` holds; writes only if that changes any. */
  mark(
    ids: readonly MapId[],
    state: EntryState,
    when: (entry: ManifestEntry) => boolean = () => true,
  ): Promise<void> {
    return this.alone(async () => {
      const { manifest, newest } = await this.load()
      const chosen = (entry: ManifestEntry) => ids.includes(entry.id) && entry.state !== state && when(entry)
      if (!manifest.maps.some(chosen)) return
      const maps = manifest.maps.map(entry => (chosen(entry) ? { ...entry, state } : entry))
      await this.save({ ...manifest, serial: manifest.serial + 1, maps }, newest)
    })
  }

  /** Copies folders and favourites, unless a newer state of them is there. */
  putCatalogue(catalogue: Catalogue): Promise<void> {
    return this.alone(async () => {
      const { manifest, newest } = await this.load()
      if (manifest.catalogue.revision >= catalogue.revision) return
      await this.makeSpare(manifest)
      await this.save({ ...manifest, serial: manifest.serial + 1, catalogue }, newest)
    })
  }

  /** Drops the set-aside entry of a map, whose copy was brought back. */
  dropHeld(id: MapId): Promise<void> {
    return this.alone(async () => {
      const { manifest, newest } = await this.load()
      const maps = manifest.maps.filter(entry => entry.id !== id || entry.state !== 'held')
      if (maps.length === manifest.maps.length) return
      await this.save({ ...manifest, serial: manifest.serial + 1, maps }, newest)
    })
  }

  /** Drops all entries of these maps, or of all, and empties their files and those of pictures nothing else needs. */
  erase(ids: readonly MapId[] | 'all'): Promise<void> {
    return this.alone(async () => {
      const { manifest, newest } = await this.load()
      const goes = ({ id }: ManifestEntry) => ids === 'all' || ids.includes(id)
      const kept = manifest.maps.filter(entry => !goes(entry))
      if (kept.length === manifest.maps.length && ids !== 'all') return
      const serial = manifest.serial + 1
      const catalogue = ids === 'all' ? emptyCatalogue : withoutMaps(manifest.catalogue, ids)
      const smaller = withoutUnusedAssets({ ...manifest, serial, maps: kept, catalogue })
      const slots = new Set([
        ...manifest.maps.filter(goes).flatMap(entry => entry.slots),
        ...manifest.assets.filter(asset => !smaller.assets.includes(asset)).map(asset => asset.slot),
      ])
      // First, so that no file is empty that is still counted on.
      await this.save(smaller, newest)
      // Over the older of the two as well, which still names what was erased.
      await this.save({ ...smaller, serial: serial + 1 }, newest === 0 ? 1 : 0)
      const emptied = ids === 'all' ? slotNumbers(await this.existing()) : slots
      for (const slot of emptied) {
        if (ids !== 'all' || (await this.files.read(slotName(slot))))
          await this.files.write(slotName(slot), { kind: 'map', serial, content: '' })
      }
    })
  }

  /** The newest whole copy of a map that an entry points to; null when both its files are damaged. */
  read(entry: ManifestEntry): Promise<ReadCopy | null> {
    return this.alone(async () => {
      const slots = await Promise.all(entry.slots.map(slot => this.files.read(slotName(slot))))
      const copies = slots.map(slot => {
        const copy = slot?.kind === 'map' ? decodeCopy(new TextDecoder().decode(slot.content)) : null
        // A file that was given to another map keeps that map's words until it is overwritten.
        return copy?.id === entry.id ? copy : null
      })
      const whole = slots.map((slot, i) => (copies[i] ? (slot ?? null) : null))
      const newest = newestOf(whole[0] ?? null, whole[1] ?? null)
      return newest === null ? null : (copies[newest] ?? null)
    })
  }

  /** The bytes of a picture, or null. */
  readAsset(hash: string): Promise<Uint8Array | null> {
    return this.alone(async () => {
      const { manifest } = await this.load()
      const asset = manifest.assets.find(known => known.hash === hash)
      const slot = asset ? await this.files.read(slotName(asset.slot)) : null
      if (slot?.kind !== 'asset' || hashIn(slot.content) !== hash) return null
      return slot.content.slice(hashLength)
    })
  }

  private async load(): Promise<{ manifest: Manifest; newest: 0 | 1 | null }> {
    const names = await this.existing()
    if (names.length === 0) return { manifest: emptyManifest, newest: null }
    const [first, second] = await Promise.all(manifestNames.map(name => this.files.read(name)))
    const newest = newestOf(first ?? null, second ?? null)
    const slot = newest === null ? null : newest === 0 ? first : second
    if (slot) {
      const manifest =
        slot.kind === 'manifest' ? decodeManifest(new TextDecoder().decode(slot.content)) : null
      // Whole, but not understood: a newer Jejak wrote it. It must stay as it is.
      if (!manifest) throw new StorageTrouble('newer-version', 'The second copy belongs to a newer Jejak')
      return { manifest, newest }
    }
    const found = await Promise.all(
      slotNumbers(names).map(async number => ({ number, slot: await this.files.read(slotName(number)) })),
    )
    const { manifestFromSlots } = await import('./manifest-rebuild.ts')
    return { manifest: manifestFromSlots(found), newest }
  }

  /** Writes the manifest over the older of its two files. */
  private async save(manifest: Manifest, newest: 0 | 1 | null): Promise<void> {
    const name = manifestNames[newest === 0 ? 1 : 0]
    const content = encodeManifest(withoutUnusedAssets(manifest))
    await this.files.write(name, { kind: 'manifest', serial: manifest.serial, content })
  }

  private async putAsset(
    manifest: Manifest,
    hash: string,
    read: (hash: string) => Promise<Uint8Array | null>,
  ): Promise<Manifest> {
    if (hash.length !== hashLength || manifest.assets.some(known => known.hash === hash)) return manifest
    const bytes = await read(hash)
    if (!bytes) return manifest
    const [after, slot] = await this.allocate(manifest)
    const serial = after.serial + 1
    const content = new Uint8Array(hashLength + bytes.length)
    content.set(new TextEncoder().encode(hash))
    content.set(bytes, hashLength)
    await this.files.write(slotName(slot), { kind: 'asset', serial, content })
    return { ...after, serial, assets: [...after.assets, { hash, slot }] }
  }

  private async allocatePair(manifest: Manifest): Promise<[Manifest, [number, number]]> {
    const [afterFirst, first] = await this.allocate(manifest)
    // The first is not in the manifest yet, so it is set aside by hand.
    const reserved = { ...afterFirst, assets: [...afterFirst.assets, { hash: '', slot: first }] }
    const [after, second] = await this.allocate(reserved)
    return [{ ...after, assets: after.assets.filter(asset => asset.hash !== '') }, [first, second]]
  }

  private async allocate(manifest: Manifest): Promise<[Manifest, number]> {
    for (let current = manifest; ; ) {
      const free = freeSlots(current, slotNumbers(await this.existing()), this.established)
      if (free[0] !== undefined) return [current, free[0]]
      const smaller = withoutOldestUnwanted(current)
      if (smaller === current) throw new Error('no file left for the second copy')
      current = smaller
    }
  }

  /** Makes spare files when they run short. Those with names of their own come first. */
  private async makeSpare(manifest: Manifest): Promise<void> {
    const names = await this.existing()
    const existing = slotNumbers(names)
    const missing = namedFiles.filter(name => !names.includes(name))
    const free = freeSlots(manifest, existing, new Set()).length
    const wanted = [...missing, ...slotsToMake(free, existing).map(slotName)]
    if (wanted.length === 0) return
    await this.files.create(wanted)
    this.names = [...names, ...wanted]
  }

  private async existing(): Promise<readonly string[]> {
    if (!this.names) {
      this.names = await this.files.names()
      this.established = new Set(slotNumbers(this.names))
    }
    return this.names
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return this.locks.request(lockName, {}, work)
  }
}

/** The entry that follows the database's state of a map. */
function followedBy(manifest: Manifest, id: MapId): ManifestEntry | undefined {
  return manifest.maps.find(entry => entry.id === id && (entry.state === 'kept' || entry.state === 'deleted'))
}

function hashIn(content: Uint8Array): string {
  return new TextDecoder().decode(content.subarray(0, hashLength))
}
