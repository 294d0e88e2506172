import { useMemo, useState } from 'react'
import { formats } from '../../export/formats.ts'
import { mapText, type TextFormat } from '../../export/map-text.ts'
import { readOptions, requestOf } from '../../export/read-options.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { ChoiceList } from '../components/choice-list.tsx'
import { showTrouble } from '../trouble-text.ts'
import { ExportFrame } from './export-frame.tsx'
import type { Exporting } from './use-export.ts'

/** In the order in which they are offered. */
const textFormats: readonly TextFormat[] = ['csv', 'tsv', 'markdown', 'mermaid']

/** How many characters the preview shows. */
const longestPreview = 20_000

/** The grid of the map as a table or a diagram that other programs take, shown as it will be. */
export function TableTab({ exporting }: { exporting: Exporting }) {
  const t = useT()
  const { platform, shell } = useApp()
  const document = useEditorState(state => state.document)
  const [format, setFormat] = useState<TextFormat>('csv')
  const text = useMemo(() => mapText[format](document, t.language), [format, document, t])

  const copy = async () => {
    try {
      await platform.writeClipboard({ text: text.replace(/^\uFEFF/, '') })
      shell.toast({ message: 'exporting.textCopied' })
      return true
    } catch (error) {
      showTrouble(shell, error)
      return false
    }
  }
  return (
    <ExportFrame
      exporting={exporting}
      request={requestOf(format, readOptions(format), null)}
      options={
        <ChoiceList
          label={t('exporting.tableFormat')}
          value={format}
          choices={textFormats.map(value => ({
            value,
            label: formats[value].name,
            about: t(`exporting.${value}About`),
          }))}
          onChange={setFormat}
        />
      }
      preview={
        <section className="export-preview" aria-label={t('exporting.preview')}>
          <header className="preview-head">
            <h2>{t('exporting.preview')}</h2>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <pre className="text-preview" tabIndex={0}>
            {text.slice(0, longestPreview)}
          </pre>
        </section>
      }
      copy={{ label: t('exporting.copyText'), run: copy }}
    />
  )
}
