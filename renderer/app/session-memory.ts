import { clampZoom } from '../editor/camera.ts'
import type { KeptOnDevice } from '../editor/session.ts'
import type { MapId } from '../journey/ids.ts'

const keyOf = (id: MapId) => `jejak.view.${id}`
/** Where the last export of a map is remembered. */
export const lastExportKey = (id: MapId) => `jejak.export.${id}`

/** Where the file that a map belongs to is remembered. */
export const originKey = (id: MapId) => `jejak.origin.${id}`

/** Whether a map belongs to a file. */
export function hasOrigin(storage: Pick<Storage, 'getItem'> | null, id: MapId): boolean {
  try {
    return storage?.getItem(originKey(id)) != null
  } catch {
    return false
  }
}

/** The remembered view of a map, or null. */
export function readView(storage: Pick<Storage, 'getItem'> | null, id: MapId): KeptOnDevice | null {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(keyOf(id)) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { x, y, zoom, inspectorOpen, miniMapOpen, contentsOpen } = stored as Record<string, unknown>
    const finite = [x, y, zoom].every(value => typeof value === 'number' && Number.isFinite(value))
    if (!finite) return null
    return {
      camera: { x: x as number, y: y as number, zoom: clampZoom(zoom as number) },
      inspectorOpen: inspectorOpen !== false,
      miniMapOpen: miniMapOpen !== false,
      contentsOpen: contentsOpen === true,
    }
  } catch {
    return null
  }
}

/** Remembers the view of a map. A storage that is full or forbidden only means that it is forgotten. */
export function writeView(storage: Pick<Storage, 'setItem'> | null, id: MapId, view: KeptOnDevice): void {
  try {
    const { camera, ...panels } = view
    storage?.setItem(keyOf(id), JSON.stringify({ ...panels, ...camera }))
  } catch {
    // Nothing depends on it.
  }
}

/** Forgets what this device remembers of all maps but these. */
export function forgetViews(storage: Storage | null, kept: Iterable<MapId> = []): void {
  const keys = new Set([...kept].flatMap(id => [keyOf(id), lastExportKey(id), originKey(id)]))
  try {
    for (const key of Object.keys(storage ?? {}))
      if (/^jejak\.(?:view|export|origin)\./.test(key) && !keys.has(key)) storage?.removeItem(key)
  } catch {
    // What can't be reached can't be shown either.
  }
}
