import { useEffect, useRef, useState } from 'react'
import type { ExportRequest } from '../../export/export-request.ts'
import { formats } from '../../export/formats.ts'
import { writers } from '../../export/writers.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { progressLabel } from './export-frame.tsx'
import { exportName } from './export-name.ts'
import { useExport } from './use-export.ts'
import './export-dialog.css'

/** Whether the map still has what the export shows. */
export function isThere(document: JourneyDocument, { format, options }: ExportRequest): boolean {
  if (!writers[format]) return false
  const content = 'content' in options ? options.content : null
  if (content?.kind === 'stage') return document.records.get(content.stageId) !== undefined
  if (content?.kind === 'cards') return content.ids.some(id => document.records.get(id) !== undefined)
  return true
}

/** Repeats an export at once, with how far it is and the way to stop it or to choose anew. */
export function ExportAgain({ request }: { request: ExportRequest }) {
  const t = useT()
  const { now, shell } = useApp()
  const document = useEditorState(state => state.document)
  const [date] = useState(() => new Date(now()))
  const { progress, save } = useExport()
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void save(request).then(done => done && shell.closeDialog())
  })

  return (
    <Dialog title={t('exporting.again')} className="export-again" onClose={shell.closeDialog}>
      <p className="export-again-name">
        {exportName(t, document, request, date)}.{formats[request.format].extension}
      </p>
      <footer className="dialog-foot">
        {progress ? (
          <ProgressBar label={progressLabel(t, progress, request)} done={progress.share} />
        ) : (
          <span className="grow" />
        )}
        <Button tone="outlined" onClick={() => shell.open({ kind: 'export', again: false })}>
          {t('action.export')}
        </Button>
        <Button tone="outlined" onClick={shell.closeDialog}>
          {t('common.cancel')}
        </Button>
      </footer>
    </Dialog>
  )
}
