import type { Manifest } from './manifest.ts'

/** Free files that are kept ready, so that a new map never waits for, or depends on, a file just made. */
export const spareSlots = 32
/** How many files are made at a time. */
export const slotBatch = 64
/** How many files a first start makes. */
export const firstSlots = 128

const pattern = /^slot-(\d{1,6})$/

/** The name of the file with this number. */
export function slotName(slot: number): string {
  return `slot-${slot}`
}

/** The numbers of those names that are slot files, ascending. */
export function slotNumbers(names: readonly string[]): number[] {
  return names
    .flatMap(name => {
      const found = pattern.exec(name)
      return found ? [Number(found[1])] : []
    })
    .sort((a, b) => a - b)
}

/**
 * Which of the existing slots no map and no picture uses. Those that were there before this session come first:
 * a file that was made in this session may vanish if the last one ended badly.
 */
export function freeSlots(
  manifest: Manifest,
  existing: readonly number[],
  established: ReadonlySet<number>,
): number[] {
  const used = new Set([
    ...manifest.maps.flatMap(entry => entry.slots),
    ...manifest.assets.map(asset => asset.slot),
  ])
  const free = existing.filter(slot => !used.has(slot))
  return [...free.filter(slot => established.has(slot)), ...free.filter(slot => !established.has(slot))]
}

/** The numbers of the files to make so that enough spare ones stand ready; empty when there are enough. */
export function slotsToMake(free: number, existing: readonly number[]): number[] {
  if (existing.length >= firstSlots && free >= spareSlots) return []
  const count = existing.length < firstSlots ? firstSlots - existing.length : slotBatch
  const taken = new Set(existing)
  const fresh: number[] = []
  for (let slot = 0; fresh.length < count; slot++) if (!taken.has(slot)) fresh.push(slot)
  return fresh
}

/** The manifest without pictures that none of its maps needs. */
export function withoutUnusedAssets(manifest: Manifest): Manifest {
  const needed = new Set(manifest.maps.flatMap(entry => entry.assets))
  const assets = manifest.assets.filter(asset => needed.has(asset.hash))
  return assets.length === manifest.assets.length ? manifest : { ...manifest, assets }
}

/** The manifest without the oldest map that was deleted or dismissed; itself when there is none. */
export function withoutOldestUnwanted(manifest: Manifest): Manifest {
  const unwanted = manifest.maps
    .filter(entry => entry.state === 'deleted' || entry.state === 'dismissed')
    .sort((a, b) => a.serial - b.serial)[0]
  if (!unwanted) return manifest
  return withoutUnusedAssets({ ...manifest, maps: manifest.maps.filter(entry => entry !== unwanted) })
}
