import { requestOf } from '../../export/read-options.ts'
import { useT } from '../app-context.ts'
import { ChoiceList } from '../components/choice-list.tsx'
import { ContentFields } from './content-fields.tsx'
import { EmbedField } from './embed-field.tsx'
import { ExportFrame } from './export-frame.tsx'
import { LookFields } from './look-fields.tsx'
import { PagePreview } from './page-preview.tsx'
import { pictureForms } from './picture-forms.ts'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'
import { useOptions } from './use-options.ts'
import { usePicturePage } from './use-picture-page.ts'

/** A drawing of the map that stays sharp at any size. */
export function SvgTab({ choice, exporting }: { choice: ContentChoice; exporting: Exporting }) {
  const t = useT()
  const [chosen, change] = useOptions('svg')
  const options = { ...chosen, content: choice.content }
  const { background, theme, text, embed } = options
  const page = usePicturePage(options.content, background, theme)
  const request = requestOf('svg', options, null)
  return (
    <ExportFrame
      exporting={exporting}
      request={request}
      trouble={page ? null : t('trouble.nothing-there')}
      options={
        <>
          <ContentFields choice={choice} />
          <LookFields background={background} theme={theme} onChange={change} />
          <hr className="export-line" />
          <ChoiceList
            label={t('exporting.letters')}
            value={text}
            choices={[
              { value: 'text', label: t('exporting.asText'), about: t('exporting.asTextAbout') },
              { value: 'outlines', label: t('exporting.asOutlines'), about: t('exporting.asOutlinesAbout') },
            ]}
            onChange={value => change({ text: value })}
          />
          <hr className="export-line" />
          <EmbedField
            format="svg"
            content={options.content}
            embed={embed}
            onChange={value => change({ embed: value })}
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
        run: () =>
          exporting.copy(requestOf('svg', { ...options, embed: false }, null), svg =>
            pictureForms('svg', svg),
          ),
      }}
    />
  )
}
