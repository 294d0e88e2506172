import { requestOf } from '../../export/read-options.ts'
import { useT } from '../app-context.ts'
import { ChoiceList } from '../components/choice-list.tsx'
import { PictureFrame } from './picture-frame.tsx'
import type { ContentChoice } from './use-content.ts'
import type { Exporting } from './use-export.ts'
import { useOptions } from './use-options.ts'
import { usePicturePage } from './use-picture-page.ts'

/** A drawing of the map that stays sharp at any size. */
export function SvgTab({ choice, exporting }: { choice: ContentChoice; exporting: Exporting }) {
  const t = useT()
  const [chosen, change] = useOptions('svg')
  const options = { ...chosen, content: choice.content }
  const page = usePicturePage(options)
  return (
    <PictureFrame
      format="svg"
      choice={choice}
      exporting={exporting}
      options={options}
      onChange={change}
      request={requestOf('svg', options, null)}
      copied={requestOf('svg', { ...options, embed: false }, null)}
      page={page}
      trouble={page ? null : t('trouble.nothing-there')}
    >
      <ChoiceList
        label={t('exporting.letters')}
        value={options.text}
        choices={[
          { value: 'text', label: t('exporting.asText'), about: t('exporting.asTextAbout') },
          { value: 'outlines', label: t('exporting.asOutlines'), about: t('exporting.asOutlinesAbout') },
        ]}
        onChange={value => change({ text: value })}
      />
    </PictureFrame>
  )
}
