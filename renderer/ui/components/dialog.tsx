import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useT } from '../app-context.ts'
import { classNames } from './class-names.ts'
import { focusFirstThere } from './first-focus.ts'
import { IconButton } from './icon-button.tsx'
import { catchLostFocus } from './lost-focus.ts'
import { showMessagesIn } from './message-place.ts'

interface DialogProps {
  title: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/**
 * A modal dialog on the native element: it takes the focus to what it asks for and holds it, makes the page behind it inert, closes on Escape and on
 * a press beside it, and gives the focus back.
 */
export function Dialog({ title, className, onClose, children }: DialogProps) {
  const t = useT()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const before = document.activeElement
    element.showModal()
    const endFocus = focusFirstThere(element)
    const endMessages = showMessagesIn(element)
    return () => {
      endFocus()
      endMessages()
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      catchLostFocus(document)
    }
  }, [])

  return (
    <dialog
      ref={box}
      aria-labelledby={heading}
      className={classNames('dialog', className)}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
      // Keys of a dialog are its own: the board's shortcuts must not act behind it.
      onKeyDown={event => event.stopPropagation()}
      onPointerDown={event => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h1 id={heading} className="clip">
            {title}
          </h1>
          <IconButton icon="x" label={t('common.close')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
