import type { OpenMap } from '../journey/repository.ts'

/** A map on its way into the store. */
export interface DeferredMap extends OpenMap {
  /** Stores the map if it isn't yet. */
  store(): Promise<void>
}

/**
 * A map that is shown at once while it is still being stored. Appends wait for the store; when that fails they
 * fail with the same trouble, and the next append tries to store it again.
 */
export function deferredMap(
  map: Pick<OpenMap, 'id' | 'document' | 'history' | 'repairs'>,
  store: () => Promise<OpenMap>,
): DeferredMap {
  let stored: Promise<OpenMap> | null = null
  const listeners = new Set<() => void>()
  const open = (): Promise<OpenMap> => {
    stored ??= store().then(
      opened => {
        opened.onTakenOver(() => {
          for (const listener of listeners) listener()
        })
        return opened
      },
      (error: unknown) => {
        stored = null
        throw error
      },
    )
    return stored
  }
  return {
    ...map,
    access: 'edit',
    store: async () => void (await open()),
    append: async entry => (await open()).append(entry),
    snapshot: async (now, past) => (await open()).snapshot(now, past),
    keepVersion: async (now, past, kept) => (await open()).keepVersion(now, past, kept),
    takeOver: async () => (await open()).takeOver(),
    onTakenOver(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => (await open()).close(),
  }
}
