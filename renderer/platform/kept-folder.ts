/** Where the browser keeps the folder that was chosen for backups: a database of its own, made with the first choice. */
const databaseName = 'jejak-backups'
const storeName = 'folder'
const key = 'chosen'

/** The folder that was chosen last; null when none was, or when it can't be read. */
export async function keptFolder(databases: IDBFactory): Promise<FileSystemDirectoryHandle | null> {
  try {
    const known = await databases.databases()
    // Opening it would make it.
    if (!known.some(({ name }) => name === databaseName)) return null
    const found = await inStore(databases, 'readonly', store => store.get(key))
    return found instanceof FileSystemDirectoryHandle ? found : null
  } catch {
    return null
  }
}

/** Keeps a folder for later starts. */
export async function keepFolder(databases: IDBFactory, folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore(databases, 'readwrite', store => store.put(folder, key))
}

async function inStore(
  databases: IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = databases.open(databaseName, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
  const database = await answerOf(opening)
  try {
    return await answerOf(ask(database.transaction(storeName, mode).objectStore(storeName)))
  } finally {
    database.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
