import { requestOf } from '../../export/read-options.ts'
import { useT } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'
import { ContentFields } from './content-fields.tsx'
import { ExportFrame } from './export-frame.tsx'
import { LookFields } from './look-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import { PdfFields } from './pdf-fields.tsx'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'
import { useOptions } from './use-options.ts'
import { usePdfPages } from './use-pdf-pages.ts'

/** The map on paper: one page, or sheets that make a poster for the wall. */
export function PdfTab({ choice, exporting }: { choice: ContentChoice; exporting: Exporting }) {
  const t = useT()
  const [chosen, change] = useOptions('pdf')
  const options = { ...chosen, content: choice.content }
  const { plan, pages, columns, noted } = usePdfPages(options)
  const { paper, direction, tiled, cropMarks } = options
  const count = plan?.pages.length ?? 0
  const size = plan && {
    width: t.number(Math.round(plan.assembled.width)),
    height: t.number(Math.round(plan.assembled.height)),
  }
  const drawn =
    paper === 'fitted'
      ? t('exporting.pageFitted')
      : t(direction === 'portrait' ? 'exporting.pagesPortrait' : 'exporting.pagesLandscape', { count, paper })
  const heading = noted > 0 ? t('exporting.withNotes', { pages: drawn, count: noted }) : drawn
  const many = plan && plan.grid.columns * plan.grid.rows > 1
  return (
    <ExportFrame
      exporting={exporting}
      request={requestOf('pdf', options, null)}
      trouble={plan !== null ? null : t('trouble.nothing-there')}
      options={
        <>
          <ContentFields choice={choice} />
          <LookFields background={options.background} theme={options.theme} onChange={change} />
          <hr className="export-line" />
          <PdfFields options={options} plan={plan ?? null} onChange={change} />
        </>
      }
      preview={
        <PagePreview
          heading={heading}
          pages={pages}
          columns={columns}
          ground="white"
          writing={exporting.progress?.page ? exporting.progress.page.at - 1 : null}
          legend={
            <>
              {many && plan.overlap > 0 && (
                <span>
                  <span className="legend-overlap" />
                  {t('exporting.overlapLegend')}
                </span>
              )}
              {many && tiled && cropMarks && (
                <span>
                  <Icon name="crop" size={14} />
                  {t('exporting.cropLegend')}
                </span>
              )}
              {plan && plan.skipped > 0 && <span>{t('exporting.skipped', { count: plan.skipped })}</span>}
              <span className="grow" />
              {size && (
                <span className="number">{t(many ? 'exporting.assembled' : 'exporting.onPaper', size)}</span>
              )}
            </>
          }
        />
      }
    />
  )
}
