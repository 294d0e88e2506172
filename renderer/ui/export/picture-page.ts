import type { ExportContent } from '../../export/export-content.ts'
import type { ExportBackground } from '../../export/export-options.ts'
import type { MapHeading } from '../../export/map-heading.ts'
import { type Drawing, drawBox } from '../../export/png/draw-bands.ts'
import { imagesOfScene } from '../../export/png/png-images.ts'
import { planPng } from '../../export/png/png-plan.ts'
import { slicesOf } from '../../export/png/slices.ts'
import type { Steps } from '../../export/steps.ts'
import type { Canvas2D, ImageSource } from '../../paint/canvas.ts'
import type { Scene } from '../../scene/scene.ts'
import type { ThemeName } from '../../scene/theme.ts'
import type { PreviewPage } from './preview-page.ts'

/** Nothing is too large to be looked at. */
const noLimits = { pixels: Infinity, side: Infinity }

/** What a picture of a scene is drawn with. */
export interface PictureLook {
  readonly content: ExportContent
  readonly background: ExportBackground
  readonly theme: ThemeName
  /** What stands above it, or null. */
  readonly heading: MapHeading | null
  readonly images: {
    readonly image: ImageSource
    load(hashes: Iterable<string>, width: number): Promise<void>
  }
}

/** A picture of a scene with so many cards as a page in board pixels; null where there is nothing of it. */
export function picturePage(
  scene: Scene,
  cardCount: number,
  { content, background, theme, heading, images }: PictureLook,
): PreviewPage | null {
  const whole = planPng(scene, content, 1, heading, noLimits)
  if (!whole.ok) return null
  const { width, height, parts } = whole.value
  return {
    key: 'picture',
    width,
    height,
    label: null,
    async draw(ctx, scale) {
      const hashes = imagesOfScene(scene, parts).map(image => image.hash)
      await images.load(hashes, scene.metrics.columnWidth * scale)
      const drawing = { scene, theme, background, images: images.image }
      return pictureDrawing(ctx, drawing, planPng(scene, content, scale, heading, noLimits), cardCount)
    },
  }
}

function* pictureDrawing(
  ctx: Canvas2D,
  drawing: Omit<Drawing, 'plan'>,
  plan: ReturnType<typeof planPng>,
  cards: number,
): Steps<void> {
  if (!plan.ok) return
  const { width, height } = plan.value
  for (const slice of slicesOf(width, cards)) {
    drawBox(ctx, { ...drawing, plan: plan.value }, { ...slice, y: 0, height }, { x: 0, y: 0 })
    yield
  }
}
