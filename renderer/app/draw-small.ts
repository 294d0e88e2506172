import { imagesOfScene } from '../export/png/png-images.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { LinkedCurve } from '../journey/linked-curve.ts'
import { paintThumbnail } from '../paint/thumbnail.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import { type ThemeName, themes } from '../scene/theme.ts'
import type { Images } from './images.ts'

/** Most of a map's own pictures that are drawn into its small one. */
const mostImages = 24
/** Every picture is made in this size (CSS pixels), twice as fine, and shown as large as its place is. */
const size = { width: 344, height: 184 }
const pixelRatio = 2

/** Draws a map small. `linked` is the curve of another map that runs behind its own. */
export async function drawSmall(
  document: JourneyDocument,
  linked: LinkedCurve | null,
  { layout, images, theme }: { layout: Layout; images: Pick<Images, 'load' | 'image'>; theme: ThemeName },
): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(size.width * pixelRatio, size.height * pixelRatio)
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no canvas')
  const scene = layout.layout(document, { ...plainView, linked }, null)
  await images.load(
    imagesOfScene(scene)
      .slice(0, mostImages)
      .map(({ hash }) => hash),
    1,
  )
  const { width, height } = canvas
  paintThumbnail(ctx, scene, themes[theme], { width, height, pixelRatio }, hash => images.image(hash, 1))
  return canvas
}
