import { type Camera, clampZoom } from '../editor/camera.ts'
import type { MapId } from '../journey/ids.ts'

/** What is remembered of a map on this device: where the viewer stood and whether the inspector was open. */
export interface MapView {
  readonly camera: Camera
  readonly inspectorOpen: boolean
}

const keyOf = (id: MapId) => `jejak.view.${id}`

/** The remembered view of a map, or null. */
export function readView(storage: Pick<Storage, 'getItem'> | null, id: MapId): MapView | null {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(keyOf(id)) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { x, y, zoom, inspectorOpen } = stored as Record<string, unknown>
    const finite = [x, y, zoom].every(value => typeof value === 'number' && Number.isFinite(value))
    if (!finite) return null
    return {
      camera: { x: x as number, y: y as number, zoom: clampZoom(zoom as number) },
      inspectorOpen: inspectorOpen !== false,
    }
  } catch {
    return null
  }
}

/** Remembers the view of a map. A storage that is full or forbidden only means that it is forgotten. */
export function writeView(storage: Pick<Storage, 'setItem'> | null, id: MapId, view: MapView): void {
  try {
    storage?.setItem(keyOf(id), JSON.stringify({ ...view.camera, inspectorOpen: view.inspectorOpen }))
  } catch {
    // Nothing depends on it.
  }
}
