import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useApp, useShell, useT } from '../app-context.ts'
import type { Toast } from '../shell.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useMessagePlace } from './message-place.ts'

/** Milliseconds that a message stays. Trouble stays until it is dismissed. */
const lifetime = 8_000
/** Longer when there is something to take back. */
const lifetimeWithAction = 20_000

/**
 * The messages at the bottom, and the sentence for screen readers. Both are polite live regions. While a modal dialog
 * is open they are inside it: nothing beside it can be pressed or is read out.
 */
export function Toasts() {
  const toasts = useShell(shell => shell.toasts)
  const dialog = useMessagePlace()
  return (
    <>
      {toasts.map(toast => (
        <Lifetime key={toast.id} toast={toast} />
      ))}
      {dialog ? createPortal(<LiveRegions key="dialog" inDialog />, dialog) : <LiveRegions key="page" />}
    </>
  )
}

function LiveRegions({ inDialog = false }: { inDialog?: boolean }) {
  const toasts = useShell(shell => shell.toasts)
  const announcement = useShell(shell => shell.announcement)
  const list = useRef<HTMLDivElement>(null)
  useInTopLayer(list, inDialog)
  return (
    <>
      <div
        ref={list}
        className="toasts"
        role="status"
        aria-live="polite"
        popover={inDialog ? 'manual' : undefined}
      >
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

/** A dialog cuts off what reaches beyond its edge; in the top layer messages stand where they always do. */
function useInTopLayer(list: RefObject<HTMLElement | null>, on: boolean): void {
  useLayoutEffect(() => {
    const element = list.current
    if (!on || !element) return
    element.showPopover()
    return () => {
      if (element.isConnected) element.hidePopover()
    }
  }, [list, on])
}

/** Lets a message go after its time, wherever it is shown meanwhile. */
function Lifetime({ toast }: { toast: Toast }) {
  const { shell } = useApp()
  useEffect(() => {
    if (toast.tone === 'trouble') return
    const timer = setTimeout(() => shell.dismiss(toast.id), toast.action ? lifetimeWithAction : lifetime)
    return () => clearTimeout(timer)
  }, [shell, toast])
  return null
}

function ToastMessage({ toast }: { toast: Toast }) {
  const { shell } = useApp()
  const t = useT()
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
