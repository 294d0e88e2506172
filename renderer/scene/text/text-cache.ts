/** A cache of finished text, bounded by the characters it holds; the longest unused goes first. */
export interface TextCache<T> {
  /** What was made of a text in a setting. Two strings, since one made of both would have to be written and read. */
  get(setting: string, text: string): T | undefined
  set(setting: string, text: string, value: T): void
}

/** Characters of texts that a cache keeps, about 8 MB. */
const defaultCharacters = 2_000_000

/** An empty cache. Each layout has its own: nothing is kept in the module. */
export function createTextCache<T>(maxCharacters: number = defaultCharacters): TextCache<T> {
  // Two generations: what is used in the old one moves to the young one, and a full young one becomes the old.
  let young = new Map<string, Map<string, T>>()
  let old = young
  let size = 0
  const put = (setting: string, text: string, value: T) => {
    if (size + text.length > maxCharacters / 2) {
      old = young
      young = new Map()
      size = 0
    }
    const texts = young.get(setting)
    if (texts) texts.set(text, value)
    else young.set(setting, new Map([[text, value]]))
    size += text.length
  }
  return {
    get(setting, text) {
      const value = young.get(setting)?.get(text)
      if (value !== undefined || old === young) return value
      const kept = old.get(setting)?.get(text)
      if (kept !== undefined) put(setting, text, kept)
      return kept
    },
    set: put,
  }
}
