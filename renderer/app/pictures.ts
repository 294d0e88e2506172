import type { ExportContent } from '../export/export-content.ts'
import { drawBands } from '../export/png/draw-bands.ts'
import { exportPng } from '../export/png/export-png.ts'
import { imagesOfScene } from '../export/png/png-images.ts'
import { maxPixels, planPng } from '../export/png/png-plan.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { PictureContent, Pictures } from '../ui/app-services.ts'
import type { Images } from './images.ts'

/** A picture that can't be made, with what its sentence needs. */
class PictureTrouble extends Error {
  constructor(
    readonly kind: string,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(kind)
    this.name = 'PictureTrouble'
  }
}

/** Makes pictures of the open map from its scene. */
export function createPictures(repository: MapRepository, images: Images): Pictures {
  return {
    maxPixels,
    measure(editor, { content, scale }) {
      const plan = planPng(editor.state().scene, regionOf(content), scale)
      if (plan.ok) return { width: plan.value.width, height: plan.value.height, fits: true }
      return plan.trouble.kind === 'too-large'
        ? { width: plan.trouble.width, height: plan.trouble.height, fits: false }
        : { width: 0, height: 0, fits: true }
    },
    async preview(canvas, editor, request) {
      const { scene } = editor.state()
      const whole = planPng(scene, regionOf(request.content), 1)
      const ctx = canvas.getContext('2d')
      if (!ctx || (!whole.ok && whole.trouble.kind !== 'too-large')) return
      const size = whole.ok ? whole.value : (whole.trouble as { width: number; height: number })
      const scale = Math.min(canvas.width / size.width, canvas.height / size.height, 2)
      const plan = planPng(scene, regionOf(request.content), scale)
      if (!plan.ok) return
      const wide = scene.metrics.columnWidth * scale
      await images.load(
        imagesOfScene(scene).map(image => image.hash),
        wide,
      )
      ctx.setTransform(1, 0, 0, 1, 0, 0)
      ctx.clearRect(0, 0, canvas.width, canvas.height)
      canvas.width = plan.value.width
      canvas.height = plan.value.height
      const { theme, background } = request
      await drawBands(
        ctx,
        { scene, plan: plan.value, theme, background, images: (hash, width) => images.image(hash, width) },
        () => {},
      )
    },
    async png(editor, request, { progress, signal }) {
      const made = await exportPng({
        scene: editor.state().scene,
        region: regionOf(request.content),
        scale: request.scale,
        background: request.background,
        theme: request.theme,
        asset: hash => repository.asset(hash),
        signal,
        onProgress: progress,
      })
      if (made.ok) return new Uint8Array(await made.value.arrayBuffer())
      const { trouble } = made
      switch (trouble.kind) {
        case 'cancelled':
          throw new DOMException('cancelled', 'AbortError')
        case 'too-large':
          throw new PictureTrouble('picture-too-large', {
            width: trouble.width,
            height: trouble.height,
            scale: trouble.largestScale,
          })
        case 'nothing-there':
          throw new PictureTrouble('picture-empty', {})
        case 'failed':
          throw new Error(trouble.message)
      }
    },
  }
}

function regionOf(content: PictureContent): ExportContent {
  return content.kind === 'stage' ? { kind: 'stage', stageId: content.id } : content
}
