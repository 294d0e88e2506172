import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

interface FieldProps {
  label: string
  /** Label beside the control (rows of the details panel) or above it. */
  layout?: 'row' | 'column'
  className?: string
  /** Gets the id that ties the control to its label. */
  children: (id: string) => ReactNode
}

/** A label with its control. */
export function Field({ label, layout = 'column', className, children }: FieldProps) {
  const id = useId()
  return (
    <div className={classNames('field', `field-${layout}`, className)}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/**
 * A label with a control that is a group of its own and carries its own name. A `note` beside the label says what the
 * control can't show: that the values differ.
 */
export function FieldGroup({
  label,
  note,
  layout = 'column',
  children,
}: {
  label: string
  note?: string | undefined
  layout?: 'row' | 'column'
  children: ReactNode
}) {
  return (
    <div className={classNames('field', `field-${layout}`)}>
      <span className="field-label">
        <span aria-hidden="true">{label}</span>
        {note !== undefined && <span className="field-note">{note}</span>}
      </span>
      {children}
    </div>
  )
}
