import type { ReactNode } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'

interface QuestionProps {
  title: string
  action: string
  danger?: boolean
  disabled?: boolean
  onDone: () => void
  children: ReactNode
}

/** A dialog with one thing to do, and a way out. Enter in a field does it. */
export function Question({ title, action, danger, disabled, onDone, children }: QuestionProps) {
  const t = useT()
  const { shell } = useApp()
  return (
    <Dialog title={title} className="question" onClose={shell.closeDialog}>
      <form
        className="question-body"
        onSubmit={event => {
          event.preventDefault()
          if (!disabled) onDone()
        }}
      >
        {children}
        <footer className="question-foot">
          <Button onClick={shell.closeDialog}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            tone={danger ? 'outlined' : 'primary'}
            className={danger ? 'button-danger' : ''}
            disabled={disabled}
          >
            {action}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
