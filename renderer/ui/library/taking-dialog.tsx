import { useStore } from 'zustand'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import type { FilesRun } from './library-question.ts'

/** How far the taking in of many files has got. What is stored by the time it is ended stays. */
export function TakingDialog({ run }: { run: FilesRun }) {
  const t = useT()
  const { shell } = useApp()
  const { done, file } = useStore(run.progress)
  const cancel = () => {
    run.cancel()
    shell.closeDialog()
  }
  return (
    <Dialog title={t('importing.taking')} className="question" onClose={cancel}>
      <div className="question-body">
        <ProgressBar label={t('importing.reading')} done={done} />
        <p className="caption clip" dir="auto">
          {file}
        </p>
        <footer className="question-foot">
          <Button tone="outlined" onClick={cancel}>
            {t('importing.stop')}
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
