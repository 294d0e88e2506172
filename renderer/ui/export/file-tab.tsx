import { readOptions, requestOf } from '../../export/read-options.ts'
import { useEditorState, useT } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'
import { ExportFrame } from './export-frame.tsx'
import { PagePreview } from './page-preview.tsx'
import type { Exporting } from './use-export.ts'
import { usePicturePage } from './use-picture-page.ts'

const wholeMap = { content: { kind: 'map' }, background: 'paper', theme: 'light', heading: false } as const

/** The map as one `.jejak` file. */
export function FileTab({ exporting }: { exporting: Exporting }) {
  const t = useT()
  const count = useEditorState(state => state.document.index.cardCount)
  const page = usePicturePage(wholeMap)
  return (
    <ExportFrame
      exporting={exporting}
      request={requestOf('jejak', readOptions('jejak'), null)}
      options={
        <div className="export-file">
          <Icon name="footprints" size={20} />
          <div>
            <strong>{t('exporting.fileSize', { count })}</strong>
            <p>{t('exporting.fileAbout')}</p>
          </div>
        </div>
      }
      preview={
        <PagePreview heading={t('exporting.preview')} pages={page ? [page] : []} columns={1} ground="paper" />
      }
    />
  )
}
