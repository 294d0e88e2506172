import type { MapRepository } from '../journey/repository.ts'
import { narrowed } from '../paint/narrowed.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Pictures by the hash of their bytes, decoded about as large as they are drawn. */
export interface Images {
  /**
   * The decoded picture for a place of `width` canvas pixels, or the next best size while that is being made; null
   * while there is none yet, 'lost' when its bytes are gone or damaged. Good until the next turn.
   */
  image(hash: string, width: number): ImageBitmap | 'lost' | null
  /** Fetches these pictures for places of `width` canvas pixels, so that `image` has them. */
  load(hashes: Iterable<string>, width: number): Promise<void>
  /** Called when there is something new to draw for a picture. Returns the way to stop. */
  onArrival(listener: (hash: string) => void): () => void
}

/** Most pixels of all pictures that are kept decoded, at four bytes each: 96 MB. */
const mostPixels = 24_000_000
/** The widths to which pictures are decoded, in pixels; one that is smaller by itself is taken as it is. */
const widths = [192, 384, 768, 1_536, 3_072] as const

/** How long a picture may take to be stored before it counts as lost, in milliseconds. */
const storingTime = 5_000
/** A picture that is asked for again this soon after it was let go, in milliseconds, is one of too many at once. */
const tooSoon = 1_000
/** How long none has been let go, in milliseconds, until all are decoded as large as they are drawn again. */
const calm = 10_000

/** The size that is decoded for a place of so many pixels: the next larger one. */
function decodedWidth(width: number): number {
  return widths.find(each => each >= width) ?? widths[widths.length - 1] ?? width
}

/**
 * Pictures from the repository. One that isn't stored is asked for again when something was stored: a new map is
 * on screen before its pictures are written down.
 */
export function createImages(repository: Pick<MapRepository, 'asset' | 'watch'>): Images {
  const known = new RecentlyUsed<ImageBitmap>(
    mostPixels,
    bitmap => bitmap.width * bitmap.height,
    (bitmap, key) => {
      bitmap.close()
      lastGone = performance.now()
      gone.set(key, lastGone)
    },
  )
  /** When sizes of pictures were let go lately, and the pictures that are kept smaller since they don't fit together. */
  const gone = new Map<string, number>()
  const limits = new Map<string, number>()
  let lastGone = 0
  const coming = new Map<string, Promise<void>>()
  /** Those whose bytes are not there (yet), and those whose bytes are no picture. */
  const missing = new Map<string, { readonly width: number; readonly since: number }>()
  const damaged = new Set<string>()
  /** How wide pictures are by themselves. */
  const natural = new Map<string, number>()
  const listeners = new Set<(hash: string) => void>()
  const arrived = (hash: string) => {
    for (const listener of listeners) listener(hash)
  }

  const wanted = (hash: string, width: number) =>
    Math.min(decodedWidth(width), natural.get(hash) ?? Infinity, limits.get(hash) ?? Infinity)
  const keyOf = (hash: string, width: number) => `${hash} ${wanted(hash, width)}`

  async function decode(hash: string, width: number): Promise<void> {
    const target = wanted(hash, width)
    // Storage that fails now may answer later, as one that has no such picture yet.
    const bytes = await repository.asset(hash).catch(() => null)
    if (!bytes) {
      if (!missing.has(hash)) setTimeout(() => missing.has(hash) && arrived(hash), storingTime)
      missing.set(hash, { width, since: missing.get(hash)?.since ?? performance.now() })
      return
    }
    missing.delete(hash)
    const blob = new Blob([bytes.slice()])
    try {
      const bitmap = await scaled(blob, target, natural.get(hash))
      natural.set(hash, bitmap.natural)
      known.set(`${hash} ${Math.min(target, bitmap.natural)}`, bitmap.picture)
    } catch {
      damaged.add(hash)
    }
    arrived(hash)
  }

  const fetch = (hash: string, width: number): Promise<void> => {
    const key = keyOf(hash, width)
    const under = coming.get(key)
    if (under) return under
    const arrival = decode(hash, width).finally(() => coming.delete(key))
    coming.set(key, arrival)
    return arrival
  }
  repository.watch(() => {
    for (const [hash, { width }] of [...missing]) void fetch(hash, width)
  })

  /** Any size of a picture that is at hand, the largest first. */
  const nextBest = (hash: string): ImageBitmap | undefined => {
    const own = natural.get(hash)
    const keys = [...(own === undefined ? [] : [own]), ...[...widths].reverse()].map(
      width => `${hash} ${width}`,
    )
    return keys.map(key => known.get(key)).find(bitmap => bitmap !== undefined)
  }

  /**
   * More pictures than fit would be let go and asked for again without end. One that is asked for right after it was
   * let go is taken a size smaller from then on. Returns false when there is no smaller one: it stays as it is for now.
   */
  const makesRoom = (hash: string, width: number): boolean => {
    const now = performance.now()
    for (;;) {
      const since = gone.get(keyOf(hash, width))
      if (since === undefined || now - since > tooSoon) return true
      const size = wanted(hash, width)
      const smaller = widths.findLast(each => each < size)
      if (smaller === undefined) return false
      limits.set(hash, smaller)
      if (known.has(keyOf(hash, width))) return false
    }
  }

  return {
    image(hash, width) {
      if (gone.size > 0 && performance.now() - lastGone > calm) {
        gone.clear()
        limits.clear()
      }
      if (damaged.has(hash)) return 'lost'
      const exact = known.get(keyOf(hash, width))
      if (exact) return exact
      const absent = missing.get(hash)
      if (absent) return performance.now() - absent.since < storingTime ? null : 'lost'
      if (makesRoom(hash, width)) void fetch(hash, width)
      return known.get(keyOf(hash, width)) ?? nextBest(hash) ?? null
    },
    async load(hashes, width) {
      const open = [...new Set(hashes)].filter(hash => !damaged.has(hash) && !known.has(keyOf(hash, width)))
      await Promise.all(open.map(hash => fetch(hash, width)))
    },
    onArrival(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A picture decoded to at most this width. Browsers decode and scale off the main thread. */
async function scaled(
  blob: Blob,
  width: number,
  known: number | undefined,
): Promise<{ picture: ImageBitmap; natural: number }> {
  const target = decodedWidth(width)
  if (known !== undefined && known > target)
    return {
      picture: await createImageBitmap(blob, { resizeWidth: target, resizeQuality: 'high' }),
      natural: known,
    }
  const whole = await createImageBitmap(blob)
  const natural = whole.width
  return { picture: await narrowed(whole, target), natural }
}
