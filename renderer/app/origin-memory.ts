import { isId, type MapId } from '../journey/ids.ts'
import type { Original } from '../platform/original-files.ts'
import { originKey } from './session-memory.ts'

/** The file that a map came from or was saved to, and what is known to be in it. */
export interface Origin extends Original {
  /** The fingerprint of the file as it was read or written last. */
  readonly fingerprint: string
  /** The `contentKey` of the map as it stands in the file; null where that is not known to be any state of it. */
  readonly saved: string | null
}

/** Which maps belong to files, on this device. A file belongs to one map at most; copies of a map belong to none. */
export interface OriginMemory {
  of(id: MapId): Origin | null
  /** The map that belongs to a file, or null. */
  mapOf(token: string): MapId | null
  /** Ties a map to a file, which no other map belongs to from then on; or to none with null. */
  set(id: MapId, origin: Origin | null): void
}

/** A storage that is full or forbidden means that it is known for as long as the page is there. */
export function createOriginMemory(storage: Storage | null): OriginMemory {
  const inPage = new Map<string, string | null>()
  const read = (key: string): string | null => {
    const own = inPage.get(key)
    if (own !== undefined) return own
    try {
      return storage?.getItem(key) ?? null
    } catch {
      return null
    }
  }
  const write = (key: string, text: string | null) => {
    inPage.delete(key)
    try {
      if (!storage) throw new Error('there is no storage')
      if (text === null) storage.removeItem(key)
      else storage.setItem(key, text)
    } catch {
      inPage.set(key, text)
    }
  }
  const ids = (): MapId[] => {
    const prefix = originKey('' as MapId)
    let stored: string[] = []
    try {
      stored = Object.keys(storage ?? {})
    } catch {
      // What can't be reached is not there.
    }
    return [...new Set([...stored, ...inPage.keys()])]
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length))
      .filter((id): id is MapId => isId('map', id))
  }
  const memory: OriginMemory = {
    of: id => originIn(read(originKey(id))),
    mapOf: token => ids().find(id => memory.of(id)?.token === token) ?? null,
    set(id, origin) {
      if (origin) {
        for (const other of ids())
          if (other !== id && memory.of(other)?.token === origin.token) write(originKey(other), null)
      }
      write(originKey(id), origin && JSON.stringify(origin))
    },
  }
  return memory
}

function originIn(text: string | null): Origin | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { token, name, folder, fingerprint, saved } = stored as Record<string, unknown>
    if (typeof token !== 'string' || typeof name !== 'string' || typeof fingerprint !== 'string') return null
    return {
      token,
      name,
      folder: typeof folder === 'string' ? folder : null,
      fingerprint,
      saved: typeof saved === 'string' ? saved : null,
    }
  } catch {
    return null
  }
}
