import type { ReactNode } from 'react'
import type { SvgOptions } from '../../export/export-options.ts'
import type { ExportRequest } from '../../export/export-request.ts'
import { useT } from '../app-context.ts'
import { ContentFields } from './content-fields.tsx'
import { EmbedField } from './embed-field.tsx'
import { ExportFrame } from './export-frame.tsx'
import { HeadingField } from './heading-field.tsx'
import { LookFields } from './look-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import { pictureForms } from './picture-forms.ts'
import type { PreviewPage } from './preview-page.ts'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'

/** What every picture is drawn with. */
type Drawn = Omit<SvgOptions, 'text'>

interface PictureFrameProps {
  format: 'png' | 'svg'
  choice: ContentChoice
  exporting: Exporting
  options: Drawn
  onChange: (change: Partial<Drawn>) => void
  request: ExportRequest
  /** What goes to the clipboard. */
  copied: ExportRequest
  page: PreviewPage | null
  /** Why it can't be exported as it is set, or null. */
  trouble: string | null
  /** The fields that only this format has. */
  children: ReactNode
}

/** The tab of a picture: what it shows and on what ground, what its format asks besides, and how it will look. */
export function PictureFrame({
  format,
  choice,
  exporting,
  options,
  onChange,
  request,
  copied,
  page,
  trouble,
  children,
}: PictureFrameProps) {
  const t = useT()
  const { content, background, theme, heading, embed } = options
  return (
    <ExportFrame
      exporting={exporting}
      request={request}
      trouble={trouble}
      options={
        <>
          <ContentFields choice={choice} />
          <LookFields background={background} theme={theme} onChange={onChange} />
          <hr className="export-line" />
          {children}
          <hr className="export-line" />
          <HeadingField heading={heading} onChange={value => onChange({ heading: value })} />
          <EmbedField
            format={format}
            content={content}
            embed={embed}
            onChange={value => onChange({ embed: value })}
          />
        </>
      }
      preview={
        <PagePreview
          heading={t('exporting.preview')}
          pages={page ? [page] : []}
          columns={1}
          ground={background}
        />
      }
      copy={{
        label: t('exporting.copy'),
        run: () => exporting.copy(copied, bytes => pictureForms(format, bytes)),
      }}
    />
  )
}
