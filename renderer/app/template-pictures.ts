import { countingIds } from '../journey/ids.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import { themes } from '../scene/theme.ts'
import type { TemplatePictures } from '../ui/app-services.ts'

/** Draws the examples of templates small, as the library draws maps. */
export function createTemplatePictures(layout: () => Layout): TemplatePictures {
  return {
    async draw(canvas, template, { language, theme }) {
      const [{ buildTemplate }, { paintThumbnail }] = await Promise.all([
        import('../journey/templates/build-template.ts'),
        import('../paint/thumbnail.ts'),
      ])
      const ctx = canvas.getContext('2d')
      if (!canvas.isConnected || !ctx) return
      const document = buildTemplate(template, { language, example: true, ids: countingIds(), now: 0 })
      const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
      const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
      canvas.width = width
      canvas.height = height
      const scene = layout().layout(document, plainView, null)
      paintThumbnail(ctx, scene, themes[theme], { width, height, pixelRatio: devicePixelRatio })
    },
  }
}
