import { mapOf } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import type { MapRepository, MapSummary, StoredThumbnail } from '../journey/repository.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import { type ThemeName, themes } from '../scene/theme.ts'
import type { Thumbnails } from '../ui/app-services.ts'
import type { Images } from './images.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Most of a map's own pictures that are drawn into its small one. */
const mostImages = 24
/** Most pictures that are kept in memory: a few screens of them. The others are read from storage again. */
const most = 48
/** Every picture is made in this size (CSS pixels), twice as fine, and shown as large as its place is. */
const size = { width: 344, height: 184 }
const pixelRatio = 2
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
    const [document, { paintThumbnail }] = await Promise.all([
      repository.read(map.id),
      import('../paint/thumbnail.ts'),
    ])
    await idle()
    const canvas = new OffscreenCanvas(size.width * pixelRatio, size.height * pixelRatio)
    const ctx = canvas.getContext('2d')
    if (!ctx) throw new Error('no canvas')
    const [{ curveBehind }, { imagesOfScene }] = await Promise.all([
      import('./linked-maps.ts'),
      import('../export/png/png-images.ts'),
    ])
    const linked = await curveBehind(document, repository)
    const scene = layout().layout(document, { ...plainView, linked }, null)
    await images.load(
      imagesOfScene(scene)
        .slice(0, mostImages)
        .map(({ hash }) => hash),
      1,
    )
    const { width, height } = canvas
    paintThumbnail(ctx, scene, themes[theme], { width, height, pixelRatio }, hash => images.image(hash, 1))
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
      if (known) show(canvas, known.bitmap)
      if (known?.revision === map.revision) return
      const turn = line.then(async () => {
        if (!canvas.isConnected) return
        const fresh = await make(map, theme)
        const copy = await createImageBitmap(fresh.canvas)
        drawn.set(key, { revision: fresh.revision, bitmap: copy })
        show(canvas, copy)
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

/** Fills the canvas with the picture, from the top left; what does not fit at the right or below is left out. */
function show(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  if (!canvas.isConnected) return
  const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
  const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const ctx = canvas.getContext('2d')
  if (!ctx) return
  const scale = Math.max(width / bitmap.width, height / bitmap.height)
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(bitmap, 0, 0, bitmap.width * scale, bitmap.height * scale)
}

/** Resolves when the page has nothing better to do, soon in any case. */
function idle(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: 500 }))
}
