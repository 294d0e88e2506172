/** Where a browser's handles of files are kept from one visit to the next: they can't be written as text. */
export interface HandleStore {
  all(): Promise<readonly KeptHandle[]>
  put(kept: KeptHandle): Promise<void>
  forget(token: string): Promise<void>
}

export interface KeptHandle {
  readonly token: string
  readonly handle: FileSystemFileHandle
  /** When it was used last, ms since 1970. */
  readonly usedAt: number
}

const databaseName = 'jejak-handles'
const table = 'handles'

/**
 * A small database of its own: the one of the maps can be closed for an upgrade, and what is here can be lost without
 * harm. Where the browser keeps nothing, handles last as long as the page.
 */
export function createHandleStore(window: Window): HandleStore {
  const inPage = new Map<string, KeptHandle>()
  let opening: Promise<IDBDatabase | null> | null = null

  function open(): Promise<IDBDatabase | null> {
    opening ??= new Promise(resolve => {
      try {
        const request = window.indexedDB.open(databaseName, 1)
        request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'token' })
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => resolve(null)
        request.onblocked = () => resolve(null)
      } catch {
        resolve(null)
      }
    })
    return opening
  }

  async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) {
    const database = await open()
    if (!database) return null
    return new Promise<T | null>(resolve => {
      try {
        const transaction = database.transaction(table, mode)
        const request = act(transaction.objectStore(table))
        transaction.oncomplete = () => resolve(request.result)
        transaction.onerror = () => resolve(null)
        transaction.onabort = () => resolve(null)
      } catch {
        resolve(null)
      }
    })
  }

  return {
    async all() {
      const kept: KeptHandle[] = (await run('readonly', store => store.getAll())) ?? []
      return [...kept.filter(({ token }) => !inPage.has(token)), ...inPage.values()]
    },
    async put(kept) {
      inPage.set(kept.token, kept)
      await run('readwrite', store => store.put(kept))
    },
    async forget(token) {
      inPage.delete(token)
      await run('readwrite', store => store.delete(token))
    },
  }
}
