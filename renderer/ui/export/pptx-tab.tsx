import { use, useCallback, useMemo } from 'react'
import { slideDrawing } from '../../export/pptx/draw-slide.ts'
import { slideHeight, slideWidth } from '../../export/pptx/slide.ts'
import { slideSteps } from '../../export/pptx/slide-plan.ts'
import { requestOf } from '../../export/read-options.ts'
import { themes } from '../../scene/theme.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { ExportFrame } from './export-frame.tsx'
import { ThemeField } from './look-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import type { PreviewPage } from './preview-page.ts'
import type { Exporting } from './use-export.ts'
import { useOptions } from './use-options.ts'
import { useSteps } from './use-steps.ts'

/** The map as slides of shapes that can be edited. */
export function PptxTab({ exporting }: { exporting: Exporting }) {
  const t = useT()
  const { exports, now } = useApp()
  const { images } = use(exports())
  const document = useEditorState(state => state.document)
  const scene = useEditorState(state => state.scene)
  const [options, change] = useOptions('pptx')
  const { theme: name } = options
  const { language } = t
  const planning = useCallback(() => {
    const records = [...document.records.ofType('image')]
    // What a plan asks of pictures is whether there are any.
    const known = new Map(records.map(({ hash, mime }) => [hash, { mime, bytes: new Uint8Array() }]))
    return slideSteps({ document, scene, images: known, language, date: now() })
  }, [document, scene, language, now])
  const slides = useSteps(planning)?.value
  const pages = useMemo(() => {
    return (slides ?? []).map(
      (slide, at): PreviewPage => ({
        key: `${at}`,
        width: slideWidth,
        height: slideHeight,
        label: `${at + 1}`,
        async draw(ctx, scale) {
          const shown = slide.shapes.filter(shape => shape.kind === 'picture')
          const wide = Math.max(0, ...shown.map(shape => shape.width)) * scale
          const hashes = shown.map(shape => shape.hash)
          await images.load(hashes, wide)
          return slideDrawing({ ctx, theme: themes[name], scale, images: images.image }, slide)
        },
      }),
    )
  }, [slides, name, images])
  return (
    <ExportFrame
      exporting={exporting}
      request={requestOf('pptx', options, null)}
      options={
        <>
          <p className="export-about">{t('exporting.slidesAbout')}</p>
          <ThemeField theme={name} onChange={theme => change({ theme })} />
        </>
      }
      preview={
        <PagePreview
          heading={t('exporting.slides', { count: pages.length })}
          pages={pages}
          columns={pages.length > 2 ? 2 : 1}
          ground="white"
          leastWidth={270}
          writing={exporting.progress?.page ? exporting.progress.page.at - 1 : null}
        />
      }
    />
  )
}
