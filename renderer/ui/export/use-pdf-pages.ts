import { use, useCallback, useMemo } from 'react'
import type { PdfOptions } from '../../export/export-options.ts'
import { mapHeading } from '../../export/map-heading.ts'
import { sheetDrawing } from '../../export/pdf/draw-sheet.ts'
import type { PdfPage, PdfPlan } from '../../export/pdf/pdf-page.ts'
import { planPdf } from '../../export/pdf/pdf-plan.ts'
import { imagesOfScene } from '../../export/png/png-images.ts'
import { useApp, useEditorState, useT, useTheme } from '../app-context.ts'
import type { PreviewPage } from './preview-page.ts'
import { useSteps } from './use-steps.ts'

/** The tint of what sheets share, in the two looks of the app. */
const tints = { light: 'rgb(11 107 102 / 0.22)', dark: 'rgb(11 107 102 / 0.3)' } as const

/** The pages of a PDF in millimetres, and how many stand side by side. */
export function usePdfPages(options: PdfOptions): {
  /** Null where there is nothing of the content; undefined until it is known. */
  readonly plan: PdfPlan | null | undefined
  readonly pages: readonly PreviewPage[]
  readonly columns: number
} {
  const t = useT()
  const { language } = t
  const look = useTheme()
  const { exports, now } = useApp()
  const { images } = use(exports())
  const scene = useEditorState(state => state.scene)
  const document = useEditorState(state => state.document)
  const key = JSON.stringify(options)
  const planning = useCallback(
    () =>
      planPdf(scene, JSON.parse(key) as PdfOptions, { ...mapHeading(document, language, now()), language }),
    [scene, key, document, language, now],
  )
  const plan = useSteps(planning)?.value
  const { theme, background } = options
  const assembly = t('exporting.assembly')
  return useMemo(() => {
    const hashes = plan ? imagesOfScene(scene).map(image => image.hash) : []
    const pages = (plan?.pages ?? []).map(
      (page, at): PreviewPage => ({
        key: `${at}`,
        width: page.width,
        height: page.height,
        label: page.kind === 'assembly' ? assembly : page.code,
        place: placeOf(page, plan),
        async draw(ctx, scale) {
          await images.load(hashes, (scene.metrics.columnWidth * scale * 25.4) / 96)
          return sheetDrawing(ctx, {
            scene,
            page,
            theme,
            background,
            images: images.image,
            scale,
            tint: tints[look],
          })
        },
      }),
    )
    return { plan, pages, columns: plan?.grid.columns ?? 1 }
  }, [plan, scene, theme, background, look, images, assembly])
}

/** Where a sheet stands among the others: "B3" is the third of the second row. Other pages follow below. */
function placeOf({ code }: PdfPage, plan: PdfPlan | null | undefined): PreviewPage['place'] {
  if (!plan) return undefined
  const [, letters = '', column = ''] = /^([A-Z]+)(\d+)$/.exec(code ?? '') ?? []
  if (letters === '') return plan.pages.length > 1 ? { column: 1, row: plan.grid.rows + 1 } : undefined
  const row = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: Number(column), row }
}
