import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { HiddenNote } from '../dialogs/hidden-note.tsx'
import { ImportRemarks } from '../dialogs/import-remarks.tsx'
import type { QuestionOf } from './library-question.ts'

/** The report on several files: what each became, and what was wrong with the others. */
export function FilesDialog({ ask }: { ask: QuestionOf<'files'> }) {
  const t = useT()
  const { shell } = useApp()
  const { opened, made, troubles, left } = ask
  return (
    <Dialog
      title={t(troubles.length > 0 || left > 0 ? 'shelf.filesTitle' : 'importing.allTaken')}
      className="question files-report"
      onClose={shell.closeDialog}
    >
      <div className="question-body">
        <p>{t(troubles.length > 0 ? 'shelf.filesText' : 'library.filesOpened', { count: opened })}</p>
        <div className="file-lists">
          {troubles.length > 0 && (
            <ul className="file-troubles">
              {troubles.map(({ file, message, params }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name and one trouble
                <li key={index}>
                  <strong className="clip">{file}</strong>
                  <span>{t(message, params)}</span>
                </li>
              ))}
            </ul>
          )}
          {left > 0 && <p>{t('importing.stopped', { count: left })}</p>}
          {made.length > 0 && (
            <ul className="file-troubles" aria-label={t('importing.became')}>
              {made.map(({ file, titles, unplaced, hidden, remarks }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
                <li key={index}>
                  <strong className="clip">{file}</strong>
                  <span dir="auto">{titles.map(title => title || t('library.untitled')).join(', ')}</span>
                  {unplaced > 0 && (
                    <span className="caption">{t('pasting.unplaced', { count: unplaced })}</span>
                  )}
                  <HiddenNote hidden={hidden} />
                  <ImportRemarks remarks={remarks} />
                </li>
              ))}
            </ul>
          )}
        </div>
        <footer className="question-foot">
          <Button tone="primary" onClick={shell.closeDialog}>
            {t('common.close')}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
