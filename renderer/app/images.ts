import type { MapRepository } from '../journey/repository.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Pictures by the hash of their bytes, decoded once. */
export interface Images {
  /** The decoded picture, or null while it is being fetched or when it can't be read. Good until the next turn. */
  image(hash: string): ImageBitmap | null
  /** Fetches these pictures, so that `image` has them. */
  load(hashes: Iterable<string>): Promise<void>
  /** Called when a picture has arrived. Returns the way to stop. */
  onArrival(listener: () => void): () => void
}

/** Most pixels of all pictures that are kept decoded, at four bytes each. */
const mostPixels = 96_000_000

/** A picture, or that its bytes are none. */
type Decoded = { readonly bitmap: ImageBitmap | null }

/**
 * Pictures from the repository. One that isn't stored is asked for again when something was stored: a new map is
 * on screen before its pictures are written down.
 */
export function createImages(repository: Pick<MapRepository, 'asset' | 'watch'>): Images {
  const known = new RecentlyUsed<Decoded>(
    mostPixels,
    ({ bitmap }) => (bitmap ? bitmap.width * bitmap.height : 1),
    ({ bitmap }) => bitmap?.close(),
  )
  const coming = new Map<string, Promise<void>>()
  const missing = new Set<string>()
  const listeners = new Set<() => void>()

  const fetch = (hash: string): Promise<void> => {
    const under = coming.get(hash)
    if (under) return under
    const arrival = (async () => {
      // Storage that fails now may answer later, as one that has no such picture yet.
      const bytes = await repository.asset(hash).catch(() => null)
      if (!bytes) {
        missing.add(hash)
        return
      }
      missing.delete(hash)
      known.set(hash, { bitmap: await createImageBitmap(new Blob([bytes.slice()])).catch(() => null) })
      for (const listener of listeners) listener()
    })().finally(() => coming.delete(hash))
    coming.set(hash, arrival)
    return arrival
  }
  repository.watch(() => {
    for (const hash of [...missing]) void fetch(hash)
  })

  return {
    image(hash) {
      const found = known.get(hash)
      if (!found && !missing.has(hash)) void fetch(hash)
      return found?.bitmap ?? null
    },
    async load(hashes) {
      await Promise.all([...new Set(hashes)].filter(hash => !known.has(hash)).map(fetch))
    },
    onArrival(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
