import { type ReactNode, useState } from 'react'
import type { ExportRequest } from '../../export/export-request.ts'
import type { ExportProgress } from '../../export/export-writer.ts'
import { formats } from '../../export/formats.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { TextInput } from '../components/text-input.tsx'
import type { Translator } from '../i18n/translate.ts'
import { exportName } from './export-name.ts'
import { FindingsButton } from './findings-button.tsx'
import type { Exporting } from './use-export.ts'

interface ExportFrameProps {
  exporting: Exporting
  /** What is exported, under the name that follows from the map. */
  request: ExportRequest
  /** Why it can't be exported as it is set, or null. */
  trouble?: string | null
  /** The fields that choose how. */
  options: ReactNode
  preview: ReactNode
  /** Whatever stands before the button that saves. */
  copy?: { readonly label: string; readonly run: () => Promise<boolean> } | undefined
}

/** One format: what can be chosen, what will come out, and the way to save it with how far that has got. */
export function ExportFrame({ exporting, request, trouble, options, preview, copy }: ExportFrameProps) {
  const t = useT()
  const { now, shell } = useApp()
  const document = useEditorState(state => state.document)
  const [date] = useState(() => new Date(now()))
  /** The name that was typed; null while it follows what is exported. */
  const [typed, setTyped] = useState<string | null>(null)
  const { progress } = exporting
  const busy = progress !== null
  const format = formats[request.format]
  const close = (work: Promise<boolean>) => void work.then(done => done && shell.closeDialog())
  const named: ExportRequest = { ...request, name: typed?.trim() ? typed : null }
  return (
    <>
      <div className="export-columns">
        <div className="export-options">
          {options}
          <hr className="export-line" />
          <Field label={t('exporting.fileName')}>
            {id => (
              <span className="file-name">
                <TextInput
                  id={id}
                  value={typed ?? exportName(t, document, request, date)}
                  onText={setTyped}
                />
                <span className="caption">.{format.extension}</span>
              </span>
            )}
          </Field>
        </div>
        {preview}
      </div>
      <footer className="dialog-foot">
        {progress ? (
          <ProgressBar label={progressLabel(t, progress, request)} done={progress.share} />
        ) : (
          <>
            <FindingsButton />
            <span className="grow" />
          </>
        )}
        {busy ? (
          <Button tone="outlined" onClick={exporting.cancel}>
            {t('common.cancel')}
          </Button>
        ) : (
          <Button tone="outlined" onClick={shell.closeDialog}>
            {t('common.close')}
          </Button>
        )}
        {copy && (
          <Button
            tone="outlined"
            icon="copy"
            disabled={busy || Boolean(trouble)}
            onClick={() => close(copy.run())}
          >
            {copy.label}
          </Button>
        )}
        <Button
          tone="primary"
          icon="download"
          disabled={busy || Boolean(trouble)}
          onClick={() => close(exporting.save(named))}
        >
          {request.format === 'jejak'
            ? t('exporting.saveFile')
            : t('exporting.saveAs', { format: format.name })}
        </Button>
      </footer>
    </>
  )
}

/** What is being done: "Writing sheet 4 of 6". */
export function progressLabel(t: Translator, { page }: ExportProgress, { format }: ExportRequest): string {
  if (page) {
    const params = { at: page.at, of: page.of }
    return format === 'pptx' ? t('exporting.writingSlide', params) : t('exporting.writingSheet', params)
  }
  return format === 'png' ? t('exporting.writing') : t('exporting.writingFile')
}
