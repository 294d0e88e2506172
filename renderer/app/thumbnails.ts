import { imagesOfScene } from '../export/png/png-images.ts'
import type { MapRepository, MapSummary } from '../journey/repository.ts'
import { paintThumbnail } from '../paint/thumbnail.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import { type ThemeName, themes } from '../scene/theme.ts'
import type { Thumbnails } from '../ui/app-services.ts'
import type { Images } from './images.ts'
import { curveBehind } from './linked-maps.ts'
import { RecentlyUsed } from './recently-used.ts'

/** Most pictures that are kept. */
const most = 200
/** Most of a map's own pictures that are drawn into its small one. */
const mostImages = 24

/**
 * Draws maps small for the library, one after the other so that the page stays quick, and keeps what it has drawn
 * for as long as the map does not change.
 */
export function createThumbnails(
  repository: MapRepository,
  layout: () => Layout,
  images: Images,
): Thumbnails {
  const drawn = new RecentlyUsed<ImageBitmap>(
    most,
    () => 1,
    bitmap => bitmap.close(),
  )
  let line: Promise<unknown> = Promise.resolve()

  async function make(
    map: MapSummary,
    theme: ThemeName,
    width: number,
    height: number,
  ): Promise<ImageBitmap> {
    const canvas = new OffscreenCanvas(width, height)
    const ctx = canvas.getContext('2d')
    if (!ctx) throw new Error('no canvas')
    const document = await repository.read(map.id)
    const linked = await curveBehind(document, repository)
    const scene = layout().layout(document, { ...plainView, linked }, null)
    await images.load(
      imagesOfScene(scene)
        .slice(0, mostImages)
        .map(({ hash }) => hash),
      1,
    )
    const size = { width, height, pixelRatio: devicePixelRatio }
    paintThumbnail(ctx, scene, themes[theme], size, hash => images.image(hash, 1))
    return canvas.transferToImageBitmap()
  }

  return {
    async draw(canvas, map, theme) {
      const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
      const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
      const key = [map.id, map.revision, theme, width, height].join(' ')
      let bitmap = drawn.get(key)
      if (!bitmap) {
        const turn = line.then(() => (canvas.isConnected ? make(map, theme, width, height) : undefined))
        line = turn.catch(() => {})
        bitmap = await turn
        if (!bitmap) return
        drawn.set(key, bitmap)
      }
      if (!canvas.isConnected) return
      canvas.width = width
      canvas.height = height
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    },
  }
}
