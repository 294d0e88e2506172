import { useMemo, useState } from 'react'
import { fileName } from '../../export/file-name.ts'
import { type TextForm, textForms } from '../../export/map-text.ts'
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
  const [id, setId] = useState<TextForm['id']>('Csv')
  const [busy, setBusy] = useState(false)
  const form = textForms.find(one => one.id === id) ?? textForms[0]
  const text = useMemo(
    () => form?.write(document, preferences.getState().language) ?? '',
    [form, document, preferences],
  )
  if (!form) return null

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
              choices={textForms.map(one => ({ value: one.id, label: one.name }))}
              onChange={setId}
            />
          </FieldGroup>
          <p className="export-about">{t(`exporting.about${id}`)}</p>
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

/** How many characters the preview shows. */
const longestPreview = 20_000
