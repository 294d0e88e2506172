import { use, useMemo } from 'react'
import type { ExportContent } from '../../export/export-content.ts'
import type { ExportBackground } from '../../export/export-options.ts'
import { type Drawing, drawBox } from '../../export/png/draw-bands.ts'
import { imagesOfScene } from '../../export/png/png-images.ts'
import { planPng } from '../../export/png/png-plan.ts'
import { slicesOf } from '../../export/png/slices.ts'
import type { Steps } from '../../export/steps.ts'
import type { Canvas2D } from '../../paint/canvas.ts'
import type { ThemeName } from '../../scene/theme.ts'
import { useApp, useEditorState } from '../app-context.ts'
import type { PreviewPage } from './preview-page.ts'

/** Nothing is too large to be looked at. */
const noLimits = { pixels: Infinity, side: Infinity }

/** A picture of the map as a page in board pixels; null where there is nothing of it. */
export function usePicturePage(
  content: ExportContent,
  background: ExportBackground,
  theme: ThemeName,
): PreviewPage | null {
  const { images } = use(useApp().exports())
  const scene = useEditorState(state => state.scene)
  const cardCount = useEditorState(state => state.document.index.cardCount)
  const key = JSON.stringify(content)
  return useMemo(() => {
    const shown = JSON.parse(key) as ExportContent
    const whole = planPng(scene, shown, 1, noLimits)
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
        return pictureDrawing(ctx, drawing, planPng(scene, shown, scale, noLimits), cardCount)
      },
    }
  }, [scene, key, background, theme, images, cardCount])
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
