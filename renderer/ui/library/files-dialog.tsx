import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import type { QuestionOf } from './library-question.ts'

/** The report on dropped files: how many were opened, and what was wrong with the others. */
export function FilesDialog({ ask }: { ask: QuestionOf<'files'> }) {
  const t = useT()
  const { shell } = useApp()
  return (
    <Dialog title={t('shelf.filesTitle')} className="question" onClose={shell.closeDialog}>
      <div className="question-body">
        <p>{t('shelf.filesText', { count: ask.opened })}</p>
        <ul className="file-troubles">
          {ask.troubles.map(({ file, message, params }) => (
            <li key={`${file} ${message}`}>
              <strong className="clip">{file}</strong>
              <span>{t(message, params)}</span>
            </li>
          ))}
        </ul>
        <footer className="question-foot">
          <Button tone="primary" onClick={shell.closeDialog}>
            {t('common.close')}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
