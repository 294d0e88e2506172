import { useEffect } from 'react'
import { useApp, useShell, useT } from '../app-context.ts'
import type { Toast } from '../shell.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

/** Milliseconds that a message stays. Trouble stays until it is dismissed. */
const lifetime = 8_000
/** Longer when there is something to take back. */
const lifetimeWithAction = 20_000

/** The messages at the bottom, and the sentence for screen readers. Both are polite live regions. */
export function Toasts() {
  const toasts = useShell(shell => shell.toasts)
  const announcement = useShell(shell => shell.announcement)
  return (
    <>
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(toast => (
          <ToastMessage key={toast.id} toast={toast} />
        ))}
      </div>
      <div className="visually-hidden" role="log" aria-live="polite" aria-atomic="true">
        <span key={announcement.number}>{announcement.text}</span>
      </div>
    </>
  )
}

function ToastMessage({ toast }: { toast: Toast }) {
  const { shell } = useApp()
  const t = useT()
  useEffect(() => {
    if (toast.tone === 'trouble') return
    const timer = setTimeout(() => shell.dismiss(toast.id), toast.action ? lifetimeWithAction : lifetime)
    return () => clearTimeout(timer)
  }, [shell, toast])
  return (
    <div className={`toast toast-${toast.tone}`}>
      <Icon name={toast.tone === 'trouble' ? 'triangle-alert' : 'circle-check'} />
      <span className="toast-text">{t(toast.message, toast.params)}</span>
      {toast.action && (
        <Button
          size="small"
          className="toast-action"
          onClick={() => {
            toast.action?.run()
            shell.dismiss(toast.id)
          }}
        >
          {t(toast.action.label)}
        </Button>
      )}
      <IconButton icon="x" size="small" label={t('common.dismiss')} onClick={() => shell.dismiss(toast.id)} />
    </div>
  )
}
