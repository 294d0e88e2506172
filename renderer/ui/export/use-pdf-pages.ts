import { use, useCallback, useEffect, useMemo, useState } from 'react'
import type { PdfOptions } from '../../export/export-options.ts'
import { mapHeading } from '../../export/map-heading.ts'
import { notesDrawing } from '../../export/pdf/draw-notes.ts'
import { sheetDrawing } from '../../export/pdf/draw-sheet.ts'
import type { PdfPage, PdfPlan } from '../../export/pdf/pdf-page.ts'
import { planPdf } from '../../export/pdf/pdf-plan.ts'
import { type SetNotes, setNotes } from '../../export/pdf/set-notes.ts'
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
  /** How many of the pages hold notes. They come last. */
  readonly noted: number
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
  const notes = useNotes(options)
  const label = t('exporting.notesPage')
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
    const rows = (plan?.grid.rows ?? 1) + (plan && plan.pages.length > plan.sheets ? 1 : 0)
    const columns = plan?.grid.columns ?? 1
    const appendix = (plan && notes ? notes.pages : []).map(
      (page, at): PreviewPage => ({
        key: `notes ${at}`,
        width: notes?.paper.width ?? 0,
        height: notes?.paper.height ?? 0,
        label,
        // Below all sheets, side by side as they are.
        place: { column: (at % columns) + 1, row: rows + 1 + Math.floor(at / columns) },
        draw: async (ctx, scale) => notesDrawing(ctx, page, scale),
      }),
    )
    return { plan, pages: [...pages, ...appendix], columns, noted: appendix.length }
  }, [plan, notes, scene, theme, background, look, images, assembly, label])
}

/** The notes that follow the map; null where there are to be none, and until they are set. */
function useNotes({ notes: wanted, content, paper }: PdfOptions): SetNotes | null {
  const { language } = useT()
  const document = useEditorState(state => state.document)
  const [set, setSet] = useState<SetNotes | null>(null)
  const key = JSON.stringify({ content, paper })
  useEffect(() => {
    if (!wanted) {
      setSet(null)
      return
    }
    let current = true
    setNotes({ document, language }, JSON.parse(key) as Pick<PdfOptions, 'content' | 'paper'>).then(
      found => current && setSet(found),
      console.error,
    )
    return () => {
      current = false
    }
  }, [wanted, document, language, key])
  return set
}

/** Where a sheet stands among the others: "B3" is the third of the second row. Other pages follow below. */
function placeOf({ code }: PdfPage, plan: PdfPlan | null | undefined): PreviewPage['place'] {
  if (!plan) return undefined
  const [, letters = '', column = ''] = /^([A-Z]+)(\d+)$/.exec(code ?? '') ?? []
  if (letters === '') return plan.pages.length > 1 ? { column: 1, row: plan.grid.rows + 1 } : undefined
  const row = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: Number(column), row }
}
