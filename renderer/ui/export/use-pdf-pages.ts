import { use, useMemo } from 'react'
import type { PdfOptions } from '../../export/export-options.ts'
import { drawSheet } from '../../export/pdf/draw-sheet.ts'
import type { PdfPage, PdfPlan } from '../../export/pdf/pdf-page.ts'
import { planPdf } from '../../export/pdf/pdf-plan.ts'
import { imagesOfScene } from '../../export/png/png-images.ts'
import { mapOf } from '../../journey/document.ts'
import { useApp, useEditorState, useT, useTheme } from '../app-context.ts'
import type { PreviewPage } from './preview-page.ts'

/** The tint of what sheets share, in the two looks of the app. */
const tints = { light: 'rgb(11 107 102 / 0.22)', dark: 'rgb(11 107 102 / 0.3)' } as const

/** The pages of a PDF in millimetres, and how many stand side by side. */
export function usePdfPages(options: PdfOptions): {
  readonly plan: PdfPlan | null
  readonly pages: readonly PreviewPage[]
  readonly columns: number
} {
  const { language } = useT()
  const look = useTheme()
  const { images } = use(useApp().exports())
  const scene = useEditorState(state => state.scene)
  const title = useEditorState(state => mapOf(state.document).title)
  const key = JSON.stringify(options)
  return useMemo(() => {
    const chosen = JSON.parse(key) as PdfOptions
    const plan = planPdf(scene, chosen, { title, language })
    const { theme, background } = chosen
    const hashes = plan ? imagesOfScene(scene).map(image => image.hash) : []
    const pages = (plan?.pages ?? []).map(
      (page, at): PreviewPage => ({
        key: `${at}`,
        width: page.width,
        height: page.height,
        label: page.code,
        place: placeOf(page, plan),
        async draw(ctx, scale) {
          await images.load(hashes, (scene.metrics.columnWidth * scale * 25.4) / 96)
          drawSheet(ctx, { scene, page, theme, background, images: images.image, scale, tint: tints[look] })
        },
      }),
    )
    return { plan, pages, columns: plan?.grid.columns ?? 1 }
  }, [key, scene, title, language, look, images])
}

/** Where a sheet stands among the others: "B3" is the third of the second row. Other pages follow below. */
function placeOf({ code }: PdfPage, plan: PdfPlan | null): PreviewPage['place'] {
  if (!plan) return undefined
  const [, letters = '', column = ''] = /^([A-Z]+)(\d+)$/.exec(code ?? '') ?? []
  if (letters === '') return plan.pages.length > 1 ? { column: 1, row: plan.grid.rows + 1 } : undefined
  const row = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: Number(column), row }
}
