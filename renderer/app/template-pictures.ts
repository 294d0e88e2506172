import { countingIds } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import { buildTemplate } from '../journey/templates/build-template.ts'
import type { TemplateId } from '../journey/templates/template.ts'
import { paintThumbnail } from '../paint/thumbnail.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import { type ThemeName, themes } from '../scene/theme.ts'

/** Draws the example of a template small, as the library draws maps. */
export async function drawTemplate(
  canvas: HTMLCanvasElement,
  template: TemplateId,
  look: { readonly language: Language; readonly theme: ThemeName },
  layout: () => Layout,
): Promise<void> {
  const ctx = canvas.getContext('2d')
  if (!canvas.isConnected || !ctx) return
  const { language, theme } = look
  const document = buildTemplate(template, { language, example: true, ids: countingIds(), now: 0 })
  const width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
  const height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
  canvas.width = width
  canvas.height = height
  const scene = layout().layout(document, plainView, null)
  paintThumbnail(ctx, scene, themes[theme], { width, height, pixelRatio: devicePixelRatio })
}
