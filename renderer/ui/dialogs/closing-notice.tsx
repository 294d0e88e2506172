import { useLayoutEffect, useRef } from 'react'
import { useT } from '../app-context.ts'
import './about-dialog.css'

/** Stands over everything while the window waits for writes: it closes when they are done, and nothing is lost. */
export function ClosingNotice() {
  const t = useT()
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className="dialog closing-notice"
      aria-label={t('about.saving')}
      onCancel={event => event.preventDefault()}
      onKeyDown={event => event.stopPropagation()}
    >
      <p role="status">{t('about.saving')}</p>
    </dialog>
  )
}
