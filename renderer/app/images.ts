import type { MapRepository } from '../journey/repository.ts'

/** Pictures by the hash of their bytes, decoded once. */
export interface Images {
  /** The decoded picture, or null while it is being fetched or when it can't be read. */
  image(hash: string): ImageBitmap | null
  /** Fetches these pictures, so that `image` has them. */
  load(hashes: Iterable<string>): Promise<void>
  /** Called when a picture has arrived. Returns the way to stop. */
  onArrival(listener: () => void): () => void
}

/** Pictures from the repository. */
export function createImages(repository: MapRepository): Images {
  const known = new Map<string, ImageBitmap | null>()
  const coming = new Map<string, Promise<void>>()
  const listeners = new Set<() => void>()

  const fetch = (hash: string): Promise<void> => {
    const under = coming.get(hash)
    if (under) return under
    const arrival = (async () => {
      const bytes = await repository.asset(hash)
      const bitmap = bytes ? await createImageBitmap(new Blob([bytes.slice()])).catch(() => null) : null
      known.set(hash, bitmap)
      coming.delete(hash)
      for (const listener of listeners) listener()
    })().catch(() => {
      known.set(hash, null)
      coming.delete(hash)
    })
    coming.set(hash, arrival)
    return arrival
  }

  return {
    image(hash) {
      const found = known.get(hash)
      if (found === undefined) void fetch(hash)
      return found ?? null
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
