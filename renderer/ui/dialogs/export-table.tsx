import { useMemo, useState } from 'react'
import { fileName } from '../../export/file-name.ts'
import { formats } from '../../export/formats.ts'
import { mapText, type TextFormat } from '../../export/map-text.ts'
import { mapOf } from '../../journey/document.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { FieldGroup } from '../components/field.tsx'
import { Segmented } from '../components/segmented.tsx'
import { showTrouble } from '../trouble-text.ts'

/** The grid of the map as a text that other programs take: a table or a diagram, shown as it will be. */
export function ExportTable() {
  const t = useT()
  const { now, platform, preferences, shell } = useApp()
  const document = useEditorState(state => state.document)
  const [id, setId] = useState<TextFormat>('csv')
  const [busy, setBusy] = useState(false)
  const form = formats[id]
  const text = useMemo(
    () => mapText[id](document, preferences.getState().language),
    [id, document, preferences],
  )

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setBusy(false)
    }
  }
  const save = () =>
    attempt(async () => {
      const outcome = await platform.saveFile({
        suggestedName: fileName(mapOf(document).title, new Date(now()), form.extension),
        extension: form.extension,
        mime: form.mime,
        label: form.name,
        bytes: new TextEncoder().encode(text),
      })
      if (outcome === 'cancelled') return
      shell.toast({ message: outcome === 'saved' ? 'common.saved' : 'exporting.downloading' })
      shell.closeDialog()
    })
  const copy = () =>
    attempt(async () => {
      await platform.writeClipboard({ text: text.replace(/^\uFEFF/, '') })
      shell.toast({ message: 'exporting.textCopied' })
    })

  return (
    <>
      <div className="export-columns">
        <div className="export-options">
          <FieldGroup label={t('exporting.tableFormat')}>
            <Segmented
              label={t('exporting.tableFormat')}
              value={id}
              choices={textFormats.map(one => ({ value: one, label: formats[one].name }))}
              onChange={setId}
            />
          </FieldGroup>
          <p className="export-about">{t(`exporting.${id}About`)}</p>
        </div>
        <section className="export-preview" aria-label={t('exporting.preview')}>
          <h2>{t('exporting.preview')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <pre className="text-preview" tabIndex={0}>
            {text.slice(0, longestPreview)}
          </pre>
        </section>
      </div>
      <footer className="dialog-foot">
        <span className="grow" />
        <Button tone="outlined" onClick={shell.closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button tone="outlined" icon="copy" disabled={busy} onClick={() => void copy()}>
          {t('exporting.copyText')}
        </Button>
        <Button tone="primary" icon="download" disabled={busy} onClick={() => void save()}>
          {t('exporting.tableFile', { format: form.name })}
        </Button>
      </footer>
    </>
  )
}

/** In the order in which they are offered. */
const textFormats: readonly TextFormat[] = ['csv', 'tsv', 'markdown', 'mermaid']

/** How many characters the preview shows. */
const longestPreview = 20_000
