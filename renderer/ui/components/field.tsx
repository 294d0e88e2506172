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

/** A label with a control that is a group of its own and carries its own name. */
export function FieldGroup({
  label,
  layout = 'column',
  children,
}: {
  label: string
  layout?: 'row' | 'column'
  children: ReactNode
}) {
  return (
    <div className={classNames('field', `field-${layout}`)}>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}
