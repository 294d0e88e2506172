import { mapOf } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import type { MapRepository, MapSummary, StoredThumbnail } from '../journey/repository.ts'
import type { Layout } from '../scene/layout.ts'
import type { ThemeName } from '../scene/theme.ts'
import type { Thumbnails } from '../ui/app-services.ts'
import { idleMoment } from './idle-moment.ts'
import type { Images } from './images.ts'
import { RecentlyUsed } from './recently-used.ts'
import { showSmall } from './show-small.ts'

/** Most pictures that are kept in memory: a few screens of them. The others are read from storage again. */
const most = 48
/** Counts up when pictures are drawn in another way, so that those of before are made anew. */
const look = 2
const noRevision = -1

interface Drawn {
  readonly revision: number
  readonly bitmap: ImageBitmap
}

/**
 * Draws maps small for the library, one after the other and while nothing else is to do, so that the page stays
 * quick. What was drawn is kept in storage for as long as the map does not change: most of a library is only read.
 */
export function createThumbnails(
  repository: MapRepository,
  layout: () => Layout,
  images: Images,
): Thumbnails {
  const drawn = new RecentlyUsed<Drawn>(
    most,
    () => 1,
    ({ bitmap }) => bitmap.close(),
  )
  let line: Promise<unknown> = Promise.resolve()

  /** Draws a map. `revision` is that of the picture, or none at all where it may not be shown again as it is. */
  async function make(
    map: MapSummary,
    theme: ThemeName,
  ): Promise<{ canvas: OffscreenCanvas; revision: number }> {
    // Most small pictures are at hand: what makes one is loaded with the first that isn't.
    const [document, { drawSmall }] = await Promise.all([repository.read(map.id), import('./draw-small.ts')])
    await idleMoment()
    const { curveBehind } = await import('./linked-maps.ts')
    const linked = await curveBehind(document, repository)
    const canvas = await drawSmall(document, linked, { layout: layout(), images, theme })
    // The curve of another map behind it may change without the map itself.
    return { canvas, revision: mapOf(document).linkedMapId ? noRevision : map.revision }
  }

  async function keep(
    id: MapId,
    place: string,
    { canvas, revision }: { canvas: OffscreenCanvas; revision: number },
  ): Promise<void> {
    try {
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      await repository.keepThumbnail(id, place, { revision, bytes })
    } catch (error) {
      // It is made again the next time.
      console.warn(`The small picture of ${id} was not kept:`, error)
    }
  }

  return {
    async draw(canvas, map, theme) {
      const place = `${theme} ${look}`
      const key = `${map.id} ${place}`
      let known = drawn.get(key)
      if (!known) {
        const stored = await repository.thumbnail(map.id, place)
        known = stored ? await decode(stored).catch(() => undefined) : undefined
        if (known) drawn.set(key, known)
      }
      // A picture of before is better than none until the new one is there.
      if (known) showSmall(canvas, known.bitmap)
      if (known?.revision === map.revision) return
      const turn = line.then(async () => {
        if (!canvas.isConnected) return
        const fresh = await make(map, theme)
        const copy = await createImageBitmap(fresh.canvas)
        drawn.set(key, { revision: fresh.revision, bitmap: copy })
        showSmall(canvas, copy)
        // Encoding takes as long as drawing, and nobody waits for it.
        void keep(map.id, place, fresh)
      })
      line = turn.catch(() => {})
      await turn
    },
  }
}

async function decode({ revision, bytes }: StoredThumbnail): Promise<Drawn> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/webp' }))
  return { revision, bitmap }
}
