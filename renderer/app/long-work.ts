/** Where long work is told of outside of the window. */
export interface LongWorkPort {
  /** How far it is, from 0 to 1; null when it has ended in whatever way. */
  readonly progress: (share: number | null) => void
  /** It has come to its end and made what it was to make. */
  readonly done: (name: string) => void
}

/** Work that takes no longer than this is told of nowhere, in ms. */
const longFrom = 1_000

/**
 * Does some work and tells of it once it turns out to be long. `work` is handed what it tells how far it is, from 0 to 1.
 * Gives what `work` gives, and rejects as it does.
 */
export async function followLongWork<T>(
  port: LongWorkPort,
  name: string,
  work: (told: (share: number) => void) => Promise<T>,
): Promise<T> {
  let share = 0
  let isLong = false
  const timer = setTimeout(() => {
    isLong = true
    port.progress(share)
  }, longFrom)
  try {
    const made = await work(next => {
      // A bar of a few pixels has no use for more.
      const isNews = Math.floor(next * 100) !== Math.floor(share * 100)
      share = Math.min(1, Math.max(0, next))
      if (isLong && isNews) port.progress(share)
    })
    if (isLong) port.done(name)
    return made
  } finally {
    clearTimeout(timer)
    if (isLong) port.progress(null)
  }
}
