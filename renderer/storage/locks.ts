/** What of the Web Locks API the storage uses, so that tests and insecure pages can bring their own. */
export interface Locks {
  request<T>(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly steal?: boolean },
    work: (lock: object | null) => Promise<T>,
  ): Promise<T>
}

/** A lock that is held until it is released or stolen. */
export interface HeldLock {
  release(): void
  /** Resolves when another window has stolen the lock; never, when it is released first. */
  readonly stolen: Promise<void>
}

/** Takes a lock if nobody holds it (or, with `steal`, in any case); null when somebody does. */
export function holdLock(locks: Locks, name: string, steal = false): Promise<HeldLock | null> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => {}
    let onStolen: () => void = () => {}
    const released = new Promise<void>(done => {
      release = done
    })
    const stolen = new Promise<void>(done => {
      onStolen = done
    })
    let granted = false
    locks
      .request(name, steal ? { steal: true } : { ifAvailable: true }, async lock => {
        if (!lock) return resolve(null)
        granted = true
        resolve({ release, stolen })
        await released
      })
      .catch((error: unknown) => {
        // A stolen lock makes its request reject with an AbortError; the work goes on without it.
        if (granted) onStolen()
        else reject(error)
      })
  })
}

interface Waiting {
  readonly grant: () => void
  readonly refuse: (error: Error) => void
}

/**
 * Locks within one window, for where the browser has none. Two windows are then told apart by the owner mark in
 * the database alone.
 */
export class MemoryLocks implements Locks {
  private readonly holders = new Map<string, Waiting>()
  private readonly queues = new Map<string, Waiting[]>()

  async request<T>(
    name: string,
    { ifAvailable = false, steal = false }: { readonly ifAvailable?: boolean; readonly steal?: boolean },
    work: (lock: object | null) => Promise<T>,
  ): Promise<T> {
    const holder = this.holders.get(name)
    if (holder && steal) {
      this.holders.delete(name)
      holder.refuse(new DOMException('The lock was stolen', 'AbortError'))
    } else if (holder && ifAvailable) return work(null)
    return new Promise<T>((resolve, reject) => {
      const mine: Waiting = {
        refuse: reject,
        grant: () => {
          this.holders.set(name, mine)
          const free = () => {
            if (this.holders.get(name) !== mine) return
            this.holders.delete(name)
            this.queues.get(name)?.shift()?.grant()
          }
          work({ name }).then(resolve, reject).finally(free)
        },
      }
      if (!this.holders.has(name)) mine.grant()
      else this.queues.set(name, [...(this.queues.get(name) ?? []), mine])
    })
  }
}
