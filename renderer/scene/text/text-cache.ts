/** A cache of finished text, bounded by the characters it holds; the longest unused goes first. */
export interface TextCache<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
}

/** Characters of keys that a cache keeps, about 8 MB. */
const defaultCharacters = 2_000_000

/** An empty cache. Each layout has its own: nothing is kept in the module. */
export function createTextCache<T>(maxCharacters: number = defaultCharacters): TextCache<T> {
  // Two generations: what is used in the old one moves to the young one, and a full young one becomes the old.
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  let size = 0
  const put = (key: string, value: T) => {
    if (size + key.length > maxCharacters / 2) {
      old = young
      young = new Map()
      size = 0
    }
    young.set(key, value)
    size += key.length
  }
  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined) return value
      const kept = old.get(key)
      if (kept !== undefined) put(key, kept)
      return kept
    },
    set: put,
  }
}
