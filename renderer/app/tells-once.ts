/** True once on each device: what Save means for a file is said with the first one that is written. */
export function tellsOnce(storage: Storage | null): boolean {
  const key = 'jejak.told-of-files'
  try {
    if (storage?.getItem(key) !== null) return false
    storage?.setItem(key, 'yes')
    return true
  } catch {
    return false
  }
}
