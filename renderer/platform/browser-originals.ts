import type { HandleStore, KeptHandle } from './handle-store.ts'
import { fingerprintOf, type Original, type OriginalFiles } from './original-files.ts'
import { type OpenedFile, PlatformTrouble } from './platform.ts'

/** The originals of a browser that lets pages write to files, with the ways by which handles come in. */
export interface BrowserOriginals extends Omit<OriginalFiles, 'dropped'> {
  /** Lets the user choose a file to open; null when cancelled. Rejects with a `PlatformTrouble`. */
  pick(extensions: readonly string[], label: string): Promise<OpenedFile | null>
  /** The file of a handle that the user gave: chosen, dropped, or opened with the app. Rejects with a `PlatformTrouble`. */
  open(handle: FileSystemFileHandle): Promise<OpenedFile>
  remember(handle: FileSystemFileHandle): Promise<Original>
}

/** What the types of the platform don't know of yet. */
type AskableHandle = FileSystemFileHandle & {
  queryPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>
}
interface Pickers {
  showOpenFilePicker(options: { id: string; types: PickerType[] }): Promise<FileSystemFileHandle[]>
  showSaveFilePicker(options: {
    suggestedName: string
    id: string
    startIn?: FileSystemHandle
    types: PickerType[]
  }): Promise<FileSystemFileHandle>
}
interface PickerType {
  readonly description: string
  readonly accept: Readonly<Record<string, string[]>>
}

/** The browser remembers the folder of maps under this name. */
const pickerId = 'maps'

/** Most files that are remembered; those that were not used for longest are forgotten first. */
const mostHandles = 200

export function createBrowserOriginals(
  window: Window,
  store: HandleStore,
  now: () => number,
): BrowserOriginals {
  const pickers = window as unknown as Pickers
  async function find(token: string): Promise<AskableHandle | null> {
    return (await store.all()).find(kept => kept.token === token)?.handle ?? null
  }

  /** The same file has the same token for ever, whichever way its handle came. */
  async function remember(handle: FileSystemFileHandle): Promise<Original> {
    const all = await store.all()
    let known: KeptHandle | undefined
    for (const kept of all) {
      if (await handle.isSameEntry(kept.handle).catch(() => false)) {
        known = kept
        break
      }
    }
    const token = known?.token ?? window.crypto.randomUUID()
    // The newer handle may have been given more than the older one.
    await store.put({ token, handle, usedAt: now() })
    const surplus = [...all]
      .sort((a, b) => a.usedAt - b.usedAt)
      .slice(0, Math.max(0, all.length - mostHandles))
    for (const old of surplus) if (old.token !== token) await store.forget(old.token)
    return { token, name: handle.name, folder: null }
  }

  /** What was known of a file when its content was read last: it is read again only when that changed. */
  const seen = new Map<string, { size: number; lastModified: number; fingerprint: string }>()

  async function fingerprintNow(token: string, handle: FileSystemFileHandle): Promise<string> {
    const file = await handle.getFile()
    const { size, lastModified } = file
    const last = seen.get(token)
    if (last?.size === size && last.lastModified === lastModified) return last.fingerprint
    const fingerprint = await fingerprintOf(new Uint8Array(await file.arrayBuffer()))
    seen.set(token, { size, lastModified, fingerprint })
    return fingerprint
  }

  async function contentOf(handle: FileSystemFileHandle): Promise<Uint8Array> {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer())
  }

  async function open(handle: FileSystemFileHandle): Promise<OpenedFile> {
    try {
      const bytes = await contentOf(handle)
      const isMap = handle.name.toLowerCase().endsWith('.jejak')
      return { name: handle.name, bytes, ...(isMap && { original: await remember(handle) }) }
    } catch (cause) {
      throw new PlatformTrouble('read-failed', 'The file could not be read.', { cause })
    }
  }

  return {
    remember,
    open,
    async pick(extensions, label) {
      const accept = { 'application/octet-stream': extensions.map(extension => `.${extension}`) }
      let picked: readonly FileSystemFileHandle[]
      try {
        picked = await pickers.showOpenFilePicker({ id: pickerId, types: [{ description: label, accept }] })
      } catch {
        return null
      }
      return picked[0] ? open(picked[0]) : null
    },
    async choose({ suggestedName, extension, mime, label, near }) {
      const beside = near === null ? null : await find(near)
      try {
        const handle = await pickers.showSaveFilePicker({
          suggestedName,
          id: pickerId,
          ...(beside && { startIn: beside }),
          types: [{ description: label, accept: { [mime]: [`.${extension}`] } }],
        })
        return await remember(handle)
      } catch {
        return null
      }
    },
    async write(token, make, expected) {
      const handle = await find(token)
      if (!handle) return { kind: 'vanished' }
      if (!(await allowed(handle))) return { kind: 'trouble', trouble: 'refused' }
      const bytes = await make()
      try {
        // Asking for a file that has gone must not make it anew: that is for the user to decide.
        if (expected !== null) {
          const there = await contentOf(handle)
          const fingerprint = await fingerprintOf(there)
          if (fingerprint !== expected && fingerprint !== (await fingerprintOf(bytes)))
            return { kind: 'changed-outside' }
        }
        // The browser writes beside the file and swaps the two when the stream is closed.
        const stream = await handle.createWritable({ keepExistingData: false })
        try {
          await stream.write(new Uint8Array(bytes))
          await stream.close()
        } catch (error) {
          await stream.abort().catch(() => {})
          throw error
        }
        const written = await fingerprintOf(await contentOf(handle))
        if (written !== (await fingerprintOf(bytes))) return { kind: 'trouble', trouble: 'other' }
        return { kind: 'saved' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    async state(token, expected) {
      const handle = await find(token)
      if (!handle) return 'vanished'
      try {
        if ((await handle.queryPermission?.({ mode: 'read' })) === 'prompt') return 'unknown'
        return (await fingerprintNow(token, handle)) === expected ? 'same' : 'changed'
      } catch (error) {
        return nameOf(error) === 'NotFoundError' ? 'vanished' : 'unknown'
      }
    },
    async read(token) {
      const handle = await find(token)
      if (!handle) return { kind: 'vanished' }
      try {
        return { kind: 'read', bytes: await contentOf(handle) }
      } catch (error) {
        return { kind: nameOf(error) === 'NotFoundError' ? 'vanished' : 'unreadable' }
      }
    },
  }
}

/** Whether the file may be written. After the browser was closed the user is asked again, which takes a click or a key. */
async function allowed(handle: AskableHandle): Promise<boolean> {
  const mode = 'readwrite'
  try {
    if (!handle.queryPermission || !handle.requestPermission) return true
    if ((await handle.queryPermission({ mode })) === 'granted') return true
    return (await handle.requestPermission({ mode })) === 'granted'
  } catch {
    return false
  }
}

function outcomeOf(error: unknown): Awaited<ReturnType<OriginalFiles['write']>> {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return { kind: 'vanished' }
    case 'QuotaExceededError':
      return { kind: 'trouble', trouble: 'full' }
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return { kind: 'trouble', trouble: 'locked' }
    case 'NotAllowedError':
      return { kind: 'trouble', trouble: 'refused' }
    case 'NotReadableError':
      return { kind: 'trouble', trouble: 'unreachable' }
    default:
      return { kind: 'trouble', trouble: 'other' }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
