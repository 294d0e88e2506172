import type { MapId } from '../journey/ids.ts'
import { decodeCopy } from './copy-content.ts'
import { emptyManifest, type Manifest, type ManifestAsset, type ManifestEntry } from './manifest.ts'
import type { Slot } from './slot-format.ts'

const hashPattern = /^[0-9a-f]{64}$/

/** A manifest made from the slot files alone, for when both files of the manifest are damaged. */
export function manifestFromSlots(
  files: readonly { readonly number: number; readonly slot: Slot | null }[],
): Manifest {
  const copies = new Map<
    MapId,
    { number: number; serial: number; entry: Omit<ManifestEntry, 'slots' | 'current'> }[]
  >()
  const assets: ManifestAsset[] = []
  let serial = 0
  for (const { number, slot } of files) {
    if (!slot) continue
    serial = Math.max(serial, slot.serial)
    if (slot.kind === 'asset') {
      const hash = new TextDecoder().decode(slot.content.subarray(0, 64))
      if (hashPattern.test(hash)) assets.push({ hash, slot: number })
      continue
    }
    const copy = slot.kind === 'map' ? decodeCopy(new TextDecoder().decode(slot.content)) : null
    if (!copy) continue
    const { records: _, ...about } = copy
    const found = copies.get(copy.id) ?? []
    found.push({ number, serial: slot.serial, entry: { ...about, state: 'kept', serial: slot.serial } })
    copies.set(copy.id, found)
  }
  const spare = files.filter(file => !file.slot).map(file => file.number)
  const maps: ManifestEntry[] = []
  for (const found of copies.values()) {
    const [newest, older] = found.sort((a, b) => b.serial - a.serial)
    // A map that was copied only once has one file; any empty one becomes its second.
    const second = older?.number ?? spare.pop()
    if (newest && second !== undefined)
      maps.push({ ...newest.entry, slots: [newest.number, second], current: 0 })
  }
  return { ...emptyManifest, serial, maps, assets }
}
